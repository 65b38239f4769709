#include "desktop/masterdata/catalogmodel.h"

namespace kai {

CatalogModel::CatalogModel(const CatalogClient &client, QObject *parent)
    : CursorTable(parent)
    , m_client(client)
    , m_columns(RecordFields::columns(client.kind()))
{
}

void CatalogModel::load(const CatalogFilter &filter)
{
    m_filter = filter;
    reload();
}

void CatalogModel::setColumns(const QList<RecordField> &columns)
{
    m_columns = columns;
    retranslate();
}

void CatalogModel::request(const QString &cursor, QObject *receiver)
{
    m_client.records(m_filter, cursor, receiver,
                     [this](const Answer<ApiPage<QJsonObject>> &page) { takePage(page); });
}

int CatalogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QString CatalogModel::text(int row, int column) const
{
    const RecordField &field = m_columns[column];
    return RecordFields::text(field, item(row)[field.member]);
}

QString CatalogModel::title(int column) const
{
    return m_columns[column].label;
}

} // namespace kai

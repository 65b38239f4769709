#include "desktop/catalogmodel.h"

namespace kai {

CatalogModel::CatalogModel(const CatalogClient &client, QObject *parent)
    : CursorTable(parent)
    , m_client(client)
    , m_columns(RecordFields::columns(client.kind()))
{
}

void CatalogModel::load(const QString &text)
{
    m_text = text;
    reload();
}

void CatalogModel::setColumns(const QList<RecordField> &columns)
{
    m_columns = columns;
    retranslate();
}

void CatalogModel::request(const QString &cursor, QObject *receiver)
{
    m_client.records(m_text, cursor, receiver,
                     [this](const Answer<ApiPage<QJsonObject>> &page) { takePage(page); });
}

int CatalogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant CatalogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)
        || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const RecordField &column = m_columns[index.column()];
    return RecordFields::text(column, item(index.row())[column.member]);
}

QVariant CatalogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(m_columns[section].label) : QVariant();
}

} // namespace kai

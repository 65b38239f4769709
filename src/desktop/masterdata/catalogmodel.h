#pragma once

#include "desktop/client/catalogclient.h"
#include "desktop/masterdata/recordfields.h"
#include "desktop/widgets/cursortable.h"

namespace kai {

/// The records of one kind.
class CatalogModel : public CursorTable<QJsonObject>
{
    Q_OBJECT

public:
    CatalogModel(const CatalogClient &client, QObject *parent);

    void load(const CatalogFilter &filter);
    /// The columns again, in the language of the moment.
    void setColumns(const QList<RecordField> &columns);

    int columnCount(const QModelIndex &parent = {}) const override;

protected:
    void request(const QString &cursor, QObject *receiver) override;
    QString text(int row, int column) const override;
    QString title(int column) const override;

private:
    CatalogClient m_client;
    QList<RecordField> m_columns;
    CatalogFilter m_filter;
};

} // namespace kai

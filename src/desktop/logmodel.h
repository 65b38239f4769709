#pragma once

#include "desktop/cursortable.h"
#include "desktop/operationsclient.h"

namespace kai {

class ApiClient;

/// Lines of the server's log, newest first.
class LogModel : public CursorTable<LogEntry>
{
    Q_OBJECT

public:
    enum Column { At, Level, Category, Message, RequestId, ColumnCount };

    explicit LogModel(ApiClient &client, QObject *parent = nullptr);

    void load(const LogQuery &query);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    void request(const QString &cursor, QObject *receiver) override;

private:
    static QString text(const LogEntry &entry, Column column);

    OperationsClient m_client;
    LogQuery m_query;
};

} // namespace kai

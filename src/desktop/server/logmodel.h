#pragma once

#include "desktop/client/operationsclient.h"
#include "desktop/widgets/cursortable.h"

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

protected:
    void request(const QString &cursor, QObject *receiver) override;
    QString text(int row, int column) const override;
    QString title(int column) const override;

private:
    OperationsClient m_client;
    LogQuery m_query;
};

} // namespace kai

#include "desktop/server/logmodel.h"

#include "desktop/client/apiclient.h"
#include "desktop/words/labels.h"

#include <QTimeZone>

namespace kai {

LogModel::LogModel(ApiClient &client, QObject *parent)
    : CursorTable(parent)
    , m_client(client.transport())
{
}

void LogModel::load(const LogQuery &query)
{
    m_query = query;
    reload();
}

void LogModel::request(const QString &cursor, QObject *receiver)
{
    m_client.log(m_query, cursor, receiver,
                 [this](const Answer<ApiPage<LogEntry>> &page) { takePage(page); });
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString LogModel::text(int row, int column) const
{
    const LogEntry &entry = item(row);
    switch (Column(column)) {
    case At:
        return QLocale().toString(entry.createdAt.toTimeZone(QTimeZone(Labels::railwayZone())),
                                  QStringLiteral("d MMM HH:mm:ss"));
    case Level:
        return Labels::of(entry.level);
    case Category:
        return entry.category;
    case Message:
        return entry.message;
    case RequestId:
        return entry.requestId;
    case ColumnCount:
        break;
    }
    return {};
}

QString LogModel::title(int column) const
{
    switch (Column(column)) {
    case At:
        return tr("Time (WIB)");
    case Level:
        return tr("Level");
    case Category:
        return tr("Category");
    case Message:
        return tr("Message");
    case RequestId:
        return tr("Request");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace kai

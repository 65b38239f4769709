#include "desktop/logmodel.h"

#include "desktop/apiclient.h"
#include "desktop/labels.h"

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

QString LogModel::text(const LogEntry &entry, Column column)
{
    switch (column) {
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

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(item(index.row()), Column(index.column()));
    return {};
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
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

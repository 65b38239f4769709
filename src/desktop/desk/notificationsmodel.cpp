#include "desktop/desk/notificationsmodel.h"

#include "desktop/words/labels.h"
#include "desktop/words/moneylabels.h"

namespace kai {

NotificationsModel::NotificationsModel(const MoneyClient &client, QObject *parent)
    : CursorTable(parent)
    , m_client(client)
{
}

void NotificationsModel::load(std::optional<NotificationState> state)
{
    m_state = state;
    reload();
}

void NotificationsModel::request(const QString &cursor, QObject *receiver)
{
    m_client.notifications(
        m_state, cursor, receiver,
        [this](const Answer<ApiPage<NotificationRecord>> &page) { takePage(page); });
}

int NotificationsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString NotificationsModel::text(int row, int column) const
{
    const NotificationRecord &record = item(row);
    switch (Column(column)) {
    case Received:
        return Labels::dateTime(record.createdAt, Labels::railwayZone());
    case GatewayOrder:
        return record.gatewayOrderId.isEmpty() ? QStringLiteral("–") : record.gatewayOrderId;
    case State:
        return MoneyLabels::of(record.state);
    case Outcome:
        return MoneyLabels::outcome(record.outcome);
    case Attempts:
        return QLocale().toString(record.attempts);
    case ColumnCount:
        break;
    }
    return {};
}

QString NotificationsModel::title(int column) const
{
    switch (Column(column)) {
    case Received:
        return tr("Received");
    case GatewayOrder:
        return tr("Payment");
    case State:
        return tr("State");
    case Outcome:
        return tr("What came of it");
    case Attempts:
        return tr("Failed tries");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace kai

#pragma once

#include "desktop/client/moneyclient.h"
#include "desktop/widgets/cursortable.h"

namespace kai {

/// What the gateway has posted, newest first.
class NotificationsModel : public CursorTable<NotificationRecord>
{
    Q_OBJECT

public:
    enum Column { Received, GatewayOrder, State, Outcome, Attempts, ColumnCount };

    explicit NotificationsModel(const MoneyClient &client, QObject *parent = nullptr);

    void load(std::optional<NotificationState> state);

    int columnCount(const QModelIndex &parent = {}) const override;

protected:
    void request(const QString &cursor, QObject *receiver) override;
    QString text(int row, int column) const override;
    QString title(int column) const override;

private:
    MoneyClient m_client;
    std::optional<NotificationState> m_state;
};

} // namespace kai

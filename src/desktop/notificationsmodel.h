#pragma once

#include "desktop/cursortable.h"
#include "desktop/moneyclient.h"

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
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    void request(const QString &cursor, QObject *receiver) override;

private:
    static QString text(const NotificationRecord &record, Column column);

    MoneyClient m_client;
    std::optional<NotificationState> m_state;
};

} // namespace kai

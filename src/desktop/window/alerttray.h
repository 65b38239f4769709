#pragma once

#include "desktop/client/operationsclient.h"

#include <QSystemTrayIcon>
#include <QTimer>

#include <set>

namespace kai {

class ApiClient;

/// Keeps an operator told of alerts, whatever page is open: by the icon in the system's tray where
/// there is one, and by a count for the window.
class AlertTray : public QObject
{
    Q_OBJECT

public:
    explicit AlertTray(ApiClient &client, QObject *parent = nullptr);

    /// From now on, if the role may see alerts.
    void start(const User &user);
    void stop();
    /// Of those that are active.
    int count() const { return m_count; }

Q_SIGNALS:
    void countChanged(int count);
    /// An alert that was not there before.
    void raised(const kai::Alert &alert);
    /// The operator wants to see them.
    void wanted();

private:
    void ask();
    void take(const QList<Alert> &alerts);

    OperationsClient m_client;
    std::unique_ptr<QObject> m_round;
    QTimer m_timer;
    QSystemTrayIcon m_icon;
    std::set<std::pair<AlertId, QDateTime>> m_known; ///< a server that starts anew counts anew
    int m_count = 0;
};

} // namespace kai

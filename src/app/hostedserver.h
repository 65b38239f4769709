#pragma once

#include "app/serverhost.h"

#include <QThread>

namespace kai::app {

/// The server that the desktop hosts, on a thread of its own which lives until the program ends.
/// All calls come from the window's thread and return at once, but for stopAndWait().
class HostedServer : public QObject
{
    Q_OBJECT

public:
    explicit HostedServer(const Configuration &configuration, QObject *parent = nullptr);
    ~HostedServer() override;

    void start();
    /// Ends the server; then comes stopped().
    void stop();
    /// Ends the server with all its processes.
    void stopAndWait();
    /// See ServerHost::makeAdministrator().
    void makeAdministrator(const QString &fullName, const QString &email, const QString &password);

Q_SIGNALS:
    void ready(const QUrl &url, const kai::app::DemoAccounts &demo);
    void failed(const kai::Error &error);
    void stopped();
    void administratorWanted();
    void administratorMade(const QString &email);
    void administratorRefused(const kai::Error &error);

private:
    QThread m_thread;
    ServerHost m_host;
};

} // namespace kai::app

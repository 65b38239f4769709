#pragma once

#include "simulator/simulator.h"
#include "storage/connectionconfig.h"

#include <QTcpServer>
#include <QThread>

#include <atomic>
#include <chrono>
#include <memory>

namespace faults {

/// A mail server and a payment gateway that are down until somebody opens them, at addresses that
/// are known before.
class Stubs
{
public:
    Stubs();
    ~Stubs();

    QString mailAddress() const;
    QString gatewayUrl(const char *path) const;
    void open();
    int mails() const { return m_mails; } ///< that were taken

private:
    void serveMail(QTcpSocket *socket);

    QThread m_thread;
    QObject m_onThread;
    quint16 m_mailPort = 0;
    quint16 m_gatewayPort = 0;
    std::unique_ptr<QTcpServer> m_mailServer;
    std::unique_ptr<kai::simulator::Simulator> m_gateway;
    std::atomic<int> m_mails = 0;
};

/// The line to a database by TCP, on which every piece is as late as somebody wants.
class SlowLine
{
public:
    explicit SlowLine(const kai::ConnectionConfig &database);
    ~SlowLine();

    quint16 port() const { return m_port; }
    void setDelay(std::chrono::milliseconds delay) { m_delay = int(delay.count()); }

private:
    void join(QTcpSocket *client);

    QThread m_thread;
    QObject m_onThread;
    const QString m_socket;
    std::unique_ptr<QTcpServer> m_server;
    quint16 m_port = 0;
    std::atomic<int> m_delay = 0;
};

} // namespace faults

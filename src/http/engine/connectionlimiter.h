#pragma once

#include <QHash>
#include <QHostAddress>

#include <atomic>
#include <mutex>

namespace kai::http {

/// Counts connections over all I/O threads: in all, and by address. Safe from any thread.
class ConnectionLimiter
{
public:
    ConnectionLimiter(int connections, int perAddress, QList<std::pair<QHostAddress, int>> exempt);

    /// False when this address has its share; otherwise it is counted until leave().
    bool enter(const QHostAddress &address);
    void leave(const QHostAddress &address);
    /// More connections than there may be: one has to go.
    bool isOverfull() const { return m_total > m_connections; }
    int total() const { return m_total; }

private:
    bool isExempt(const QHostAddress &address) const;

    const int m_connections;
    const int m_perAddress;
    const QList<std::pair<QHostAddress, int>> m_exempt;
    std::atomic<int> m_total = 0;
    std::mutex m_mutex;
    QHash<quint64, int> m_byAddress;
};

} // namespace kai::http

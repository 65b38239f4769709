#include "http/engine/connectionlimiter.h"

namespace kai::http {

namespace {

/// An IPv4 address, or the first 64 bits of an IPv6 one: one customer's network.
quint64 keyOf(const QHostAddress &address)
{
    bool isIPv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIPv4);
    if (isIPv4)
        return 0x0000'ffff'0000'0000ULL | ipv4;
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    quint64 key = 0;
    for (int i = 0; i < 8; ++i)
        key = key << 8 | bytes[i];
    return key;
}

} // namespace

ConnectionLimiter::ConnectionLimiter(int connections, int perAddress,
                                     QList<std::pair<QHostAddress, int>> exempt)
    : m_connections(connections)
    , m_perAddress(perAddress)
    , m_exempt(std::move(exempt))
{
}

bool ConnectionLimiter::isExempt(const QHostAddress &address) const
{
    return std::any_of(m_exempt.begin(), m_exempt.end(), [&](const auto &network) {
        return address.isInSubnet(network.first, network.second);
    });
}

bool ConnectionLimiter::enter(const QHostAddress &address)
{
    {
        const std::scoped_lock lock(m_mutex);
        int &count = m_byAddress[keyOf(address)];
        if (count >= m_perAddress && !isExempt(address))
            return false;
        ++count;
    }
    ++m_total;
    return true;
}

void ConnectionLimiter::leave(const QHostAddress &address)
{
    --m_total;
    const std::scoped_lock lock(m_mutex);
    const auto entry = m_byAddress.find(keyOf(address));
    if (entry != m_byAddress.end() && --*entry <= 0)
        m_byAddress.erase(entry);
}

} // namespace kai::http

#include "http/engine/connectionregister.h"

#include <algorithm>

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

ConnectionList *Dispensable::of(Standing standing)
{
    switch (standing) {
    case Standing::HalfOpen:
        return &halfOpen;
    case Standing::Idle:
        return &idle;
    case Standing::Busy:
        return nullptr;
    }
    Q_UNREACHABLE();
}

ConnectionEntry *Dispensable::firstToGo() const
{
    return halfOpen.oldest() ? halfOpen.oldest() : idle.oldest();
}

ConnectionRegister::ConnectionRegister(int connections, int perAddress,
                                       QList<std::pair<QHostAddress, int>> exempt)
    : m_connections(connections)
    , m_perAddress(perAddress)
    , m_exempt(std::move(exempt))
{
}

bool ConnectionRegister::isExempt(const QHostAddress &address) const
{
    return std::any_of(m_exempt.begin(), m_exempt.end(), [&](const auto &network) {
        return address.isInSubnet(network.first, network.second);
    });
}

ConnectionRegister::Admission ConnectionRegister::admit(const QHostAddress &address, int thread)
{
    const bool bounded = !isExempt(address);
    const quint64 key = keyOf(address);
    auto entry = std::make_unique<ConnectionEntry>();
    const std::scoped_lock lock(m_mutex);
    const auto known = m_sources.find(key);
    const bool hasItsShare
        = bounded && known != m_sources.end() && known->second.connections >= m_perAddress;
    Admission admission;
    if (hasItsShare || m_total >= m_connections) {
        admission.chosen = choose(hasItsShare ? known->second.dispensable : m_all);
        admission.refusal
            = hasItsShare ? RejectReason::AddressConnections : RejectReason::Connections;
        if (!admission.chosen)
            return admission;
    }
    ++m_total;
    ConnectionSource &source = m_sources[key];
    source.address = key;
    ++source.connections;
    entry->number = ++m_lastNumber;
    entry->thread = thread;
    entry->source = &source;
    // At once, and not when its thread gets to it: many may come in before that, and one of them
    // must be able to go.
    move(*entry, Standing::HalfOpen);
    admission.pass = ConnectionPass(entry.release(), LeaveRegister {this});
    return admission;
}

/// Chooses who goes. It is in no list from now on, so that nobody is chosen twice, and is counted
/// until it has really gone.
std::optional<ConnectionRegister::Chosen> ConnectionRegister::choose(const Dispensable &among)
{
    ConnectionEntry *entry = among.firstToGo();
    if (!entry)
        return std::nullopt;
    move(*entry, Standing::Busy);
    return Chosen {entry->thread, entry->number};
}

void ConnectionRegister::setStanding(ConnectionEntry &entry, Standing standing)
{
    const std::scoped_lock lock(m_mutex);
    move(entry, standing);
}

void ConnectionRegister::move(ConnectionEntry &entry, Standing standing)
{
    if (ConnectionList *list = m_all.of(entry.standing)) {
        list->remove(entry.inAll);
        entry.source->dispensable.of(entry.standing)->remove(entry.inSource);
    }
    entry.standing = standing;
    if (ConnectionList *list = m_all.of(standing)) {
        list->append(entry.inAll);
        entry.source->dispensable.of(standing)->append(entry.inSource);
    }
}

void LeaveRegister::operator()(ConnectionEntry *entry) const
{
    from->leave(entry);
}

void ConnectionRegister::leave(ConnectionEntry *entry)
{
    const std::unique_ptr<ConnectionEntry> owned(entry);
    const std::scoped_lock lock(m_mutex);
    move(*entry, Standing::Busy);
    --m_total;
    if (--entry->source->connections == 0)
        m_sources.erase(entry->source->address);
}

int ConnectionRegister::total() const
{
    const std::scoped_lock lock(m_mutex);
    return m_total;
}

int ConnectionRegister::halfOpen() const
{
    const std::scoped_lock lock(m_mutex);
    return m_all.halfOpen.size();
}

quint64 ConnectionRegister::admitted() const
{
    const std::scoped_lock lock(m_mutex);
    return m_lastNumber;
}

} // namespace kai::http

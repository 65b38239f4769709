#pragma once

#include "http/engine/connectionlist.h"
#include "http/engine/rejectreason.h"

#include <QHostAddress>
#include <QList>

#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>

namespace kai::http {

/// What a connection is worth when there are too many.
enum class Standing {
    HalfOpen, ///< no complete request yet: the first to go, oldest first
    Idle, ///< kept alive without work: goes when none is half open
    Busy ///< a request is being answered: stays
};

/// Connections that may have to go, each kind in the order in which they came to be it.
struct Dispensable
{
    ConnectionList halfOpen;
    ConnectionList idle;

    /// Null for busy ones: they are in no list.
    ConnectionList *of(Standing standing);
    ConnectionEntry *firstToGo() const;
};

/// All connections from one address.
struct ConnectionSource
{
    quint64 address = 0;
    int connections = 0;
    Dispensable dispensable;
};

/// A connection as the register sees it.
struct ConnectionEntry
{
    quint64 number = 0;
    int thread = 0; ///< the index of its I/O thread
    Standing standing = Standing::Busy;
    ConnectionSource *source = nullptr;
    ConnectionLink inAll {this};
    ConnectionLink inSource {this};
};

class ConnectionRegister;

/// Takes an entry out of its register.
struct LeaveRegister
{
    ConnectionRegister *from = nullptr;
    void operator()(ConnectionEntry *entry) const;
};

/// The right to be connected; given back when destroyed.
using ConnectionPass = std::unique_ptr<ConnectionEntry, LeaveRegister>;

/// Who is connected, over all I/O threads: decides whether another may come in, and who goes for
/// it. Thread-safe; a request over a kept connection costs two short locks.
class ConnectionRegister
{
public:
    /// One that has to go.
    struct Chosen
    {
        int thread = 0;
        quint64 number = 0;
    };

    struct Admission
    {
        ConnectionPass pass; ///< null when refused
        RejectReason refusal = RejectReason::Connections;
        std::optional<Chosen> chosen;
    };

    ConnectionRegister(int connections, int perAddress, QList<std::pair<QHostAddress, int>> exempt);

    /// Lets one more in on that I/O thread, as half open. Where its address has its share, the
    /// oldest half-open one of that address goes for it, then the oldest idle one: a client that
    /// asks something is served even while others behind its address keep all connections open.
    /// Where there are too many in all, the same among all. Refused only when all are busy.
    Admission admit(const QHostAddress &address, int thread);
    void setStanding(ConnectionEntry &entry, Standing standing);

    /// Called by the pass.
    void leave(ConnectionEntry *entry);

    int total() const;
    int halfOpen() const;
    quint64 admitted() const; ///< since the beginning

private:
    bool isExempt(const QHostAddress &address) const;
    std::optional<Chosen> choose(const Dispensable &among);
    void move(ConnectionEntry &entry, Standing standing);

    const int m_connections;
    const int m_perAddress;
    const QList<std::pair<QHostAddress, int>> m_exempt;
    mutable std::mutex m_mutex;
    quint64 m_lastNumber = 0; ///< also how many there have been
    int m_total = 0;
    Dispensable m_all;
    std::unordered_map<quint64, ConnectionSource> m_sources; ///< whose elements never move
};

} // namespace kai::http

#pragma once

#include "services/database.h"

#include <chrono>
#include <deque>
#include <map>
#include <memory>
#include <mutex>

namespace kai {

struct EventPolicy
{
    std::chrono::milliseconds heartbeat {15'000};
    std::chrono::milliseconds sessionCheck {30'000}; ///< how soon an ended session ends its streams
    int streams = 1000; ///< of this server
    int streamsPerUser = 10;
    std::chrono::hours keep {24}; ///< how long a client may be away and still catch up
};

/// Where one client's events go. Called from the feed's round, one call at a time; must not block.
class EventSink
{
public:
    virtual ~EventSink() = default;
    /// The client has everything up to `sequence`; what comes follows it.
    virtual void ready(qint64 sequence) = 0;
    virtual void events(const QList<Event> &events) = 0;
    /// Some of what it asked for is not kept any more: it must read everything anew, and goes on
    /// after `sequence`.
    virtual void missed(qint64 sequence) = 0;
    /// Nothing to tell, but the client has everything up to `sequence`.
    virtual void heartbeat(qint64 sequence) = 0;
    /// The session is over; nothing follows.
    virtual void end() = 0;
};

/// What a client asks for when it opens a stream.
struct EventRequest
{
    Actor actor;
    EventFilter filter;
    std::optional<qint64> after; ///< the last it has seen; nothing for "from now on"
};

/// Live events for the clients of this server. One round after the other numbers what has been
/// committed, reads what is new and hands it out; a client that is behind reads from the table
/// until it has caught up. Every client has its own position, so it gets each event once and in
/// order, whether that comes from memory or from the table.
///
/// Every server polls. A hint by NOTIFY would save a part of the poll's fifth of a second, and
/// nothing could rely on it.
///
/// run() is called by one thread at a time, the rest from any.
class EventFeed
{
public:
    using Subscription = quint64;

    EventFeed(Database &database, EventPolicy policy);
    ~EventFeed();

    /// RateLimited "events.tooManyStreams".
    Result<Subscription> join(const EventRequest &request);
    /// From now on the client is served. Does nothing when it has left.
    void attach(Subscription id, std::shared_ptr<EventSink> sink);
    void leave(Subscription id);
    int streams() const;

    /// One round.
    Result<void> run();
    /// Forgets events that are older than the policy keeps. Returns how many.
    Result<int> removeOld();

private:
    struct Client;
    using Clients = std::map<Subscription, std::shared_ptr<Client>>;

    Result<void> numberWaiting();
    Result<void> start();
    Result<void> readNew();
    Result<void> serve(Client &client);
    Result<void> checkPosition(Client &client);
    Result<QList<Event>> eventsAfter(qint64 sequence);
    qsizetype handOut(Client &client, const QList<Event> &events, qsizetype room);
    void beat(Client &client);
    Result<void> checkSession(Client &client);
    std::vector<std::pair<Subscription, std::shared_ptr<Client>>> attached() const;

    Database &m_database;
    const EventPolicy m_policy;
    mutable std::mutex m_mutex; ///< of the clients' table, m_newest and m_started
    Clients m_clients;
    Subscription m_lastId = 0;
    qint64 m_newest = 0; ///< the last event that this server has read
    bool m_started = false; ///< the first round has read what there was
    std::deque<Event> m_recent; ///< the newest events, for all who are not behind
};

} // namespace kai

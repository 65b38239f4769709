#include "services/eventfeed.h"

#include <algorithm>

namespace kai {

using SteadyTime = std::chrono::steady_clock::time_point;

constexpr int batchSize = 200;
/// Bytes of one client in one round: whoever has much to catch up on is not flooded, and leaves the
/// others their turn.
constexpr qsizetype roundSize = 64 * 1024;
constexpr size_t recentLimit = 4096;
/// The position of a client that came before the first round and wants what follows that.
constexpr qint64 undecided = -1;

struct EventFeed::Client
{
    EventRequest request;
    qint64 position = 0;
    bool told = false; ///< has heard where it stands
    bool ended = false;
    SteadyTime lastSent = std::chrono::steady_clock::now();
    SteadyTime lastCheck = lastSent;
    std::shared_ptr<EventSink> sink; ///< set once, under the feed's lock
};

EventFeed::EventFeed(Database &database, EventPolicy policy)
    : m_database(database)
    , m_policy(policy)
{
}

EventFeed::~EventFeed() = default;

Result<EventFeed::Subscription> EventFeed::join(const EventRequest &request)
{
    const std::scoped_lock lock(m_mutex);
    const auto ofUser = std::count_if(m_clients.begin(), m_clients.end(), [&](const auto &entry) {
        return entry.second->request.actor.userId == request.actor.userId;
    });
    if (ofUser >= m_policy.streamsPerUser || int(m_clients.size()) >= m_policy.streams) {
        Error error {ErrorKind::RateLimited, QStringLiteral("events.tooManyStreams")};
        error.retryAfter = std::chrono::seconds(10);
        return failure(error);
    }
    auto client = std::make_shared<Client>();
    client->request = request;
    // Not the newest of the table: what this server has not read yet may be what the client is
    // about to cause.
    client->position = request.after.value_or(m_started ? m_newest : undecided);
    m_clients.emplace(++m_lastId, std::move(client));
    return m_lastId;
}

void EventFeed::attach(Subscription id, std::shared_ptr<EventSink> sink)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_clients.find(id);
    if (found != m_clients.end())
        found->second->sink = std::move(sink);
}

void EventFeed::leave(Subscription id)
{
    const std::scoped_lock lock(m_mutex);
    m_clients.erase(id);
}

int EventFeed::streams() const
{
    const std::scoped_lock lock(m_mutex);
    return int(m_clients.size());
}

std::vector<std::pair<EventFeed::Subscription, std::shared_ptr<EventFeed::Client>>>
EventFeed::attached() const
{
    const std::scoped_lock lock(m_mutex);
    std::vector<std::pair<Subscription, std::shared_ptr<Client>>> clients;
    for (const auto &[id, client] : m_clients) {
        if (client->sink && !client->ended)
            clients.emplace_back(id, client);
    }
    return clients;
}

Result<void> EventFeed::run()
{
    for (const auto step : {&EventFeed::numberWaiting, &EventFeed::start, &EventFeed::readNew}) {
        if (Result<void> done = (this->*step)(); !done)
            return done;
    }
    for (const auto &[id, client] : attached()) {
        Result<void> done = serve(*client);
        if (done)
            done = checkSession(*client);
        if (!done)
            return done;
        if (client->ended)
            leave(id);
    }
    return {};
}

Result<void> EventFeed::numberWaiting()
{
    Result<int> numbered = batchSize;
    while (numbered && *numbered == batchSize) {
        numbered = inTransaction<int>(m_database, [](Repositories &repositories) {
            return repositories.events().number(batchSize);
        });
    }
    if (!numbered)
        return failure(numbered.error());
    return {};
}

/// The first round begins a little in the past: clients of a server that was restarted are only
/// that far behind.
Result<void> EventFeed::start()
{
    if (m_started)
        return {};
    const Result<EventRange> range = reading<EventRange>(
        m_database, [](Repositories &repositories) { return repositories.events().range(); });
    if (!range)
        return failure(range.error());
    m_recent.clear();
    const std::scoped_lock lock(m_mutex);
    m_newest = std::max<qint64>(0, range->newest - qint64(recentLimit));
    return {};
}

Result<void> EventFeed::readNew()
{
    for (qsizetype count = batchSize; count == batchSize;) {
        const auto events = reading<QList<Event>>(m_database, [&](Repositories &repositories) {
            return repositories.events().after(m_newest, batchSize);
        });
        if (!events)
            return failure(events.error());
        count = events->size();
        if (count == 0)
            break;
        m_recent.insert(m_recent.end(), events->begin(), events->end());
        while (m_recent.size() > recentLimit)
            m_recent.pop_front();
        const std::scoped_lock lock(m_mutex);
        m_newest = events->last().sequence;
    }
    const std::scoped_lock lock(m_mutex);
    m_started = true;
    return {};
}

Result<void> EventFeed::serve(Client &client)
{
    if (!client.told) {
        if (Result<void> checked = checkPosition(client); !checked)
            return checked;
    }
    qsizetype room = roundSize;
    while (room > 0 && client.position < m_newest) {
        const Result<QList<Event>> events = eventsAfter(client.position);
        if (!events)
            return failure(events.error());
        if (events->isEmpty())
            break;
        room -= handOut(client, *events, room);
    }
    beat(client);
    return {};
}

/// Tells a new client where it stands: where it asked to be, or that it has missed something.
Result<void> EventFeed::checkPosition(Client &client)
{
    const Result<EventRange> range = reading<EventRange>(
        m_database, [](Repositories &repositories) { return repositories.events().range(); });
    if (!range)
        return failure(range.error());
    if (client.position == undecided)
        client.position = m_newest;
    // Beyond the newest: the number is of another database.
    const bool isKept = client.position + 1 >= range->oldest && client.position <= range->newest;
    client.told = true;
    client.lastSent = std::chrono::steady_clock::now();
    if (isKept) {
        client.sink->ready(client.position);
        return {};
    }
    client.position = m_newest;
    client.sink->missed(client.position);
    return {};
}

Result<QList<Event>> EventFeed::eventsAfter(qint64 sequence)
{
    // What lies between two numbers in memory lies nowhere else, so memory serves whoever has seen
    // its first one.
    if (m_recent.empty() || sequence < m_recent.front().sequence) {
        return reading<QList<Event>>(m_database, [&](Repositories &repositories) {
            return repositories.events().after(sequence, batchSize);
        });
    }
    const auto first
        = std::upper_bound(m_recent.begin(), m_recent.end(), sequence,
                           [](qint64 value, const Event &event) { return value < event.sequence; });
    const auto last = first + std::min<qsizetype>(batchSize, m_recent.end() - first);
    return QList<Event>(first, last);
}

/// Hands out what the client may see and wants until `room` is used up; returns the bytes used.
qsizetype EventFeed::handOut(Client &client, const QList<Event> &events, qsizetype room)
{
    QList<Event> wanted;
    qsizetype used = 0;
    for (const Event &event : events) {
        if (used >= room)
            break;
        client.position = event.sequence;
        if (!maySee(client.request.actor, event) || !client.request.filter.matches(event))
            continue;
        wanted.append(event);
        used += event.data.size();
    }
    if (wanted.isEmpty())
        return used;
    client.sink->events(wanted);
    client.lastSent = std::chrono::steady_clock::now();
    return used;
}

void EventFeed::beat(Client &client)
{
    const SteadyTime now = std::chrono::steady_clock::now();
    if (now - client.lastSent < m_policy.heartbeat)
        return;
    client.lastSent = now;
    client.sink->heartbeat(client.position);
}

/// An ended session ends its streams. Looking does not keep a session alive.
Result<void> EventFeed::checkSession(Client &client)
{
    const SteadyTime now = std::chrono::steady_clock::now();
    if (now - client.lastCheck < m_policy.sessionCheck)
        return {};
    client.lastCheck = now;
    using Live = std::optional<std::pair<Session, User>>;
    const Result<Live> live = reading<Live>(m_database, [&](Repositories &repositories) {
        return repositories.sessions().live(client.request.actor.sessionId);
    });
    if (!live)
        return failure(live.error());
    if (*live) {
        client.request.actor.role = (*live)->second.role;
        return {};
    }
    client.ended = true;
    client.sink->end();
    return {};
}

Result<int> EventFeed::removeOld()
{
    return reading<int>(m_database, [&](Repositories &repositories) {
        return repositories.events().removeOlderThan(m_policy.keep);
    });
}

} // namespace kai

#include "http/engine/worker.h"

#include "http/engine/fdstream.h"
#include "http/engine/tlsstream.h"

#include <QTimerEvent>

#include <unistd.h>

namespace kai::http {

namespace {

constexpr size_t scratchSize = 64 * 1024;
constexpr int deadlineSweep = 250; // milliseconds

} // namespace

Worker::Worker(EngineContext &context, EngineCounters &counters, Reactor &reactor,
               std::shared_ptr<Mailbox> mailbox)
    : m_context(context)
    , m_counters(counters)
    , m_reactor(reactor)
    , m_mailbox(std::move(mailbox))
    , m_api(context.onRequest)
    , m_scratch(scratchSize)
{
    connect(&reactor, &Reactor::awake, this, &Worker::beginRound);
    startTimer(deadlineSweep);
    m_mailbox->open(reactor, *this);
}

Worker::~Worker()
{
    m_acceptors.clear();
    abort();
    for (Letter &letter : m_mailbox->close()) {
        if (const auto *arrival = std::get_if<letter::Arrival>(&letter))
            closeDescriptor(*arrival);
        else if (const auto *begin = std::get_if<letter::StreamBegin>(&letter);
                 begin && begin->options.onClosed)
            begin->options.onClosed();
    }
}

/// Before events are looked at: nothing of a connection is on the stack here.
void Worker::beginRound()
{
    m_retired.clear();
    for (Letter &letter : m_mailbox->take())
        open(std::move(letter));
    for (const quint64 number : std::exchange(m_again, {})) {
        if (HttpConnection *connection = find(number))
            connection->proceed();
    }
    // Whatever ended here is destroyed in the next round; see to it that there is one.
    if (!m_retired.empty())
        m_reactor.wakeUp();
    noticeEmpty();
}

void Worker::open(Letter &&letter)
{
    struct Opener
    {
        Worker &worker;

        void operator()(letter::Answer &&answer) { worker.answer(std::move(answer)); }
        void operator()(letter::StreamBegin &&begin)
        {
            if (HttpConnection *connection = worker.find(begin.connection))
                connection->beginStream(begin.generation, begin.head, std::move(begin.options));
            else if (begin.options.onClosed)
                begin.options.onClosed();
        }
        void operator()(letter::StreamChunk &&chunk)
        {
            if (HttpConnection *connection = worker.find(chunk.connection))
                connection->writeStream(chunk.generation, chunk.bytes);
        }
        void operator()(letter::StreamEnd &&end)
        {
            if (HttpConnection *connection = worker.find(end.connection))
                connection->closeStream(end.generation);
        }
        void operator()(letter::Arrival &&arrival) { worker.arrive(std::move(arrival)); }
        void operator()(letter::Shed &&shed)
        {
            if (HttpConnection *connection = worker.find(shed.connection))
                connection->shed();
        }
        void operator()(letter::Task &&task) { task(worker); }
    };
    std::visit(Opener {*this}, std::move(letter));
}

void Worker::answer(letter::Answer &&answer)
{
    if (HttpConnection *connection = find(answer.connection))
        connection->deliver(answer.generation, answer.response);
}

void Worker::arrive(letter::Arrival &&arrival)
{
    if (m_draining)
        return closeDescriptor(arrival);
    std::unique_ptr<ByteStream> stream;
    if (arrival.tls)
        stream = std::make_unique<TlsStream>(arrival.descriptor, *arrival.tls);
    else
        stream = std::make_unique<FdStream>(m_reactor, arrival.descriptor);
    const quint64 number = arrival.pass->number;
    auto owned = std::make_unique<HttpConnection>(*this, std::move(arrival.pass), arrival.peer,
                                                  std::move(stream));
    HttpConnection &connection = *owned;
    m_connections.emplace(number, std::move(owned));
    if (!connection.start())
        connection.end();
}

void Worker::closeDescriptor(const letter::Arrival &arrival)
{
    ::close(arrival.descriptor);
}

ApiServer::Outcome Worker::submit(quint64 connection, quint64 generation, Request request)
{
    add<quint64>(m_counters.requests, 1);
    m_dispatching = connection;
    const auto outcome
        = m_api.submit(std::move(request), ReplyHandle(m_mailbox, connection, generation));
    m_dispatching = 0;
    return outcome;
}

void Worker::report(RejectReason reason, int status, const Peer &peer)
{
    add<quint64>(m_counters.rejections[static_cast<size_t>(reason)], 1);
    if (m_context.onRejection)
        m_context.onRejection({status, rejectName(reason), peer});
}

Response Worker::answerTo(RejectReason reason, const Peer &peer) const
{
    const int status = rejectStatus(reason);
    if (m_context.rejectionAnswer)
        return m_context.rejectionAnswer({status, rejectName(reason), peer});
    return engineAnswer(status, rejectName(reason));
}

void Worker::callAgain(quint64 connection)
{
    m_again.push_back(connection);
    m_reactor.wakeUp();
}

void Worker::retire(HttpConnection &connection)
{
    const auto entry = m_connections.find(connection.number());
    m_retired.push_back(std::move(entry->second));
    m_connections.erase(entry);
    m_reactor.wakeUp();
}

HttpConnection *Worker::find(quint64 connection)
{
    const auto entry = m_connections.find(connection);
    return entry == m_connections.end() ? nullptr : entry->second.get();
}

void Worker::timerEvent(QTimerEvent *)
{
    const auto now = std::chrono::steady_clock::now();
    std::vector<HttpConnection *> all;
    all.reserve(m_connections.size());
    // A connection that ends leaves the table at once, but is not destroyed before the next round.
    for (const auto &entry : m_connections)
        all.push_back(entry.second.get());
    for (HttpConnection *connection : all)
        connection->checkDeadline(now);
}

void Worker::drain(std::function<void()> onEmpty)
{
    m_draining = true;
    m_onEmpty = std::move(onEmpty);
    std::vector<HttpConnection *> all;
    for (const auto &entry : m_connections)
        all.push_back(entry.second.get());
    for (HttpConnection *connection : all)
        connection->drain();
    noticeEmpty();
}

void Worker::abort()
{
    while (!m_connections.empty())
        m_connections.begin()->second->end();
    m_retired.clear();
}

void Worker::noticeEmpty()
{
    if (!m_draining || !m_connections.empty() || !m_onEmpty)
        return;
    std::exchange(m_onEmpty, {})();
}

} // namespace kai::http

#include "http/engine/httpserver.h"

#include "base/logging.h"
#include "http/engine/acceptor.h"
#include "http/engine/iothread.h"
#include "http/engine/tlsfiles.h"

#include <condition_variable>
#include <future>

namespace kai::http {

namespace {

int threadCount(const EngineLimits &limits)
{
    return limits.threads > 0 ? limits.threads : std::max(1, QThread::idealThreadCount() - 1);
}

} // namespace

struct HttpServer::State
{
    State(EngineLimits limits, RequestHandler onRequest, RejectionHandler onRejection)
        : context(std::move(limits), std::move(onRequest), std::move(onRejection))
    {
    }

    void startThreads();
    Result<quint16> listen(const QHostAddress &address, quint16 port, Transport transport);
    void runOn(IoThread &thread, letter::Task task);
    void waitUntilEmpty(std::chrono::milliseconds limit);

    EngineContext context;
    std::vector<std::unique_ptr<IoThread>> threads;
    std::atomic<size_t> turn = 0;
    bool ended = false;
};

void HttpServer::State::startThreads()
{
    if (!threads.empty())
        return;
    const int count = threadCount(context.limits);
    for (int i = 0; i < count; ++i)
        threads.push_back(std::make_unique<IoThread>(context, i));
    for (const auto &thread : threads)
        thread->start();
    for (const auto &thread : threads)
        runOn(*thread, [](Worker &) {});
}

/// Runs it on the I/O thread and waits for its end. A thread that has only just begun may not have
/// opened its mailbox yet.
void HttpServer::State::runOn(IoThread &thread, letter::Task task)
{
    std::promise<void> done;
    Letter letter(letter::Task([&](Worker &worker) {
        task(worker);
        done.set_value();
    }));
    while (!thread.mailbox()->post(std::move(letter))) {
        if (thread.isFinished())
            return;
        QThread::msleep(1);
    }
    done.get_future().wait();
}

Result<quint16> HttpServer::State::listen(const QHostAddress &address, quint16 port,
                                          Transport transport)
{
    if (ended)
        return failure(unavailable(QStringLiteral("server.listen"), std::chrono::seconds(0),
                                   QStringLiteral("the server has been drained")));
    const Result<int> descriptor = openListener(address, port, context.limits.backlog);
    if (!descriptor)
        return failure(descriptor.error());
    const quint16 taken = portOf(*descriptor);
    startThreads();
    runOn(*threads.front(), [&](Worker &worker) {
        const AtTheDoor atTheDoor {
            [this] { return static_cast<int>(turn++ % threads.size()); },
            [this](int thread, Letter &&letter) {
                threads.at(static_cast<size_t>(thread))->mailbox()->post(std::move(letter));
            },
            [&worker](RejectReason reason, const Peer &peer) { worker.report(reason, 0, peer); }};
        worker.keep(std::make_unique<Acceptor>(worker.reactor(), context, *descriptor, transport,
                                               atTheDoor));
    });
    return taken;
}

void HttpServer::State::waitUntilEmpty(std::chrono::milliseconds limit)
{
    struct Latch
    {
        std::mutex mutex;
        std::condition_variable changed;
        size_t waiting = 0;
    };
    // Shared: a thread that is late still finds it.
    const auto latch = std::make_shared<Latch>();
    latch->waiting = threads.size();
    for (const auto &thread : threads) {
        thread->mailbox()->post(letter::Task([latch](Worker &worker) {
            worker.drain([latch] {
                const std::scoped_lock lock(latch->mutex);
                --latch->waiting;
                latch->changed.notify_all();
            });
        }));
    }
    std::unique_lock lock(latch->mutex);
    latch->changed.wait_for(lock, limit, [&] { return latch->waiting == 0; });
}

HttpServer::HttpServer(EngineLimits limits, RequestHandler onRequest, RejectionHandler onRejection)
    : m_state(
        std::make_unique<State>(std::move(limits), std::move(onRequest), std::move(onRejection)))
{
}

HttpServer::~HttpServer()
{
    drain(std::chrono::milliseconds(0));
}

void HttpServer::setBodyRule(BodyRuleFor rule)
{
    Q_ASSERT(m_state->threads.empty());
    m_state->context.parserLimits.bodyRuleFor = std::move(rule);
}

void HttpServer::setRejectionAnswer(RejectionAnswer answer)
{
    Q_ASSERT(m_state->threads.empty());
    m_state->context.rejectionAnswer = std::move(answer);
}

Result<quint16> HttpServer::listen(const QHostAddress &address, quint16 port)
{
    return m_state->listen(address, port, Transport::Plain);
}

Result<quint16> HttpServer::listenTls(const QHostAddress &address, quint16 port,
                                      const TlsFiles &files)
{
    if (const Result<void> loaded = reloadTls(files); !loaded)
        return failure(loaded.error());
    return m_state->listen(address, port, Transport::Tls);
}

Result<void> HttpServer::reloadTls(const TlsFiles &files)
{
    auto configuration = readTls(files);
    if (!configuration)
        return failure(configuration.error());
    m_state->context.setTls(std::move(*configuration));
    return {};
}

EngineStats HttpServer::stats() const
{
    EngineStats sum;
    sum.connections = m_state->context.connections.total();
    sum.halfOpen = m_state->context.connections.halfOpen();
    sum.accepted = m_state->context.connections.admitted();
    for (const auto &thread : m_state->threads) {
        const EngineCounters &counters = thread->counters();
        sum.streams += counters.streams;
        sum.requests += counters.requests;
        sum.bytesIn += counters.bytesIn;
        sum.bytesOut += counters.bytesOut;
        sum.droppedChunks += counters.droppedChunks;
        for (int i = 0; i < rejectReasonCount; ++i) {
            const quint64 count = counters.rejections[static_cast<size_t>(i)];
            if (count > 0)
                sum.rejections[rejectName(static_cast<RejectReason>(i))] += count;
        }
    }
    return sum;
}

void HttpServer::drain(std::chrono::milliseconds limit)
{
    if (std::exchange(m_state->ended, true) || m_state->threads.empty())
        return;
    m_state->runOn(*m_state->threads.front(), [](Worker &worker) { worker.closeAcceptors(); });
    m_state->waitUntilEmpty(limit);
    for (const auto &thread : m_state->threads) {
        m_state->runOn(*thread, [](Worker &worker) {
            worker.abort();
            QThread::currentThread()->quit();
        });
    }
    for (const auto &thread : m_state->threads)
        thread->wait();
}

} // namespace kai::http

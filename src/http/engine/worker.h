#pragma once

#include "http/engine/apiserver.h"
#include "http/engine/enginecontext.h"
#include "http/engine/httpconnection.h"
#include "http/engine/mailbox.h"
#include "http/engine/reactor.h"
#include "http/engine/responsewriter.h"

#include <QObject>

#include <unordered_map>

namespace kai::http {

/// One I/O thread's connections: it takes in, looks after deadlines, hands requests over and brings
/// answers to their connection. Lives and dies on its thread.
class Worker final : public QObject
{
    Q_OBJECT

public:
    Worker(EngineContext &context, EngineCounters &counters, Reactor &reactor,
           std::shared_ptr<Mailbox> mailbox);
    ~Worker() override;

    /// From now on connections close after their answer; `onEmpty` is called once, when none is
    /// left.
    void drain(std::function<void()> onEmpty);
    /// Ends every connection at once.
    void abort();

    /// Listeners live on one I/O thread and hand out what they accept.
    void keep(std::unique_ptr<IoHandler> acceptor) { m_acceptors.push_back(std::move(acceptor)); }
    void closeAcceptors() { m_acceptors.clear(); }

    void answer(letter::Answer &&answer);
    bool isDispatching(quint64 connection) const { return m_dispatching == connection; }

    // For its connections.
    const EngineContext &context() const { return m_context; }
    EngineCounters &counters() { return m_counters; }
    Spool &spool() { return m_context.spool; }
    ConnectionRegister &connections() { return m_context.connections; }
    ResponseWriter &writer() { return m_writer; }
    Reactor &reactor() { return m_reactor; }
    bool isDraining() const { return m_draining; }
    /// Room to read into, valid until the next read of any connection.
    std::vector<char> &scratch() { return m_scratch; }
    ApiServer::Outcome submit(quint64 connection, quint64 generation, Request request);
    /// Counts, and tells the owner of the engine.
    void report(RejectReason reason, int status, const Peer &peer);
    void countStream(int change) { add(m_counters.streams, change); }
    Response answerTo(RejectReason reason, const Peer &peer) const;
    /// Calls its proceed() in the next round, so that one busy client does not hold up the others.
    void callAgain(quint64 connection);
    /// Takes it out of the table; it is destroyed once nothing of it is on the stack.
    void retire(HttpConnection &connection);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void beginRound();
    void open(Letter &&letter);
    void arrive(letter::Arrival &&arrival);
    void closeDescriptor(const letter::Arrival &arrival);
    HttpConnection *find(quint64 connection);
    void noticeEmpty();

    EngineContext &m_context;
    EngineCounters &m_counters;
    Reactor &m_reactor;
    std::shared_ptr<Mailbox> m_mailbox;
    ApiServer m_api;
    ResponseWriter m_writer;
    std::vector<char> m_scratch;
    std::unordered_map<quint64, std::unique_ptr<HttpConnection>> m_connections;
    std::vector<std::unique_ptr<HttpConnection>> m_retired;
    std::vector<quint64> m_again;
    std::vector<std::unique_ptr<IoHandler>> m_acceptors;
    quint64 m_dispatching = 0;
    bool m_draining = false;
    std::function<void()> m_onEmpty;
};

} // namespace kai::http

#pragma once

#include "http/engine/bytestream.h"
#include "http/engine/connectionregister.h"
#include "http/engine/outputqueue.h"
#include "http/engine/rejectreason.h"
#include "http/engine/requestparser.h"
#include "http/engine/responsewriter.h"
#include "http/replyhandle.h"

#include <chrono>
#include <memory>

namespace kai::http {

class Worker;

/// One client's connection: reads one request at a time, waits for its answer, writes it, and only
/// then reads on. So answers keep their order, and a client that does not read its answers is not
/// read from either. Lives on the thread of its Worker.
class HttpConnection
{
public:
    using Time = std::chrono::steady_clock::time_point;

    HttpConnection(Worker &worker, ConnectionPass pass, Peer peer,
                   std::unique_ptr<ByteStream> stream);
    ~HttpConnection();
    HttpConnection(const HttpConnection &) = delete;
    HttpConnection &operator=(const HttpConnection &) = delete;

    /// False when it cannot be watched; it is then of no use.
    bool start();

    quint64 number() const { return m_number; }
    const Peer &peer() const { return m_peer; }
    bool isStreaming() const { return m_phase == Phase::Streaming; }

    /// Answers do nothing when the generation is not that of the request in flight.
    void deliver(quint64 generation, const Response &response);
    void beginStream(quint64 generation, const Response &head, StreamOptions options);
    void writeStream(quint64 generation, const QByteArray &chunk);
    void closeStream(quint64 generation);

    /// Reads, handles and writes whatever can be done now.
    void proceed();
    void checkDeadline(Time now);
    /// The server is closing: ends it unless a request is under way.
    void drain();
    /// Makes room for another, unless a request has come in the meantime.
    void shed();
    /// Ends it at once, without another byte.
    void end();

private:
    enum class Phase {
        Reading, ///< a head or a body, or waiting for one
        Handling, ///< an answer is awaited
        Streaming, ///< an answer is being sent in pieces
        Finishing, ///< the last answer is going out
        Lingering, ///< all is said; what the client still sends is thrown away
        Ended
    };
    enum class Wait { Head, Body, Idle, Answer, Write, Linger, Nothing };

    void onEvent(ByteStream::Event event);
    bool step();
    bool readMore();
    bool discardInput();
    void react();
    bool takeBody();
    void invite();
    void handle();
    void answer(const Response &response);
    void send(QByteArray head, const Response &response);
    void fail(RejectReason reason);
    void reject(RejectReason reason);
    void tellClosed();
    bool flush();
    void write(const QByteArray &first, const QByteArray &second);
    void afterOutput();
    void linger();
    void settle();
    void setWait(Wait wait, Standing standing);
    void restartWait(Wait wait);
    std::chrono::milliseconds timeFor(Wait wait) const;

    Worker &m_worker;
    const quint64 m_number;
    ConnectionPass m_pass; ///< null once it has ended
    const Peer m_peer;
    std::unique_ptr<ByteStream> m_stream;
    RequestParser m_parser;
    std::shared_ptr<BodyFile> m_bodyFile; ///< of the request being read
    Phase m_phase = Phase::Reading;
    Wait m_wait = Wait::Nothing;
    Time m_deadline = Time::max();
    /// As seen from here: the register may have chosen it to go.
    Standing m_standing = Standing::HalfOpen;
    bool m_readable = false; ///< there may be something to read
    bool m_hungUp = false; ///< the client has ended its direction
    bool m_proceeding = false;
    bool m_continued = false; ///< "100 Continue" was sent for the request being read
    quint64 m_generation = 0; ///< of the latest complete request; 0 before the first
    AnswerContext m_answerContext;
    QByteArray m_input; ///< read, but not yet looked at
    qsizetype m_inputTaken = 0;
    OutputQueue m_output;
    StreamOptions m_streamOptions;
    bool m_streamDropping = false;
};

} // namespace kai::http

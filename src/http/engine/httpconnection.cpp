#include "http/engine/httpconnection.h"

#include "http/engine/worker.h"

namespace kai::http {

namespace {

/// What one client may do in one round before the others have their turn.
constexpr int stepsPerRound = 32;

} // namespace

HttpConnection::HttpConnection(Worker &worker, ConnectionPass pass, Peer peer,
                               std::unique_ptr<ByteStream> stream)
    : m_worker(worker)
    , m_number(pass->number)
    , m_pass(std::move(pass))
    , m_peer(std::move(peer))
    , m_stream(std::move(stream))
    , m_parser(worker.context().parserLimits, m_peer)
{
}

HttpConnection::~HttpConnection() = default;

bool HttpConnection::start()
{
    settle();
    return m_stream->start([this](ByteStream::Event event) { onEvent(event); });
}

void HttpConnection::onEvent(ByteStream::Event event)
{
    if (m_phase == Phase::Ended)
        return;
    switch (event) {
    case ByteStream::Event::Broken:
        if (!m_stream->isReady())
            m_worker.report(RejectReason::Tls, 0, m_peer);
        return end();
    case ByteStream::Event::HungUp:
        // Whoever streams to it learns that nobody listens. A request in flight is still answered:
        // closing one's own direction after the request is legal.
        m_hungUp = true;
        if (m_phase == Phase::Streaming)
            return end();
        m_readable = true;
        return proceed();
    case ByteStream::Event::Readable:
        m_readable = true;
        return proceed();
    case ByteStream::Event::Writable:
        if (m_wait != Wait::Write)
            return;
        flush();
        return proceed();
    }
}

void HttpConnection::proceed()
{
    if (m_proceeding || m_phase == Phase::Ended)
        return;
    m_proceeding = true;
    int steps = 0;
    while (steps < stepsPerRound && step())
        ++steps;
    m_proceeding = false;
    if (m_phase == Phase::Ended)
        return;
    if (steps == stepsPerRound)
        m_worker.callAgain(m_number);
    settle();
}

/// One read or one request; false when there is nothing to do now.
bool HttpConnection::step()
{
    if (m_phase == Phase::Lingering)
        return discardInput();
    // An answer that has not gone out keeps the next request waiting: no client fills our memory
    // with answers that it does not read.
    if (m_phase != Phase::Reading || !m_output.isEmpty())
        return false;
    if (m_inputTaken == m_input.size())
        return readMore();
    m_inputTaken += m_parser.feed(QByteArrayView(m_input).sliced(m_inputTaken));
    if (m_inputTaken == m_input.size()) {
        m_input.clear();
        m_inputTaken = 0;
    }
    react();
    return m_phase == Phase::Reading || m_phase == Phase::Lingering;
}

bool HttpConnection::readMore()
{
    if (!m_readable)
        return false;
    std::vector<char> &room = m_worker.scratch();
    const qint64 got = m_stream->read(room.data(), static_cast<qint64>(room.size()));
    if (got == ByteStream::nothingNow) {
        m_readable = false;
        return false;
    }
    if (got < 0) {
        // Half a request never becomes a whole one.
        end();
        return false;
    }
    add<quint64>(m_worker.counters().bytesIn, static_cast<quint64>(got));
    // A short read has emptied the socket; what comes later is told of again.
    if (got < static_cast<qint64>(room.size()) && !m_hungUp)
        m_readable = false;
    const QByteArrayView bytes(room.data(), got);
    const qsizetype used = m_parser.feed(bytes);
    // Saved before anything else runs: the room is shared.
    if (used < got)
        m_input = bytes.sliced(used).toByteArray();
    react();
    return m_phase == Phase::Reading || m_phase == Phase::Lingering;
}

bool HttpConnection::discardInput()
{
    if (!m_readable)
        return false;
    std::vector<char> &room = m_worker.scratch();
    const qint64 got = m_stream->read(room.data(), static_cast<qint64>(room.size()));
    if (got < 0)
        end();
    else if (got == 0)
        m_readable = false;
    else
        add<quint64>(m_worker.counters().bytesIn, static_cast<quint64>(got));
    return got > 0;
}

void HttpConnection::react()
{
    switch (m_parser.state()) {
    case RequestParser::State::Head:
        return;
    case RequestParser::State::Body:
        if (takeBody())
            invite();
        return;
    case RequestParser::State::Complete:
        if (takeBody())
            handle();
        return;
    case RequestParser::State::Rejected:
        return reject(m_parser.reason());
    }
}

void HttpConnection::handle()
{
    const AfterAnswer after = m_parser.keepAlive() ? AfterAnswer::KeepAlive : AfterAnswer::Close;
    m_answerContext = {m_parser.request().method == "HEAD", m_parser.isHttp10(), after};
    Request request = m_parser.take();
    request.bodyFile = std::move(m_bodyFile);
    m_continued = false;
    m_phase = Phase::Handling;
    ++m_generation;
    settle();
    switch (m_worker.submit(m_number, m_generation, std::move(request))) {
    case ApiServer::Outcome::Handled:
        return;
    case ApiServer::Outcome::Threw:
        return fail(RejectReason::Handler);
    case ApiServer::Outcome::Refused:
        return fail(RejectReason::Feed);
    }
}

void HttpConnection::deliver(quint64 generation, const Response &response)
{
    if (m_phase != Phase::Handling || generation != m_generation)
        return;
    answer(response);
    proceed();
}

void HttpConnection::answer(const Response &response)
{
    if (m_worker.isDraining())
        m_answerContext.after = AfterAnswer::Close;
    QByteArray head;
    if (m_worker.writer().head(response, m_answerContext, head))
        return send(std::move(head), response);
    const RejectReason reason = RejectReason::ResponseHeader;
    m_worker.report(reason, rejectStatus(reason), m_peer);
    Response instead = m_worker.answerTo(reason, m_peer);
    if (!m_worker.writer().head(instead, m_answerContext, head)) {
        instead = engineAnswer(rejectStatus(reason), rejectName(reason));
        m_worker.writer().head(instead, m_answerContext, head);
    }
    send(std::move(head), instead);
}

void HttpConnection::send(QByteArray head, const Response &response)
{
    // The kernel takes longer to be handed two pieces than we to copy a small one.
    constexpr qsizetype smallBody = 4096;
    const bool close = m_answerContext.after == AfterAnswer::Close;
    m_phase = close ? Phase::Finishing : Phase::Reading;
    const bool hasBody = ResponseWriter::hasBody(response.status, m_answerContext);
    if (hasBody && response.body.size() <= smallBody)
        write(head.append(response.body), {});
    else
        write(head, hasBody ? response.body : QByteArray());
    afterOutput();
}

/// Answers the request in flight by ourselves.
void HttpConnection::fail(RejectReason reason)
{
    if (m_phase != Phase::Handling)
        return;
    m_worker.report(reason, rejectStatus(reason), m_peer);
    answer(m_worker.answerTo(reason, m_peer));
}

/// One answer to what is not a request, and the end of the connection: nobody can say where the
/// next request would begin.
void HttpConnection::reject(RejectReason reason)
{
    m_worker.report(reason, rejectStatus(reason), m_peer);
    m_answerContext = {m_parser.request().method == "HEAD", false, AfterAnswer::Close};
    answer(m_worker.answerTo(reason, m_peer));
}

void HttpConnection::end()
{
    if (m_phase == Phase::Ended)
        return;
    if (m_phase == Phase::Streaming)
        m_worker.countStream(-1);
    m_phase = Phase::Ended;
    m_bodyFile.reset();
    m_pass.reset();
    tellClosed();
    m_worker.retire(*this);
}

void HttpConnection::drain()
{
    if (m_phase == Phase::Streaming)
        return closeStream(m_generation);
    // A request may be on its way already: look once more before the connection counts as idle.
    m_readable = true;
    proceed();
}

void HttpConnection::shed()
{
    if (m_standing == Standing::Busy)
        return;
    if (m_phase != Phase::Lingering) // then it is only taking leave
        m_worker.report(m_standing == Standing::Idle ? RejectReason::IdleShed
                                                     : RejectReason::HalfOpenShed,
                        0, m_peer);
    end();
}

} // namespace kai::http

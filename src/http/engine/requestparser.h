#pragma once

#include "http/engine/bodyrule.h"
#include "http/engine/chunkdecoder.h"
#include "http/engine/rejectreason.h"

namespace kai::http {

/// Bounds of one request, in bytes.
struct ParserLimits
{
    int headSize = 16 * 1024;
    int headerCount = 64;
    int targetSize = 4 * 1024;
    qint64 bodySize = 1024 * 1024;
    /// Where a route wants another rule than bodySize in memory; asked once the head of a request
    /// with a body is complete.
    BodyRuleFor bodyRuleFor {};
};

/// Reads one HTTP/1 request after the other out of a stream of bytes, as strictly as RFC 9112
/// allows: what two parsers could read differently is refused. Pure: no socket, no clock. Each byte
/// is looked at once, so that it does not matter how the bytes are cut.
class RequestParser
{
public:
    enum class State { Head, Body, Complete, Rejected };

    /// `limits` must outlive the parser. Every request says that it came from `peer`.
    explicit RequestParser(const ParserLimits &limits, Peer peer = {})
        : m_limits(limits)
        , m_peer(std::move(peer))
    {
        m_request.peer = m_peer;
    }

    /// Returns how many bytes it took. It takes none after the end of a request until take(), and
    /// none after a rejection.
    qsizetype feed(QByteArrayView data);

    State state() const { return m_state; }
    /// No byte of the next request has been seen.
    bool isIdle() const { return m_state == State::Head && m_headBytes == 0; }
    RejectReason reason() const { return m_reason; } ///< of State::Rejected

    /// From here on of the request whose head is complete.
    const Request &request() const { return m_request; }
    bool keepAlive() const { return m_keepAlive; }
    bool isHttp10() const { return m_http10; }
    bool expectsContinue() const { return m_expectsContinue; }
    /// A body is announced; the rule is then for it.
    bool hasBody() const { return m_coding == Coding::Chunked || m_length > 0; }
    const BodyRule &bodyRule() const { return m_bodyRule; }
    /// Bytes of the body that have come.
    qint64 bodySize() const { return m_bodySize; }
    /// Hands out what has come of the body since the last call: for those that go to a file.
    QByteArray takeBody() { return std::exchange(m_request.body, {}); }

    /// Hands out the complete request and makes ready for the next one.
    Request take();

private:
    enum class Coding { None, Length, Chunked };

    qsizetype feedHead(QByteArrayView data);
    void checkLineSoFar(QByteArrayView line);
    void headLine(QByteArrayView line);
    void requestLine(QByteArrayView line);
    void headerLine(QByteArrayView line);
    void knownHeader(QByteArrayView name, QByteArrayView value);
    void contentLength(QByteArrayView value);
    void connectionOptions(QByteArrayView value);
    void finishHead();
    qsizetype feedBody(QByteArrayView data);
    void reject(RejectReason reason);

    const ParserLimits &m_limits;
    const Peer m_peer;
    State m_state = State::Head;
    RejectReason m_reason = RejectReason::Framing;
    Request m_request;
    QByteArray m_line; ///< the part of a line that came with earlier bytes
    qint64 m_headBytes = 0;
    bool m_hasRequestLine = false;
    bool m_skippedEmptyLine = false;
    bool m_http10 = false;
    bool m_closeAsked = false;
    bool m_keepAliveAsked = false;
    bool m_keepAlive = false;
    bool m_expectsContinue = false;
    int m_hosts = 0;
    int m_fields = 0;
    Coding m_coding = Coding::None;
    qint64 m_length = 0;
    qint64 m_bodySize = 0;
    BodyRule m_bodyRule;
    ChunkDecoder m_chunks;
};

} // namespace kai::http

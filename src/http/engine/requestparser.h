#pragma once

#include "http/engine/chunkdecoder.h"
#include "http/engine/rejectreason.h"
#include "http/message.h"

#include <functional>

namespace kai::http {

/// Bounds of one request, in bytes.
struct ParserLimits
{
    int headSize = 16 * 1024;
    int headerCount = 64;
    int targetSize = 4 * 1024;
    qint64 bodySize = 1024 * 1024;
    /// Where a route takes more or less than bodySize; asked once the head is complete.
    std::function<qint64(const Request &head)> bodySizeFor {};
};

/// Reads one HTTP/1 request after the other out of a stream of bytes, as strictly as RFC 9112
/// allows: what two parsers could read differently is refused. Pure: no socket, no clock. Each byte
/// is looked at once, so that it does not matter how the bytes are cut.
class RequestParser
{
public:
    enum class State { Head, Body, Complete, Rejected };

    /// `limits` must outlive the parser.
    explicit RequestParser(const ParserLimits &limits)
        : m_limits(limits)
    {
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
    /// How large the body may be.
    qint64 bodyLimit() const { return m_bodyLimit; }

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
    qint64 m_bodyLimit = 0;
    ChunkDecoder m_chunks;
};

} // namespace kai::http

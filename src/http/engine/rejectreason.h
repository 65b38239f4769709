#pragma once

#include <QByteArray>

namespace kai::http {

/// Why the engine itself refused or ended something. The order is that of the table in the source.
enum class RejectReason {
    Framing, ///< the bytes are not one unambiguous request
    Target, ///< a path that could be read in two ways, or not an origin-form target
    Host, ///< none, two or an unreadable one
    Method, ///< a method this server does not know
    Version, ///< neither HTTP/1.0 nor HTTP/1.1
    Expectation, ///< an Expect other than 100-continue
    HeadSize,
    HeaderCount,
    TargetSize,
    BodySize,
    Uploads, ///< as many large bodies at once as there may be
    Disk, ///< no room for a large body
    HeadTime, ///< the head did not arrive in time
    BodyTime, ///< the body did not arrive in time
    AnswerTime, ///< no handler answered in time
    WriteStall, ///< the client does not read its answer
    HalfOpenShed, ///< made room for a newer connection
    IdleShed, ///< kept alive without work, made room for a newer connection
    Connections, ///< all connections are busy
    AddressConnections, ///< too many from one address
    Tls, ///< the handshake failed
    ResponseHeader, ///< a handler's header held a control byte; the client got a 500
    Handler, ///< a handler threw; the client got a 500
    Feed ///< QtHttpServer did not take a canonical request; the client got a 500
};

constexpr int rejectReasonCount = static_cast<int>(RejectReason::Feed) + 1;

/// A word for metrics and logs, for example "headSize".
QByteArray rejectName(RejectReason reason);
/// The status that the client gets; 0 where the connection is closed without an answer.
int rejectStatus(RejectReason reason);

} // namespace kai::http

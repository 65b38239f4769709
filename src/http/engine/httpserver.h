#pragma once

#include "base/result.h"
#include "http/engine/bodyrule.h"
#include "http/replyhandle.h"

#include <QHash>
#include <QHostAddress>
#include <QList>

#include <chrono>
#include <functional>
#include <memory>

namespace kai::http {

/// Every bound on what comes from outside. Sizes in bytes.
struct EngineLimits
{
    int headSize = 16 * 1024;
    int headerCount = 64;
    int targetSize = 4 * 1024;
    int bodySize = 1024 * 1024;
    int uploads = 2; ///< bodies that are written to files, at once
    QString uploadFolder {}; ///< where; empty for the system's folder for temporary files
    std::chrono::milliseconds headTime {5000};
    std::chrono::milliseconds bodyTime {15000};
    std::chrono::milliseconds idleTime {30000};
    std::chrono::milliseconds writeStallTime {10000};
    int connections = 4096;
    int connectionsPerAddress = 256; ///< an IPv6 client counts by its /64
    int backlog = 1024;
    /// How long a handler may take to answer; then the client gets a 503.
    std::chrono::milliseconds answerTime {60000};
    /// Networks that connectionsPerAddress does not bind: trusted proxies. Address and prefix
    /// length.
    QList<std::pair<QHostAddress, int>> unboundedPeers {};
    /// I/O threads; 0 stands for one fewer than there are cores, at least one.
    int threads = 0;
};

/// What the engine has counted since it began.
struct EngineStats
{
    int connections = 0; ///< open now
    int halfOpen = 0; ///< of these, without a complete request: head or body still to come
    int streams = 0; ///< of these, with a streamed answer
    quint64 accepted = 0; ///< connections
    quint64 requests = 0; ///< complete ones, handed to the handler
    quint64 bytesIn = 0;
    quint64 bytesOut = 0;
    quint64 droppedChunks = 0; ///< of streamed answers, for slow clients
    QHash<QByteArray, quint64> rejections {}; ///< by Rejection::reason
};

/// PEM files. The certificate's file may hold the chain after it.
struct TlsFiles
{
    QString certificate;
    QString key;
};

/// What the engine tells of requests that never became one: they are logged and counted as well.
struct Rejection
{
    int status = 400; ///< what the client got; 0 when it got nothing
    QByteArray reason; ///< a word, for the metrics: "headSize", "framing" …
    Peer peer;
};

/// Called on an I/O thread with each complete request; must not block. Exactly one answer is
/// expected through the handle.
using RequestHandler = std::function<void(Request request, ReplyHandle reply)>;
using RejectionHandler = std::function<void(const Rejection &)>;
/// The answer to a request that the engine refuses by itself.
using RejectionAnswer = std::function<Response(const Rejection &)>;

/// Listens, frames strictly, feeds QtHttpServer's classes one canonical request at a time, and
/// writes answers. Owns its threads; lives on the thread that made it.
class HttpServer
{
public:
    HttpServer(EngineLimits limits, RequestHandler onRequest, RejectionHandler onRejection);
    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    /// Both before listen() only. `rule` is asked on an I/O thread once the head of a request with
    /// a body is complete, before a byte of the body is read; must not block.
    void setBodyRule(BodyRuleFor rule);
    void setRejectionAnswer(RejectionAnswer answer);

    /// Port 0 takes a free one. Unavailable "server.listen" when the address is in use or not ours.
    Result<quint16> listen(const QHostAddress &address, quint16 port);
    /// The same over TLS. Internal "server.tls" when the files are not a certificate and its key.
    Result<quint16> listenTls(const QHostAddress &address, quint16 port, const TlsFiles &files);
    /// Reads the files again; connections from now on use them, open ones keep theirs. On an error
    /// what was in use stays in use.
    Result<void> reloadTls(const TlsFiles &files);
    /// Safe from any thread.
    EngineStats stats() const;
    /// Closes the listener and idle connections, lets requests in flight finish with
    /// `Connection: close` for at most `limit`, then ends the threads. Idempotent. Blocks: answers
    /// must not need the caller's event loop.
    void drain(std::chrono::milliseconds limit);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace kai::http

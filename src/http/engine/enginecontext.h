#pragma once

#include "http/engine/connectionregister.h"
#include "http/engine/httpserver.h"
#include "http/engine/rejectreason.h"
#include "http/engine/requestparser.h"
#include "http/engine/spool.h"

#include <QSslConfiguration>

#include <array>
#include <atomic>
#include <memory>
#include <mutex>

namespace kai::http {

/// What all I/O threads count into; relaxed, because each number stands for itself.
struct EngineCounters
{
    std::atomic<int> streams = 0;
    std::atomic<quint64> requests = 0;
    std::atomic<quint64> bytesIn = 0;
    std::atomic<quint64> bytesOut = 0;
    std::atomic<quint64> droppedChunks = 0;
    std::array<std::atomic<quint64>, rejectReasonCount> rejections {};
};

/// One more, without a locked instruction: only the owning thread writes it.
template<class Number> void add(std::atomic<Number> &counter, Number count)
{
    counter.store(counter.load(std::memory_order_relaxed) + count, std::memory_order_relaxed);
}

/// What the I/O threads share. Only the certificate and the counters change once it listens.
class EngineContext
{
public:
    EngineContext(EngineLimits limits, RequestHandler onRequest, RejectionHandler onRejection);

    const EngineLimits limits;
    const RequestHandler onRequest;
    const RejectionHandler onRejection;
    ParserLimits parserLimits;
    RejectionAnswer rejectionAnswer;
    ConnectionRegister connections;
    Spool spool;

    void setTls(std::shared_ptr<const QSslConfiguration> tls);
    std::shared_ptr<const QSslConfiguration> tls() const;

private:
    mutable std::mutex m_mutex;
    std::shared_ptr<const QSslConfiguration> m_tls;
};

} // namespace kai::http

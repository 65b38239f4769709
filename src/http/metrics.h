#pragma once

#include "http/engine/httpserver.h"
#include "http/exchange.h"

#include <functional>
#include <memory>
#include <span>

namespace kai::http {

/// What the server counts, as Prometheus text. Labels come from closed sets: route templates,
/// methods, statuses, never paths or ids. Thread-safe.
class Metrics
{
public:
    explicit Metrics(std::span<const api::Route> routes);
    ~Metrics();

    void requestStarted();
    void requestFinished(const Exchange &exchange, int status, qint64 nanoseconds);
    void requestRejected(const Rejection &rejection);
    void captchaVerified(const QString &provider, const QString &result);
    void authenticationFailed(const QString &code);

    /// Asked for the engine's figures whenever text() is. Once, before the first request.
    void observe(std::function<EngineStats()> engine);

    /// Format 0.0.4, with the process's own figures as of now.
    QByteArray text() const;

private:
    struct Registry;
    std::unique_ptr<Registry> m_registry;
};

} // namespace kai::http

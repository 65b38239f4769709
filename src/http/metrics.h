#pragma once

#include "http/engine/httpserver.h"
#include "http/exchange.h"

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace kai::http {

class OperationMetrics;
struct PoolUse;

/// What all requests since the start add up to.
struct RequestTotals
{
    double requests = 0;
    double serverErrors = 0; ///< of these, answered with 500 and above
    double seconds = 0; ///< that they took
    std::vector<double>
        upTo; ///< requests by Metrics::durationBounds(), cumulative, the last of all
};

/// What the server counts, as Prometheus text. Labels come from closed sets: route templates,
/// methods, statuses, never paths or ids. Thread-safe.
class Metrics
{
public:
    explicit Metrics(std::span<const api::Route> routes);
    ~Metrics();

    void requestStarted();
    void requestFinished(const Exchange &exchange, int status, qint64 nanoseconds);
    /// Counted by the failure table's name of the kind.
    void requestFailed(ErrorKind kind);
    void requestRejected(const Rejection &rejection);
    void captchaVerified(const QString &provider, const QString &result);
    void authenticationFailed(const QString &code);

    /// Asked for the engine's figures whenever text() is. Once, before the first request.
    void observe(std::function<EngineStats()> engine);
    /// Likewise for the pool of the database.
    void observeDatabasePool(std::function<PoolUse()> use);

    /// What the parts behind the chain count.
    OperationMetrics &operations();
    RequestTotals totals() const;
    /// Seconds that end the buckets of durations.
    static std::span<const double> durationBounds();

    /// Format 0.0.4, with the process's own figures as of now.
    QByteArray text() const;

private:
    struct Registry;
    std::unique_ptr<Registry> m_registry;
};

} // namespace kai::http

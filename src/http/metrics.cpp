#include "http/metrics.h"

#include "http/failuretable.h"
#include "http/operationmetrics.h"
#include "http/processmetrics.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <array>
#include <atomic>
#include <vector>

namespace kai::http {

using prometheus::BuildCounter;
using prometheus::BuildGauge;
using prometheus::BuildHistogram;

static const prometheus::Histogram::BucketBoundaries buckets {0.005, 0.01, 0.025, 0.05, 0.1, 0.25,
                                                              0.5,   1,    2.5,   5,    10};

namespace {

/// Figures of one route, found without a lock or a text: every request passes here.
struct RouteFigures
{
    std::string method;
    std::string route;
    prometheus::Histogram *durations = nullptr;
    std::array<std::atomic<prometheus::Counter *>, 500>
        byStatus {}; ///< from 100 on; null before the first
};

} // namespace

struct Metrics::Registry
{
    prometheus::Registry registry;
    prometheus::Family<prometheus::Counter> &requests
        = BuildCounter().Name("http_requests_total").Help("Requests answered.").Register(registry);
    prometheus::Family<prometheus::Histogram> &durations
        = BuildHistogram()
              .Name("http_request_duration_seconds")
              .Help("Time from the start of the chain to its answer.")
              .Register(registry);
    prometheus::Gauge &inFlight = BuildGauge()
                                      .Name("http_requests_in_flight")
                                      .Help("Requests inside the chain.")
                                      .Register(registry)
                                      .Add({});
    prometheus::Family<prometheus::Counter> &rejections
        = BuildCounter()
              .Name("http_rejections_total")
              .Help("Requests refused before routing.")
              .Register(registry);
    std::vector<prometheus::Counter *> failures; ///< by kind
    prometheus::Family<prometheus::Counter> &captchas = BuildCounter()
                                                            .Name("captcha_verifications_total")
                                                            .Help("CAPTCHA answers checked.")
                                                            .Register(registry);
    prometheus::Family<prometheus::Counter> &authFailures
        = BuildCounter()
              .Name("auth_failures_total")
              .Help("Requests without valid credentials.")
              .Register(registry);
    prometheus::Family<prometheus::Gauge> &connections
        = BuildGauge()
              .Name("http_connections")
              .Help("Connections: open in all, of these half open, of these streaming.")
              .Register(registry);
    prometheus::Gauge &openConnections = connections.Add({{"state", "open"}});
    prometheus::Gauge &halfOpenConnections = connections.Add({{"state", "halfOpen"}});
    prometheus::Gauge &streamingConnections = connections.Add({{"state", "streaming"}});
    std::function<EngineStats()> engine;
    std::vector<std::unique_ptr<RouteFigures>>
        figures; ///< by route, in the table's order; the last is of none
    const api::Route *firstRoute = nullptr;
    std::function<PoolUse()> databasePool;
    OperationMetrics operations {registry};
    mutable ProcessMetrics process {registry};
};

Metrics::Metrics(std::span<const api::Route> routes)
    : m_registry(std::make_unique<Registry>())
{
    const auto add = [this](const std::string &method, const std::string &route) {
        auto figures = std::make_unique<RouteFigures>();
        figures->method = method;
        figures->route = route;
        figures->durations
            = &m_registry->durations.Add({{"method", method}, {"route", route}}, buckets);
        m_registry->figures.push_back(std::move(figures));
    };
    for (const api::Route &route : routes)
        add(api::methodName(route.method), route.path);
    add("other", Exchange().routeTemplate().data());
    m_registry->firstRoute = routes.data();
    prometheus::Family<prometheus::Counter> &failures
        = BuildCounter()
              .Name("http_failures_total")
              .Help("Requests that ended in a failure, by its kind.")
              .Register(m_registry->registry);
    m_registry->authFailures.Add({{"code", "auth.required"}});
    for (const char *result : {"passed", "failed"})
        m_registry->captchas.Add({{"provider", "altcha"}, {"result", result}});
    for (const FailureRule &rule : failureTable())
        m_registry->failures.push_back(&failures.Add({{"kind", rule.name}}));
    BuildGauge()
        .Name("build_info")
        .Help("The version of the program, always 1.")
        .Register(m_registry->registry)
        .Add({{"version", KAI_VERSION}, {"qt", qVersion()}})
        .Set(1);
}

Metrics::~Metrics() = default;

void Metrics::requestStarted()
{
    m_registry->inFlight.Increment();
}

void Metrics::requestFinished(const Exchange &exchange, int status, qint64 nanoseconds)
{
    m_registry->inFlight.Decrement();
    const size_t index = exchange.route ? size_t(exchange.route - m_registry->firstRoute)
                                        : m_registry->figures.size() - 1;
    RouteFigures &figures = *m_registry->figures.at(index);
    figures.durations->Observe(double(nanoseconds) / 1e9);
    std::atomic<prometheus::Counter *> &known
        = figures.byStatus.at(size_t(qBound(0, status - 100, 499)));
    prometheus::Counter *counter = known.load(std::memory_order_acquire);
    if (!counter) {
        // Two threads may get here at once; both are given the same one.
        counter = &m_registry->requests.Add({{"method", figures.method},
                                             {"route", figures.route},
                                             {"status", std::to_string(status)}});
        known.store(counter, std::memory_order_release);
    }
    counter->Increment();
}

void Metrics::requestFailed(ErrorKind kind)
{
    m_registry->failures.at(size_t(kind))->Increment();
}

void Metrics::requestRejected(const Rejection &rejection)
{
    m_registry->rejections.Add({{"reason", rejection.reason.toStdString()}}).Increment();
}

void Metrics::captchaVerified(const QString &provider, const QString &result)
{
    m_registry->captchas
        .Add({{"provider", provider.toStdString()}, {"result", result.toStdString()}})
        .Increment();
}

void Metrics::authenticationFailed(const QString &code)
{
    m_registry->authFailures.Add({{"code", code.toStdString()}}).Increment();
}

void Metrics::observe(std::function<EngineStats()> engine)
{
    m_registry->engine = std::move(engine);
}

void Metrics::observeDatabasePool(std::function<PoolUse()> use)
{
    m_registry->databasePool = std::move(use);
}

OperationMetrics &Metrics::operations()
{
    return m_registry->operations;
}

RequestTotals Metrics::totals() const
{
    RequestTotals totals;
    for (const std::unique_ptr<RouteFigures> &figures : m_registry->figures) {
        for (size_t i = 0; i < figures->byStatus.size(); ++i) {
            const prometheus::Counter *counter = figures->byStatus[i].load();
            if (!counter)
                continue;
            totals.requests += counter->Value();
            if (i >= 400) // statuses from 500 on
                totals.serverErrors += counter->Value();
        }
        const prometheus::Histogram &durations = *figures->durations;
        const prometheus::ClientMetric::Histogram collected = durations.Collect().histogram;
        totals.seconds += collected.sample_sum;
        totals.upTo.resize(collected.bucket.size());
        for (size_t i = 0; i < collected.bucket.size(); ++i)
            totals.upTo[i] += double(collected.bucket[i].cumulative_count);
    }
    return totals;
}

std::span<const double> Metrics::durationBounds()
{
    return buckets;
}

QByteArray Metrics::text() const
{
    if (m_registry->engine) {
        const EngineStats stats = m_registry->engine();
        m_registry->openConnections.Set(stats.connections);
        m_registry->halfOpenConnections.Set(stats.halfOpen);
        m_registry->streamingConnections.Set(stats.streams);
    }
    if (m_registry->databasePool)
        m_registry->operations.show(m_registry->databasePool());
    m_registry->process.refresh();
    const prometheus::TextSerializer serializer;
    return QByteArray::fromStdString(serializer.Serialize(m_registry->registry.Collect()));
}

} // namespace kai::http

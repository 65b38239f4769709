#include "http/operationmetrics.h"

#include <algorithm>
#include <span>
#include <string_view>

namespace kai::http {

using prometheus::BuildCounter;
using prometheus::BuildGauge;
using prometheus::BuildHistogram;
using Buckets = prometheus::Histogram::BucketBoundaries;

static const Buckets waitBuckets {0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};
static const Buckets gatewayBuckets {0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30};

static constexpr std::string_view paymentTypes[] {
    "bank_transfer", "credit_card", "cstore", "echannel", "gopay", "qris", "shopeepay"};
static constexpr std::string_view gatewayStatuses[] {
    "authorize", "cancel",  "capture",        "chargeback", "deny",      "expire",
    "failure",   "pending", "partial_refund", "refund",     "settlement"};
static constexpr std::string_view notificationOutcomes[] {
    "amountMismatch",     "applied", "duplicate",     "illegal",      "otherOrder", "probe",
    "rejected.signature", "review",  "unknownStatus", "unknownOrder", "stuck"};

/// The word if it is one of the known ones. A stranger may post what he likes as a notification.
static std::string known(const QString &word, std::span<const std::string_view> words)
{
    const std::string text = word.left(40).toStdString();
    return std::find(words.begin(), words.end(), text) == words.end() ? "other" : text;
}

static prometheus::Gauge &gauge(prometheus::Registry &registry, const char *name, const char *help)
{
    return BuildGauge().Name(name).Help(help).Register(registry).Add({});
}

static prometheus::Family<prometheus::Counter> &counters(prometheus::Registry &registry,
                                                         const char *name, const char *help)
{
    return BuildCounter().Name(name).Help(help).Register(registry);
}

static prometheus::Histogram &histogram(prometheus::Registry &registry, const char *name,
                                        const char *help, const Buckets &buckets)
{
    return BuildHistogram().Name(name).Help(help).Register(registry).Add({}, buckets);
}

OperationMetrics::OperationMetrics(prometheus::Registry &registry)
    : m_connections(BuildGauge()
                        .Name("db_pool_connections")
                        .Help("Database workers, each with its connection.")
                        .Register(registry))
    , m_busyConnections(m_connections.Add({{"state", "busy"}}))
    , m_idleConnections(m_connections.Add({{"state", "idle"}}))
    , m_maxConnections(gauge(registry, "db_pool_max_connections", "Database workers there are."))
    , m_databaseWait(histogram(registry, "db_pool_wait_seconds",
                               "Time that requests waited for a database worker.", waitBuckets))
    , m_databaseTimeouts(counters(registry, "db_pool_timeouts_total",
                                  "Requests refused since too many waited for the database.")
                             .Add({}))
    , m_queued(gauge(registry, "db_pool_queued_requests", "Requests that wait for a worker."))
    , m_gatewayRequests(counters(registry, "payment_requests_total",
                                 "Questions and commands to the payment gateway."))
    , m_gatewayDurations(histogram(registry, "payment_request_duration_seconds",
                                   "Time until the payment gateway answered.", gatewayBuckets))
    , m_notifications(counters(registry, "payment_notifications_total",
                               "Notifications of the payment gateway that were dealt with."))
    , m_mails(counters(registry, "mail_deliveries_total", "Attempts to send a mail."))
    , m_oldestPayment(gauge(registry, "payment_pending_oldest_timestamp_seconds",
                            "When the oldest open payment began; 0 without one."))
    , m_seatHolds(gauge(registry, "seat_holds", "Seats held by unpaid orders."))
    , m_outbox(gauge(registry, "outbox_waiting_events", "Events that have no number yet."))
    , m_mailsWaiting(gauge(registry, "mail_waiting_messages", "Mails that are not sent yet."))
    , m_openCases(gauge(registry, "desk_open_cases", "Cases that wait for a person."))
    , m_clockAhead(gauge(registry, "db_clock_ahead_seconds",
                         "How far the database's clock is ahead of this server's."))
{
    for (const char *operation : {"open", "status", "cancel", "refund", "decide"}) {
        for (const char *outcome : {"ok", "refused", "failed"})
            m_gatewayRequests.Add({{"operation", operation}, {"outcome", outcome}});
    }
    for (const char *result : {"sent", "written", "refused", "failed"})
        m_mails.Add({{"result", result}});
    m_notifications.Add({{"payment_type", "other"}, {"status", "other"}, {"result", "applied"}});
    prometheus::Family<prometheus::Gauge> &alerts
        = BuildGauge().Name("kai_alerts").Help("Alerts that are active.").Register(registry);
    for (const AlertRule &rule : alertRules()) {
        m_alerts[rule.kind] = &alerts.Add({{"kind", wireName(rule.kind).toStdString()},
                                           {"severity", wireName(rule.severity).toStdString()}});
    }
}

void OperationMetrics::show(const QList<Alert> &alerts)
{
    for (const auto &[kind, gauge] : m_alerts) {
        gauge->Set(double(std::count_if(alerts.begin(), alerts.end(),
                                        [kind = kind](const Alert &a) { return a.kind == kind; })));
    }
}

void OperationMetrics::show(const PoolUse &use)
{
    m_busyConnections.Set(use.running);
    m_idleConnections.Set(use.threads - use.running);
    m_maxConnections.Set(use.threads);
    m_queued.Set(use.queued);
}

void OperationMetrics::gatewayAsked(const char *operation, const char *outcome, double seconds)
{
    m_gatewayRequests.Add({{"operation", operation}, {"outcome", outcome}}).Increment();
    m_gatewayDurations.Observe(seconds);
    m_asked = m_asked + 1;
    if (std::string_view(outcome) == "failed")
        m_askFailures = m_askFailures + 1;
}

void OperationMetrics::notificationDone(const QString &paymentType, const QString &status,
                                        const QString &outcome)
{
    m_notifications
        .Add({{"payment_type", known(paymentType, paymentTypes)},
              {"status", known(status.toLower(), gatewayStatuses)},
              {"result", known(outcome, notificationOutcomes)}})
        .Increment();
}

void OperationMetrics::mailDelivered(const char *result)
{
    m_mails.Add({{"result", result}}).Increment();
}

void OperationMetrics::show(const OperationFigures &figures)
{
    m_oldestPayment.Set(figures.oldestOpenPayment
                            ? double(figures.oldestOpenPayment->toMSecsSinceEpoch()) / 1000
                            : 0);
    m_seatHolds.Set(double(figures.seatHolds));
    m_outbox.Set(double(figures.outboxWaiting));
    m_mailsWaiting.Set(double(figures.mailsWaiting));
    m_openCases.Set(double(figures.openCases));
    m_clockAhead.Set(double(figures.clockAhead.count()) / 1000);
}

} // namespace kai::http

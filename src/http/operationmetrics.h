#pragma once

#include "domain/alert.h"
#include "domain/operations.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>

#include <QString>

#include <atomic>
#include <map>

namespace kai::http {

/// How a pool of threads, each with its connection, is used.
struct PoolUse
{
    int threads = 0;
    int running = 0;
    int queued = 0;
};

/// Figures of the parts behind the chain: the database's pool, the gateway, mails, holds, queues.
/// Labels come from closed sets; what is in none of them is counted as "other". Thread-safe.
class OperationMetrics
{
public:
    explicit OperationMetrics(prometheus::Registry &registry);

    void waitedForDatabase(double seconds) { m_databaseWait.Observe(seconds); }
    void databaseRefused() { m_databaseTimeouts.Increment(); }
    void show(const PoolUse &use);

    void gatewayAsked(const char *operation, const char *outcome, double seconds);
    void notificationDone(const QString &paymentType, const QString &status,
                          const QString &outcome);
    void mailDelivered(const char *result);
    void show(const OperationFigures &figures);
    /// The active ones.
    void show(const QList<Alert> &alerts);

    /// Since the start: how often the gateway was asked, and how often that failed.
    std::pair<double, double> gatewayAsks() const { return {m_asked, m_askFailures}; }

private:
    prometheus::Family<prometheus::Gauge> &m_connections;
    prometheus::Gauge &m_busyConnections;
    prometheus::Gauge &m_idleConnections;
    prometheus::Gauge &m_maxConnections;
    prometheus::Histogram &m_databaseWait;
    prometheus::Counter &m_databaseTimeouts;
    prometheus::Gauge &m_queued;
    prometheus::Family<prometheus::Counter> &m_gatewayRequests;
    prometheus::Histogram &m_gatewayDurations;
    prometheus::Family<prometheus::Counter> &m_notifications;
    prometheus::Family<prometheus::Counter> &m_mails;
    prometheus::Gauge &m_oldestPayment;
    prometheus::Gauge &m_seatHolds;
    prometheus::Gauge &m_outbox;
    prometheus::Gauge &m_mailsWaiting;
    prometheus::Gauge &m_openCases;
    prometheus::Gauge &m_clockAhead;
    std::map<AlertKind, prometheus::Gauge *> m_alerts;
    std::atomic<double> m_asked = 0;
    std::atomic<double> m_askFailures = 0;
};

} // namespace kai::http

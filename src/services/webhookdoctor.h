#pragma once

#include "base/random.h"
#include "services/database.h"
#include "services/gateways.h"

namespace kai {

/// Finds out whether the gateway's notifications can arrive, by posting a signed one of an order
/// that does not exist through the public address. Thread-safe.
class WebhookDoctor
{
public:
    WebhookDoctor(Database &database, PaymentGateway &gateway, WebhookProbe &probe, Random &random,
                  QString publicUrl);

    /// What has arrived and what has failed, for operators.
    Result<NotificationHealth> health(const Actor &actor);
    Result<Page<NotificationRecord>>
    notifications(const Actor &actor, const NotificationFilter &filter, const PageRequest &page);
    /// Sends a probe, for supervisors and above. Takes up to ten seconds.
    Result<ProbeReport> probe(const Actor &actor);

private:
    Result<ProbedStage> storedStage(const QByteArray &body);

    Database &m_database;
    PaymentGateway &m_gateway;
    WebhookProbe &m_probe;
    Random &m_random;
    QString m_publicUrl;
};

} // namespace kai

#pragma once

#include "base/random.h"
#include "services/database.h"
#include "services/gateways.h"

namespace kai {

enum class StageState { Passed, Failed, NotReached };

template<> struct WireNames<StageState>
{
    static constexpr std::array<std::pair<StageState, const char *>, 3> values {{
        {StageState::Passed, "passed"},
        {StageState::Failed, "failed"},
        {StageState::NotReached, "notReached"},
    }};
};

/// One station on the way of a notification.
struct ProbedStage
{
    ProbeStage stage = ProbeStage::Address;
    StageState state = StageState::NotReached;
    QString code; ///< why it failed, stable
    QString detail; ///< what was seen there, for somebody who mends it
};

struct ProbeReport
{
    QString url; ///< where the gateway would post to
    QList<ProbedStage> stages; ///< all, in their order
    std::chrono::milliseconds elapsed {0};

    bool isWhole() const;
};

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

#include "services/webhookdoctor.h"

#include <QUrl>

namespace kai {

static const QString webhookPath = QStringLiteral("/api/v1/payments/midtrans/notifications");

WebhookDoctor::WebhookDoctor(Database &database, PaymentGateway &gateway, WebhookProbe &probe,
                             Random &random, QString publicUrl)
    : m_database(database)
    , m_gateway(gateway)
    , m_probe(probe)
    , m_random(random)
    , m_publicUrl(std::move(publicUrl))
{
}

Result<NotificationHealth> WebhookDoctor::health(const Actor &actor)
{
    if (!actor.isOperator())
        return failure(forbidden());
    return reading<NotificationHealth>(m_database, [](Repositories &repositories) {
        return repositories.payments().notificationHealth();
    });
}

Result<Page<NotificationRecord>> WebhookDoctor::notifications(const Actor &actor,
                                                              const NotificationFilter &filter,
                                                              const PageRequest &page)
{
    if (!actor.isOperator())
        return failure(forbidden());
    return reading<Page<NotificationRecord>>(m_database, [&](Repositories &repositories) {
        return repositories.payments().notifications(filter, page);
    });
}

/// All stages up to where it failed have passed; those after it were not reached.
static QList<ProbedStage> stagesUpTo(const std::optional<ProbedStage> &failed)
{
    QList<ProbedStage> stages;
    bool reached = true;
    for (const auto &[stage, name] : WireNames<ProbeStage>::values) {
        ProbedStage one;
        one.stage = stage;
        if (failed && failed->stage == stage) {
            one = *failed;
            reached = false;
        } else if (reached) {
            one.state = StageState::Passed;
        }
        stages.append(one);
    }
    return stages;
}

Result<ProbeReport> WebhookDoctor::probe(const Actor &actor)
{
    if (actor.role < Role::Supervisor)
        return failure(forbidden());
    ProbeReport report;
    QUrl url(m_publicUrl, QUrl::StrictMode);
    const bool isWeb
        = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (!isWeb || url.host().isEmpty()) {
        report.url = m_publicUrl;
        report.stages = stagesUpTo(ProbedStage {ProbeStage::Address, StageState::Failed,
                                                QStringLiteral("probe.noAddress"), m_publicUrl});
        return report;
    }
    QString folder = url.path();
    while (folder.endsWith(u'/'))
        folder.chop(1);
    url.setPath(folder + webhookPath);
    report.url = url.toString();
    const QByteArray body = m_gateway.signedProbe(probePrefix + randomUuid(m_random));
    const ProbeReply reply = m_probe.post(url, body);
    report.elapsed = reply.elapsed;
    if (reply.failedAt) {
        report.stages = stagesUpTo(
            ProbedStage {*reply.failedAt, StageState::Failed, reply.code, reply.detail});
        return report;
    }
    const Result<ProbedStage> stored = storedStage(body);
    if (!stored)
        return failure(stored.error());
    report.stages
        = stagesUpTo(stored->state == StageState::Failed ? std::optional(*stored) : std::nullopt);
    return report;
}

/// Byte for byte: what was changed on the way would not be believed either.
Result<ProbedStage> WebhookDoctor::storedStage(const QByteArray &body)
{
    const Result<bool> isThere = reading<bool>(m_database, [&](Repositories &repositories) {
        return repositories.payments().hasNotification(body);
    });
    if (!isThere)
        return failure(isThere.error());
    if (*isThere)
        return ProbedStage {ProbeStage::Storage, StageState::Passed, {}, {}};
    return ProbedStage {
        ProbeStage::Storage, StageState::Failed, QStringLiteral("probe.notStored"), {}};
}

} // namespace kai

#include "app/securityparts.h"

#include "gateways/siteverifycaptcha.h"
#include "security/altchacaptcha.h"

#include <QUrl>

namespace kai::app {

QStringList pageHosts(const Configuration &configuration)
{
    const QStringList urls = configuration.list("server/origins")
                             + QStringList {configuration.text("server/publicUrl")};
    QStringList hosts;
    for (const QString &url : urls) {
        if (const QString host = QUrl(url).host(); !host.isEmpty())
            hosts.append(host);
    }
    return hosts;
}

AuthPolicy authPolicy(const Configuration &configuration)
{
    const auto minutes
        = [&](const char *key) { return std::chrono::minutes(configuration.number(key)); };
    AuthPolicy policy;
    policy.customers
        = {minutes("sessions/customerMinutes"), minutes("sessions/customerIdleMinutes")};
    policy.operators
        = {minutes("sessions/operatorMinutes"), minutes("sessions/operatorIdleMinutes")};
    return policy;
}

Result<std::unique_ptr<CaptchaProvider>> makeCaptcha(const Configuration &configuration,
                                                     const Secrets &secrets,
                                                     const QByteArray &altchaSecret, Clock &clock,
                                                     Random &random)
{
    const QString name = configuration.text("captcha/provider");
    if (name == u"altcha")
        return std::make_unique<AltchaCaptcha>(altchaSecret, AltchaPolicy(), clock, random);
    const Result<QByteArray> secret = secrets.find(QStringLiteral("captcha/secret"));
    if (!secret)
        return failure(secret.error());
    const QStringList hosts = configuration.list("captcha/hostNames");
    const auto provider = fromWireName<HostedCaptcha>(name);
    const SiteverifyConfig config {provider.value_or(HostedCaptcha::Turnstile),
                                   configuration.text("captcha/siteKey"), *secret,
                                   hosts.isEmpty() ? pageHosts(configuration) : hosts,
                                   QUrl(configuration.text("captcha/verifyUrl"))};
    if (!provider || config.siteKey.isEmpty() || secret->isEmpty() || config.hostNames.isEmpty())
        return failure(validationError(QStringLiteral("captcha/provider"),
                                       QStringLiteral("config.captchaIncomplete")));
    return std::make_unique<SiteverifyCaptcha>(config, clock);
}

} // namespace kai::app

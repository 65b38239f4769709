#pragma once

#include "base/clock.h"
#include "gateways/httpsclient.h"
#include "services/gateways.h"

#include <QStringList>

namespace kai {

/// Companies whose CAPTCHA a page can show.
enum class HostedCaptcha { Turnstile, HCaptcha, ReCaptcha };

template<> struct WireNames<HostedCaptcha>
{
    static constexpr std::array values {
        std::pair {HostedCaptcha::Turnstile, "turnstile"},
        std::pair {HostedCaptcha::HCaptcha, "hcaptcha"},
        std::pair {HostedCaptcha::ReCaptcha, "recaptcha"},
    };
};

struct SiteverifyConfig
{
    HostedCaptcha provider = HostedCaptcha::Turnstile;
    QString siteKey; ///< for pages; no secret
    QByteArray secret; ///< never logged
    QStringList hostNames; ///< of the pages that may show it
    QUrl url; ///< of siteverify; the provider's own when empty
};

/// A CAPTCHA of another company, whose answer that company is asked about once ("siteverify"). It
/// is refused unless everything fits: success, the page's host name, and the form where the
/// provider tells it. When the company does not answer within 3 s nobody gets in. Thread-safe.
class SiteverifyCaptcha final : public CaptchaProvider
{
public:
    SiteverifyCaptcha(SiteverifyConfig config, Clock &clock);

    QString name() const override { return wireName(m_config.provider); }
    QJsonObject invitation(const QString &action, int level) override;
    Result<SolvedChallenge> verify(const QString &answer, const QString &action) override;

private:
    Result<QJsonObject> verdictOn(const QString &answer) const;
    bool fits(const QJsonObject &verdict, const QString &action) const;

    SiteverifyConfig m_config;
    HttpsClient m_client;
    Clock &m_clock;
};

} // namespace kai

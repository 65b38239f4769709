#include "gateways/siteverifycaptcha.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace kai {

using namespace std::chrono_literals;

/// The longest token of the three is Turnstile's, of 2,048 characters; reCAPTCHA's may be longer.
static constexpr qsizetype maximumTokenLength = 4096;
/// The lifetime of a token with all three is 5 minutes at most.
static constexpr std::chrono::seconds tokenLifetime = 10min;
/// Of reCAPTCHA v3, from 0 (a robot) to 1.
static constexpr double leastScore = 0.5;

static QUrl siteverifyOf(HostedCaptcha provider)
{
    switch (provider) {
    case HostedCaptcha::Turnstile:
        return QUrl(QStringLiteral("https://challenges.cloudflare.com/turnstile/v0/siteverify"));
    case HostedCaptcha::HCaptcha:
        return QUrl(QStringLiteral("https://api.hcaptcha.com/siteverify"));
    case HostedCaptcha::ReCaptcha:
        return QUrl(QStringLiteral("https://www.google.com/recaptcha/api/siteverify"));
    }
    Q_UNREACHABLE();
}

static Error refused(const char *code, const QString &why)
{
    Error error = validationError(QStringLiteral("/captcha"), QString::fromLatin1(code));
    error.internal = why;
    return error;
}

static Error unanswered(const QString &why)
{
    return unavailable(QStringLiteral("captcha.unavailable"), 5s, why);
}

SiteverifyCaptcha::SiteverifyCaptcha(SiteverifyConfig config, Clock &clock)
    : m_config(std::move(config))
    , m_clock(clock)
{
    if (m_config.url.isEmpty())
        m_config.url = siteverifyOf(m_config.provider);
}

QJsonObject SiteverifyCaptcha::invitation(const QString &, int)
{
    return {{QStringLiteral("siteKey"), m_config.siteKey}};
}

/// All three take a form; hCaptcha takes nothing else.
Result<QJsonObject> SiteverifyCaptcha::verdictOn(const QString &answer) const
{
    GatewayRequest request;
    request.method = HttpMethod::Post;
    request.url = m_config.url;
    request.contentType = "application/x-www-form-urlencoded";
    request.timeout = 3s;
    request.body = "secret=" + QUrl::toPercentEncoding(QString::fromUtf8(m_config.secret))
                   + "&response=" + QUrl::toPercentEncoding(answer);
    const Result<GatewayReply> reply = m_client.send(request);
    if (!reply)
        return failure(unanswered(reply.error().internal));
    const QJsonDocument verdict = QJsonDocument::fromJson(reply->body);
    if (reply->status != 200 || !verdict.isObject() || !verdict[u"success"].isBool())
        return failure(unanswered(QStringLiteral("siteverify: status %1").arg(reply->status)));
    return verdict.object();
}

bool SiteverifyCaptcha::fits(const QJsonObject &verdict, const QString &action) const
{
    if (!m_config.hostNames.contains(verdict[u"hostname"].toString(), Qt::CaseInsensitive))
        return false;
    switch (m_config.provider) {
    case HostedCaptcha::Turnstile:
        return verdict[u"action"] == action;
    case HostedCaptcha::HCaptcha:
        return true; // it knows no actions
    case HostedCaptcha::ReCaptcha:
        // Version 2 knows neither actions nor scores.
        return !verdict.contains(u"score")
               || (verdict[u"action"] == action && verdict[u"score"].toDouble() >= leastScore);
    }
    Q_UNREACHABLE();
}

/// Codes that say that the request was ours to get right: a wrong secret, for one.
static bool isOurFault(const QJsonArray &codes)
{
    for (const QJsonValue &code : codes) {
        const QString text = code.toString();
        if (text.contains(QLatin1String("secret")) || text == u"bad-request"
            || text == u"internal-error")
            return true;
    }
    return false;
}

Result<SolvedChallenge> SiteverifyCaptcha::verify(const QString &answer, const QString &action)
{
    if (answer.size() > maximumTokenLength)
        return failure(refused("captcha.malformed", QStringLiteral("too long")));
    const Result<QJsonObject> verdict = verdictOn(answer);
    if (!verdict)
        return failure(verdict.error());
    const QJsonArray codes = (*verdict)[u"error-codes"].toArray();
    const QString told = QString::fromUtf8(QJsonDocument(codes).toJson(QJsonDocument::Compact));
    if (!(*verdict)[u"success"].toBool() && isOurFault(codes))
        return failure(unanswered(QStringLiteral("siteverify: ") + told));
    if (codes.contains(QStringLiteral("timeout-or-duplicate"))
        || codes.contains(QStringLiteral("expired-input-response")))
        return failure(refused("captcha.expired", told));
    if (!(*verdict)[u"success"].toBool() || !fits(*verdict, action))
        return failure(refused("captcha.invalid", told));
    const QByteArray hash = QCryptographicHash::hash(answer.toUtf8(), QCryptographicHash::Sha256);
    return SolvedChallenge {name() + u':' + QString::fromLatin1(hash.toHex()),
                            m_clock.now().addSecs(tokenLifetime.count()), maximumCaptchaLevel};
}

} // namespace kai

#include "security/altchacaptcha.h"

#include "security/hmacsha256.h"

#include <QJsonDocument>

#include <limits>

namespace kai {

namespace {

/// The form of a challenge that was asked for without naming one.
const QString anyForm = QStringLiteral("auth");
constexpr int keyLength = 32;
constexpr int randomBytes = 16; // of nonce, salt and id each

tl::unexpected<Error> refused(const char *code, const char *why)
{
    Error error = validationError(QStringLiteral("/captcha"), QString::fromLatin1(code));
    error.internal = QString::fromLatin1(why);
    return failure(std::move(error));
}

QString drawn(Random &random)
{
    return QString::fromLatin1(random.bytes(randomBytes).toHex());
}

std::optional<QJsonObject> decoded(const QString &answer)
{
    const auto json
        = QByteArray::fromBase64Encoding(answer.toUtf8(), QByteArray::AbortOnBase64DecodingErrors);
    if (!json)
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(*json);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

/// True when the counter gives the key that was sent and the key has the prefix.
bool isSolved(const AltchaParameters &parameters, const QJsonObject &solution)
{
    const qint64 counter = solution.value(u"counter").toInteger(-1);
    if (counter < 0 || counter > std::numeric_limits<quint32>::max())
        return false;
    const QByteArray key = altchaKey(parameters, quint32(counter));
    return key.startsWith(parameters.keyPrefix)
           && equalInConstantTime(key, solution.value(u"derivedKey").toString().toUtf8());
}

} // namespace

AltchaCaptcha::AltchaCaptcha(const QByteArray &secret, AltchaPolicy policy, Clock &clock,
                             Random &random)
    : m_secret(secret)
    , m_policy(std::move(policy))
    , m_clock(clock)
    , m_random(random)
{
}

QJsonObject AltchaCaptcha::challenge(const QString &action, int level)
{
    const qint64 expiresAt = m_clock.now().toSecsSinceEpoch() + qint64(m_policy.lifetime.count());
    const QJsonObject data {
        {QStringLiteral("action"), action.isEmpty() ? anyForm : action},
        {QStringLiteral("challengeId"), drawn(m_random)},
    };
    const QJsonObject parameters {
        {QStringLiteral("algorithm"), altchaAlgorithm},
        {QStringLiteral("cost"), costOf(level)},
        {QStringLiteral("data"), data},
        {QStringLiteral("expiresAt"), expiresAt},
        {QStringLiteral("keyLength"), keyLength},
        {QStringLiteral("keyPrefix"), QString::fromLatin1(m_policy.keyPrefix)},
        {QStringLiteral("nonce"), drawn(m_random)},
        {QStringLiteral("salt"), drawn(m_random)},
    };
    return {
        {QStringLiteral("parameters"), parameters},
        {QStringLiteral("signature"), QString::fromLatin1(signatureOf(parameters))},
    };
}

QJsonObject AltchaCaptcha::invitation(const QString &action, int level)
{
    return {{QStringLiteral("challenge"), challenge(action, level)}};
}

std::optional<int> AltchaCaptcha::levelOf(const AltchaParameters &work) const
{
    if (work.keyLength != keyLength || work.keyPrefix != m_policy.keyPrefix)
        return std::nullopt;
    for (int level = 0; level <= maximumCaptchaLevel; ++level) {
        if (work.cost == costOf(level))
            return level;
    }
    return std::nullopt;
}

Result<SolvedChallenge> AltchaCaptcha::verify(const QString &answer, const QString &action)
{
    if (answer.size() > maximumAnswerLength)
        return refused("captcha.malformed", "too long");
    const std::optional<QJsonObject> payload = decoded(answer);
    if (!payload)
        return refused("captcha.malformed", "not base64 of a JSON object");
    const QJsonObject challenge = payload->value(u"challenge").toObject();
    const QJsonObject parameters = challenge.value(u"parameters").toObject();

    // The signature comes first: nothing else in the parameters means anything without it.
    const QByteArray signature = challenge.value(u"signature").toString().toUtf8();
    if (!equalInConstantTime(signatureOf(parameters), signature))
        return refused("captcha.invalid", "signature");
    const Result<AltchaParameters> work = altchaParameters(challenge);
    const std::optional<int> level = work ? levelOf(*work) : std::nullopt;
    if (!level)
        return refused("captcha.invalid", "other work than ours");
    const QJsonObject data = parameters.value(u"data").toObject();
    const QString id = data.value(u"challengeId").toString();
    const QString form = data.value(u"action").toString();
    if ((form != action && form != anyForm) || id.isEmpty())
        return refused("captcha.invalid", "another form");
    const qint64 expiresAt = parameters.value(u"expiresAt").toInteger();
    if (expiresAt <= m_clock.now().toSecsSinceEpoch())
        return refused("captcha.expired", "expiresAt");
    if (!isSolved(*work, payload->value(u"solution").toObject()))
        return refused("captcha.invalid", "not solved");
    return SolvedChallenge {id, QDateTime::fromSecsSinceEpoch(expiresAt, Qt::UTC), *level};
}

QByteArray AltchaCaptcha::signatureOf(const QJsonObject &parameters) const
{
    // QJsonObject keeps its keys sorted at every depth, which is the canonical form of the
    // protocol.
    return hmacSha256(m_secret, QJsonDocument(parameters).toJson(QJsonDocument::Compact)).toHex();
}

} // namespace kai

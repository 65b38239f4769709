#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "security/altcha/altcha.h"
#include "services/gateways.h"

#include <QByteArray>
#include <QJsonObject>

namespace kai {

/// How hard the work is and how long a challenge may be answered. A prefix of n digits costs a
/// client 16^n keys on average: "00" at 1000 iterations is about 0.1 s for it, while the server
/// derives one key (0.4 ms).
struct AltchaPolicy
{
    int cost = 1000; ///< iterations of PBKDF2
    QByteArray keyPrefix = QByteArrayLiteral("00"); ///< hexadecimal digits
    std::chrono::seconds lifetime {300};
};

/// Makes and checks ALTCHA challenges of protocol version 2. Each is bound to one form by its name
/// ("login"). Algorithm, cost and prefix are compared with the policy and never taken from the
/// answer. Thread-safe if clock and random are.
class AltchaCaptcha final : public CaptchaProvider
{
public:
    static constexpr qsizetype maximumAnswerLength = 4096;

    /// `secret` is the key of HMAC-SHA256 over the parameters.
    AltchaCaptcha(const QByteArray &secret, AltchaPolicy policy, Clock &clock, Random &random);

    /// {"parameters": {algorithm, cost, keyLength, keyPrefix, nonce, salt, expiresAt,
    /// data {action, challengeId}}, "signature"}. The cost doubles with each level. An empty action
    /// stands for every form.
    QJsonObject challenge(const QString &action, int level = 0);
    QJsonObject invitation(const QString &action, int level) override;
    QString name() const override { return QStringLiteral("altcha"); }

    /// Validation errors at "/captcha": "captcha.malformed", "captcha.expired", and
    /// "captcha.invalid" for one that is not ours, for another form, or not solved.
    Result<SolvedChallenge> verify(const QString &answer, const QString &action) override;

private:
    int costOf(int level) const { return m_policy.cost << level; }
    /// The level of work that is ours, or nothing.
    std::optional<int> levelOf(const AltchaParameters &work) const;
    QByteArray signatureOf(const QJsonObject &parameters) const;

    QByteArray m_secret;
    AltchaPolicy m_policy;
    Clock &m_clock;
    Random &m_random;
};

} // namespace kai

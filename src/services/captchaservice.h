#pragma once

#include "services/database.h"
#include "services/gateways.h"
#include "services/ratelimit.h"

namespace kai {

/// CAPTCHA challenges, their single use across all servers, and how hard they are: the more an
/// address failed of late, and the more all of them together, the harder. This slows a guesser down
/// without locking anybody out. Thread-safe.
class CaptchaService
{
public:
    /// `failures` counts over all servers.
    CaptchaService(Database &database, CaptchaProvider &provider, RateLimiter &failures);

    QString providerName() const { return m_provider.name(); }
    /// What a client at this address needs to solve one: {"provider", "challenge"} or {"provider",
    /// "siteKey"}. For one form ("login", "register"), or for either with an empty `action`.
    Result<QJsonObject> invitation(const QString &action, const QString &address);
    /// Checks the answer for the form and uses it up. Validation errors at "/captcha":
    /// "captcha.required", "captcha.malformed", "captcha.expired", "captcha.invalid",
    /// "captcha.used", and "captcha.tooEasy" for one that was drawn before the address failed too
    /// often; Unavailable "captcha.unavailable".
    Result<void> check(const QString &answer, const QString &action, const QString &address);
    /// Remembers that the address got a CAPTCHA or a password wrong.
    Result<void> noteFailure(const QString &address);

private:
    Result<int> levelFor(const QString &address);

    Database &m_database;
    CaptchaProvider &m_provider;
    RateLimiter &m_failures;
};

} // namespace kai

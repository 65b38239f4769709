#pragma once

#include "services/database.h"
#include "services/gateways.h"

namespace kai {

/// CAPTCHA challenges and their single use across all servers. Thread-safe.
class CaptchaService
{
public:
    CaptchaService(Database &database, CaptchaProvider &provider);

    QString providerName() const { return m_provider.name(); }
    /// A challenge for one form ("login", "register"), or for either with an empty `action`.
    QJsonObject challenge(const QString &action);
    /// Checks the answer for the form and uses it up. Validation errors at "/captcha":
    /// "captcha.required", "captcha.malformed", "captcha.expired", "captcha.invalid",
    /// "captcha.used".
    Result<void> check(const QString &answer, const QString &action);

private:
    Database &m_database;
    CaptchaProvider &m_provider;
};

} // namespace kai

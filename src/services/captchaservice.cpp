#include "services/captchaservice.h"

namespace kai {

/// The form of a challenge that was asked for without naming one.
static const QString anyForm = QStringLiteral("auth");

CaptchaService::CaptchaService(Database &database, CaptchaProvider &provider)
    : m_database(database)
    , m_provider(provider)
{
}

QJsonObject CaptchaService::challenge(const QString &action)
{
    return m_provider.challenge(action.isEmpty() ? anyForm : action);
}

/// The failure has the field's code: a client need not look for it among the fields.
static Error refused(const QString &code)
{
    Error error = validationError(QStringLiteral("/captcha"), code);
    error.code = code;
    return error;
}

Result<void> CaptchaService::check(const QString &answer, const QString &action)
{
    if (answer.isEmpty())
        return failure(refused(QStringLiteral("captcha.required")));
    Result<SolvedChallenge> solved = m_provider.verify(answer, action);
    if (!solved)
        solved = m_provider.verify(answer, anyForm);
    if (!solved)
        return failure(refused(solved.error().fields.value(0).code));
    const Result<bool> first = reading<bool>(m_database, [&](Repositories &repositories) {
        return repositories.limits().useChallenge(solved->id, solved->expiresAt);
    });
    if (!first)
        return failure(first.error());
    if (!*first)
        return failure(refused(QStringLiteral("captcha.used")));
    return {};
}

} // namespace kai

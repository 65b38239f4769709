#include "services/captchaservice.h"

namespace kai {

using namespace std::chrono_literals;

// Used as counters: one failure is forgotten in every period.
static constexpr RatePolicy addressFailures {"captchaAddress", 80, 10s};
static constexpr RatePolicy allFailures {"captchaAll", 1600, 500ms};
static const QString everybody = QStringLiteral("all");

CaptchaService::CaptchaService(Database &database, CaptchaProvider &provider, RateLimiter &failures)
    : m_database(database)
    , m_provider(provider)
    , m_failures(failures)
{
}

/// Level 1 from `first` failures on, one more with every doubling.
static int levelOf(const RatePolicy &policy, const RateDecision &decision, int first)
{
    const int failures = decision.allowed ? policy.burst - 1 - decision.remaining : policy.burst;
    int level = 0;
    for (int bound = first; level < maximumCaptchaLevel && failures >= bound; bound *= 2)
        ++level;
    return level;
}

Result<int> CaptchaService::levelFor(const QString &address)
{
    const auto ofAddress = m_failures.peek(addressFailures, rateKeyOfAddress(address));
    if (!ofAddress)
        return failure(ofAddress.error());
    const auto ofAll = m_failures.peek(allFailures, everybody);
    if (!ofAll)
        return failure(ofAll.error());
    return qMax(levelOf(addressFailures, *ofAddress, 5), levelOf(allFailures, *ofAll, 100));
}

Result<QJsonObject> CaptchaService::invitation(const QString &action, const QString &address)
{
    const Result<int> level = levelFor(address);
    if (!level)
        return failure(level.error());
    QJsonObject invitation = m_provider.invitation(action, *level);
    invitation[u"provider"] = m_provider.name();
    return invitation;
}

/// The failure has the field's code: a client need not look for it among the fields.
static Error refused(const QString &code)
{
    Error error = validationError(QStringLiteral("/captcha"), code);
    error.code = code;
    return error;
}

Result<void> CaptchaService::check(const QString &answer, const QString &action,
                                   const QString &address)
{
    if (answer.isEmpty())
        return failure(refused(QStringLiteral("captcha.required")));
    const Result<SolvedChallenge> solved = m_provider.verify(answer, action);
    if (!solved && solved.error().kind != ErrorKind::Validation)
        return failure(solved.error());
    if (!solved)
        return failure(refused(solved.error().fields.value(0).code));
    const Result<int> level = levelFor(address);
    if (!level)
        return failure(level.error());
    // One step easier is let through: the failures of others may have grown meanwhile.
    if (solved->level + 1 < *level)
        return failure(refused(QStringLiteral("captcha.tooEasy")));
    const Result<bool> first = reading<bool>(m_database, [&](Repositories &repositories) {
        return repositories.limits().useChallenge(solved->id, solved->expiresAt);
    });
    if (!first)
        return failure(first.error());
    if (!*first)
        return failure(refused(QStringLiteral("captcha.used")));
    return {};
}

Result<void> CaptchaService::noteFailure(const QString &address)
{
    const auto ofAddress = m_failures.take(addressFailures, rateKeyOfAddress(address));
    if (!ofAddress)
        return failure(ofAddress.error());
    const auto ofAll = m_failures.take(allFailures, everybody);
    if (!ofAll)
        return failure(ofAll.error());
    return {};
}

} // namespace kai

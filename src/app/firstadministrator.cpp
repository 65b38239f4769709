#include "app/firstadministrator.h"

#include "base/logging.h"

namespace kai::app {

Result<void> makeFirstAdministrator(const QString &email, const Secrets &secrets,
                                    UserService &users, Random &random)
{
    if (email.isEmpty())
        return {};
    const Result<bool> there = users.hasAdministrator();
    if (!there)
        return failure(there.error());
    if (*there)
        return {};
    const Result<QByteArray> given = secrets.find(QStringLiteral("people/firstAdminPassword"));
    if (!given)
        return failure(given.error());
    const QString password
        = given->isEmpty() ? randomText(random, readableAlphabet, 12) : QString::fromUtf8(*given);
    const Result<UserAccount> made
        = users.createFirstAdministrator({email, password, QStringLiteral("Administrator"), {}});
    if (!made)
        return failure(made.error());
    qCInfo(logServer, "the first administrator has been made: user=%lld",
           static_cast<long long>(made->id.value()));
    if (given->isEmpty())
        fprintf(stderr, "first administrator: %s; password: %s\n", qPrintable(made->user.email),
                qPrintable(password));
    return {};
}

} // namespace kai::app

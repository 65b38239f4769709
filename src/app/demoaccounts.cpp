#include "app/demoaccounts.h"

#include "base/random.h"
#include "services/authservice.h"

#include <cstdio>

namespace kai::app {

Result<DemoAccounts> makeDemoAccounts(AuthService &auth, Random &random)
{
    DemoAccounts made;
    made.password = qEnvironmentVariable("KAI_DEMO_PASSWORD");
    const bool drawn = made.password.isEmpty();
    if (drawn)
        made.password = randomText(random, "abcdefghjkmnpqrstuvwxyz23456789", 12);
    const std::pair<const char *, Role> accounts[]
        = {{"cashier", Role::Cashier}, {"supervisor", Role::Supervisor}, {"admin", Role::Admin}};
    for (const auto &[name, role] : accounts) {
        const QString email = QString::fromLatin1(name) + QStringLiteral("@demo.kai");
        const QString fullName = QStringLiteral("Demo ") + QString::fromLatin1(name);
        const Registration registration {email, made.password, fullName, {}};
        if (const Result<void> done = auth.ensureUser(registration, role); !done)
            return failure(done.error());
        made.emails.append(email);
    }
    if (drawn)
        fprintf(stderr, "demonstration accounts: %s; password: %s\n",
                qPrintable(made.emails.join(QStringLiteral(", "))), qPrintable(made.password));
    return made;
}

} // namespace kai::app

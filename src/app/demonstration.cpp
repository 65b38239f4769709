#include "app/demonstration.h"

#include "storage/demoloader.h"

#include <QTimeZone>

namespace kai::app {

/// Java's clocks: the demonstration's departures are of days there.
static QDate today(const Clock &clock)
{
    return clock.now().toTimeZone(QTimeZone("Asia/Jakarta")).date();
}

static Result<DemoAccounts> makeAccounts(AuthService &auth, Random &random)
{
    DemoAccounts demo;
    demo.password = qEnvironmentVariable("KAI_DEMO_PASSWORD");
    const bool drawn = demo.password.isEmpty();
    if (drawn)
        demo.password = randomText(random, readableAlphabet, 12);
    const std::pair<const char *, Role> accounts[]
        = {{"cashier", Role::Cashier}, {"supervisor", Role::Supervisor}, {"admin", Role::Admin}};
    for (const auto &[name, role] : accounts) {
        const QString email = QString::fromLatin1(name) + QStringLiteral("@demo.kai");
        const QString fullName = QStringLiteral("Demo ") + QString::fromLatin1(name);
        const Registration registration {email, demo.password, fullName, {}};
        if (const Result<void> made = auth.ensureUser(registration, role); !made)
            return failure(made.error());
        demo.emails.append(email);
    }
    if (drawn)
        fprintf(stderr, "demonstration accounts: %s; password: %s\n",
                qPrintable(demo.emails.join(QStringLiteral(", "))), qPrintable(demo.password));
    return demo;
}

Result<void> extendDemonstration(const ConnectionConfig &connection, int days, const Clock &clock)
{
    const auto extended = DemoLoader(connection).extendSchedules(today(clock), days);
    if (!extended)
        return failure(extended.error());
    return {};
}

Result<DemoAccounts> prepareDemonstration(const ConnectionConfig &connection, int days,
                                          const Clock &clock, AuthService &auth, Random &random)
{
    DemoLoader loader(connection);
    if (const Result<int> loaded = loader.load(); !loaded)
        return failure(loaded.error());
    if (const Result<void> extended = extendDemonstration(connection, days, clock); !extended)
        return failure(extended.error());
    return makeAccounts(auth, random);
}

} // namespace kai::app

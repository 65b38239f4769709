#include "unit/services/world.h"

#include "services/captchaservice.h"
#include "services/memoryratelimiter.h"
#include "services/sharedratelimiter.h"
#include "storage/pgdatabase.h"
#include "support/testdatabase.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace kai;
using namespace std::chrono_literals;

static constexpr RatePolicy threeAMinute {"test", 3, 20s};

class RateLimitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBurstIsAllowedThenOneAPeriod();
    void lookingSpendsNothing();
    void keysDoNotShareALimit();
    void manyStrangersDoNotGrowTheMemory();
    void sixtyFourAtOnceAreCountedExactly();
    void twoServersShareOneLimit();
    void aChallengeIsUsedOnceBySixtyFour();
    void anIPv6HouseholdIsOneClient_data();
    void anIPv6HouseholdIsOneClient();

private:
    TestDatabase m_testDatabase {Template::Empty};
    PgDatabase m_database {m_testDatabase.config()};
};

void RateLimitTest::aBurstIsAllowedThenOneAPeriod()
{
    TestClock clock;
    clock.set(QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC));
    MemoryRateLimiter limiter(clock);
    const QString key = QStringLiteral("192.0.2.1");
    for (const int remaining : {2, 1, 0}) {
        const RateDecision decision = limiter.take(threeAMinute, key).value();
        QVERIFY(decision.allowed);
        QCOMPARE(decision.remaining, remaining);
    }
    const RateDecision refused = limiter.take(threeAMinute, key).value();
    QVERIFY(!refused.allowed);
    QCOMPARE(refused.retryAfter, std::chrono::milliseconds(20s));
    QCOMPARE(rateExceeded(refused).retryAfter, 20s);

    clock.set(clock.now().addSecs(20));
    QVERIFY(limiter.take(threeAMinute, key)->allowed);
    QVERIFY(!limiter.take(threeAMinute, key)->allowed);
    clock.set(clock.now().addSecs(3600));
    QCOMPARE(limiter.take(threeAMinute, key)->remaining, 2);
}

void RateLimitTest::lookingSpendsNothing()
{
    SystemClock clock;
    MemoryRateLimiter memory(clock);
    SharedRateLimiter shared(m_database);
    for (RateLimiter *limiter : std::initializer_list<RateLimiter *> {&memory, &shared}) {
        for (int i = 0; i < 10; ++i)
            QVERIFY(limiter->peek(threeAMinute, QStringLiteral("looked at"))->allowed);
        QCOMPARE(limiter->take(threeAMinute, QStringLiteral("looked at"))->remaining, 2);
    }
}

void RateLimitTest::keysDoNotShareALimit()
{
    SharedRateLimiter limiter(m_database);
    for (int i = 0; i < 4; ++i)
        QVERIFY(limiter.take(threeAMinute, QStringLiteral("attacker")).has_value());
    QVERIFY(!limiter.take(threeAMinute, QStringLiteral("attacker"))->allowed);
    QVERIFY(limiter.take(threeAMinute, QStringLiteral("victim"))->allowed);
}

void RateLimitTest::manyStrangersDoNotGrowTheMemory()
{
    SystemClock clock;
    MemoryRateLimiter limiter(clock, 10);
    for (int i = 0; i < 10'000; ++i)
        QVERIFY(limiter.take(threeAMinute, QString::number(i))->allowed);
    // Nobody who was made room for is refused: the limit errs on the side of the client.
    QVERIFY(limiter.take(threeAMinute, QStringLiteral("0"))->allowed);
}

/// Runs `work` on 64 threads that begin together.
static void onManyThreads(const std::function<void()> &work)
{
    std::atomic<bool> go = false;
    std::vector<std::thread> threads;
    for (int i = 0; i < 64; ++i) {
        threads.emplace_back([&] {
            while (!go)
                std::this_thread::yield();
            work();
        });
    }
    go = true;
    for (std::thread &thread : threads)
        thread.join();
}

void RateLimitTest::sixtyFourAtOnceAreCountedExactly()
{
    SharedRateLimiter limiter(m_database);
    static constexpr RatePolicy tenAnHour {"test", 10, 360s};
    std::atomic<int> allowed = 0;
    std::atomic<int> failed = 0;
    onManyThreads([&] {
        const Result<RateDecision> decision = limiter.take(tenAnHour, QStringLiteral("crowd"));
        failed += decision ? 0 : 1;
        allowed += decision && decision->allowed ? 1 : 0;
    });
    QCOMPARE(failed.load(), 0);
    QCOMPARE(allowed.load(), 10);
}

void RateLimitTest::twoServersShareOneLimit()
{
    PgDatabase second(m_testDatabase.config());
    SharedRateLimiter here(m_database);
    SharedRateLimiter there(second);
    const QString key = QStringLiteral("roaming");
    QVERIFY(here.take(threeAMinute, key)->allowed);
    QVERIFY(there.take(threeAMinute, key)->allowed);
    QVERIFY(here.take(threeAMinute, key)->allowed);
    const RateDecision refused = there.take(threeAMinute, key).value();
    QVERIFY(!refused.allowed);
    QVERIFY(refused.retryAfter > 0s && refused.retryAfter <= 20s);
}

void RateLimitTest::aChallengeIsUsedOnceBySixtyFour()
{
    const QDateTime end = QDateTime::currentDateTimeUtc().addSecs(300);
    std::atomic<int> first = 0;
    onManyThreads([&] {
        const Result<bool> used = reading<bool>(m_database, [&](Repositories &repositories) {
            return repositories.limits().useChallenge(QStringLiteral("c-1"), end);
        });
        first += used && *used ? 1 : 0;
    });
    QCOMPARE(first.load(), 1);
}

void RateLimitTest::anIPv6HouseholdIsOneClient_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("key");
    QTest::newRow("IPv4") << "192.0.2.7"
                          << "192.0.2.7";
    QTest::newRow("whole") << "2001:db8:1:2:3:4:5:6"
                           << "2001:db8:1:2::/64";
    QTest::newRow("neighbour in the same /64") << "2001:db8:1:2:ffff::9"
                                               << "2001:db8:1:2::/64";
    QTest::newRow("short") << "2001:db8::1"
                           << "2001:db8:0:0::/64";
    QTest::newRow("loopback") << "::1"
                              << "0:0:0:0::/64";
    QTest::newRow("with a zone") << "fe80::1%eth0"
                                 << "fe80:0:0:0::/64";
}

void RateLimitTest::anIPv6HouseholdIsOneClient()
{
    QFETCH(QString, address);
    QFETCH(QString, key);
    QCOMPARE(rateKeyOfAddress(address), key);
}

QTEST_GUILESS_MAIN(RateLimitTest)
#include "tst_ratelimit.moc"

#include "fixture.h"

#include "base/workerpool.h"

#include <csignal>
#include <stdexcept>

using namespace kai;

class TestPgDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_test.reset(); }

    void successIsCommitted();
    void failureIsRolledBack();
    void exceptionIsRolledBack();
    void eachThreadHasItsConnectionUntilItEnds();
    void databaseMayGoBeforeItsThreads();
    void cutConnectionsHealByThemselves();
    void absentServerIsUnavailable();
    void lostCommitIsUnknown();
    void frozenServerIsNotReachable();

private:
    ConnectionConfig named(const QString &name) const;
    int connections(const QString &name) const;
    qint64 backend(const QString &name) const;
    static Result<void> addUser(Repositories &repositories, const QString &email);
    int users(const QString &email) const;

    std::unique_ptr<TestDatabase> m_test;
};

void TestPgDatabase::initTestCase()
{
    m_test = std::make_unique<TestDatabase>(Template::Empty);
}

/// Connections with a name of their own, to be found among the server's.
ConnectionConfig TestPgDatabase::named(const QString &name) const
{
    ConnectionConfig config = m_test->config();
    config.applicationName = name;
    return config;
}

int TestPgDatabase::connections(const QString &name) const
{
    return m_test
        ->value(
            QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE application_name = '%1'")
                .arg(name))
        .toInt();
}

qint64 TestPgDatabase::backend(const QString &name) const
{
    return m_test
        ->value(
            QStringLiteral("SELECT pid::bigint FROM pg_stat_activity WHERE application_name = '%1'")
                .arg(name))
        .toLongLong();
}

Result<void> TestPgDatabase::addUser(Repositories &repositories, const QString &email)
{
    const Result<User> user = repositories.users().insert(
        {email, QStringLiteral("Siti"), {}, Role::Cashier, QStringLiteral("hash")});
    return user ? Result<void> {} : failure(user.error());
}

int TestPgDatabase::users(const QString &email) const
{
    return m_test->value(QStringLiteral("SELECT count(*) FROM users WHERE email = '%1'").arg(email))
        .toInt();
}

void TestPgDatabase::successIsCommitted()
{
    PgDatabase database(m_test->config());
    must(database.transact([](Repositories &r) { return addUser(r, u"committed@kai.id"_qs); }));
    QCOMPARE(users(QStringLiteral("committed@kai.id")), 1);
}

void TestPgDatabase::failureIsRolledBack()
{
    PgDatabase database(m_test->config());
    const Result<void> done = database.transact([](Repositories &r) -> Result<void> {
        must(addUser(r, QStringLiteral("failed@kai.id")));
        return failure(forbidden());
    });
    QCOMPARE(codeOf(done), QStringLiteral("auth.forbidden"));
    QCOMPARE(users(QStringLiteral("failed@kai.id")), 0);
}

void TestPgDatabase::exceptionIsRolledBack()
{
    PgDatabase database(m_test->config());
    bool caught = false;
    try {
        (void)database.transact([](Repositories &r) -> Result<void> {
            must(addUser(r, QStringLiteral("thrown@kai.id")));
            throw std::logic_error("a bug");
        });
    } catch (const std::logic_error &) {
        caught = true;
    }
    QVERIFY(caught);
    QCOMPARE(users(QStringLiteral("thrown@kai.id")), 0);
    must(database.transact([](Repositories &r) { return addUser(r, u"after@kai.id"_qs); }));
    QCOMPARE(users(QStringLiteral("after@kai.id")), 1);
}

void TestPgDatabase::eachThreadHasItsConnectionUntilItEnds()
{
    const QString name = QStringLiteral("threads");
    PgDatabase database(named(name));
    QSemaphore inside;
    QSemaphore leave;
    WorkerPool pool(QStringLiteral("database"), 3, 10);
    for (int i = 0; i < 3; ++i) {
        QVERIFY(pool.tryRun([&] {
            must(database.read([&](Repositories &r) -> Result<void> {
                must(r.catalog().trains({}));
                inside.release();
                leave.acquire();
                must(r.catalog().trains({}));
                return {};
            }));
        }));
    }
    inside.acquire(3);
    QCOMPARE(connections(name), 3);
    leave.release(3);
    pool.stop();
    QTRY_COMPARE(connections(name), 0);
}

void TestPgDatabase::databaseMayGoBeforeItsThreads()
{
    const QString name = QStringLiteral("orphans");
    WorkerPool pool(QStringLiteral("database"), 1, 10);
    for (int round = 0; round < 3; ++round) {
        auto database = std::make_unique<PgDatabase>(named(name));
        must(database->read([](Repositories &r) -> Result<void> {
            must(r.catalog().trains({}));
            return {};
        }));
        QSemaphore done;
        QVERIFY(pool.tryRun([&] {
            must(database->read([](Repositories &r) -> Result<void> {
                must(r.catalog().trains({}));
                return {};
            }));
            done.release();
        }));
        done.acquire();
        QCOMPARE(connections(name), 2); // what an earlier database left there is gone by now
        database.reset();
    }
    pool.stop();
    QTRY_COMPARE(connections(name), 0);
}

void TestPgDatabase::cutConnectionsHealByThemselves()
{
    const QString name = QStringLiteral("cut");
    PgDatabase database(named(name));
    const auto reads = [](Repositories &r) -> Result<void> {
        const Result<Page<Train>> trains = r.catalog().trains({});
        return trains ? Result<void> {} : failure(trains.error());
    };
    const QString cut
        = QStringLiteral("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
                         " WHERE application_name = '%1'")
              .arg(name);
    must(database.read(reads));
    m_test->execute(cut);
    const Result<void> failed = database.read(reads);
    QCOMPARE(codeOf(failed), QStringLiteral("database.unavailable"));
    QCOMPARE(failed.error().retryAfter, std::chrono::seconds(2));
    must(database.read(reads));
    m_test->execute(cut);
    must(database.transact(reads)); // nothing was done yet: it begins anew by itself
    QCOMPARE(connections(name), 1);
}

void TestPgDatabase::absentServerIsUnavailable()
{
    ConnectionConfig config = m_test->config();
    config.host += QLatin1String("/nowhere");
    PgDatabase database(config);
    const auto nothing = [](Repositories &) -> Result<void> { return {}; };
    QCOMPARE(codeOf(database.read(nothing)), QStringLiteral("database.unavailable"));
    QCOMPARE(codeOf(database.transact(nothing)), QStringLiteral("database.unavailable"));
    QVERIFY(!database.isReachable());
}

void TestPgDatabase::lostCommitIsUnknown()
{
    const QString name = QStringLiteral("lost");
    PgDatabase database(named(name));
    const Result<void> done = database.transact([&](Repositories &r) -> Result<void> {
        must(addUser(r, QStringLiteral("lost@kai.id")));
        m_test->execute(QStringLiteral("SELECT pg_terminate_backend(%1, 5000)").arg(backend(name)));
        return {};
    });
    QCOMPARE(codeOf(done), QStringLiteral("database.commitUnknown"));
    must(database.transact([](Repositories &r) { return addUser(r, u"lost@kai.id"_qs); }));
}

void TestPgDatabase::frozenServerIsNotReachable()
{
    const QString name = QStringLiteral("frozen");
    PgDatabase database(named(name));
    QVERIFY(database.isReachable());
    const pid_t process = pid_t(backend(name));
    QVERIFY(process > 1);
    QCOMPARE(::kill(process, SIGSTOP), 0);
    const bool whileFrozen = database.isReachable();
    const bool whileStillFrozen = database.isReachable();
    ::kill(process, SIGCONT);
    QVERIFY(!whileFrozen);
    QVERIFY(!whileStillFrozen);
    QTRY_VERIFY(database.isReachable());
}

QTEST_GUILESS_MAIN(TestPgDatabase)
#include "tst_pgdatabase.moc"

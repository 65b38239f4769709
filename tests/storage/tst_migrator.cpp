#include "fixture.h"

#include "base/workerpool.h"
#include "storage/migrator.h"
#include "storage/pgsession.h"

using namespace kai;

class TestMigrator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void freshDatabaseGetsEveryStep();
    void secondRunChangesNothing();
    void olderDatabaseGetsTheRest();
    void stepThatCameLaterIsNotSkipped();
    void newerDatabaseIsRefused();
    void changedStepIsRefused();
    void failedStepLeavesNothing();
    void twoServersStartAtOnce();
    void unreachableDatabaseIsUnavailable();

private:
    /// The template without anything in it.
    ConnectionConfig config() const { return m_test->config(); }

    std::unique_ptr<TestDatabase> m_test;
};

void TestMigrator::init()
{
    m_test = std::make_unique<TestDatabase>(Template::Empty);
    m_test->execute(QStringLiteral("DROP SCHEMA public CASCADE; CREATE SCHEMA public"));
}

void TestMigrator::cleanup()
{
    m_test.reset();
}

void TestMigrator::freshDatabaseGetsEveryStep()
{
    const QList<Migration> migrations = embeddedMigrations();
    QCOMPARE(must(Migrator(config()).run()), int(migrations.size()));
    QCOMPARE(m_test->value(QStringLiteral("SELECT count(*) FROM schema_migrations")).toInt(),
             int(migrations.size()));
    QCOMPARE(
        m_test->value(QStringLiteral("SELECT checksum FROM schema_migrations WHERE version = 1"))
            .toString(),
        migrations[0].checksum());
    QCOMPARE(m_test->value(QStringLiteral("SELECT count(*) FROM seat_claims")).toInt(), 0);
    // Every table tells what it is for.
    QCOMPARE(m_test->value(
                 QStringLiteral("SELECT string_agg(relname, ' ') FROM pg_class c"
                                " WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
                                " AND relname <> 'schema_migrations'"
                                " AND obj_description(c.oid, 'pg_class') IS NULL")),
             QVariant());
}

void TestMigrator::secondRunChangesNothing()
{
    must(Migrator(config()).run());
    const QVariant before = m_test->value(
        QStringLiteral("SELECT string_agg(applied_at::text, ',') FROM schema_migrations"));
    QCOMPARE(must(Migrator(config()).run()), 0);
    QCOMPARE(m_test->value(
                 QStringLiteral("SELECT string_agg(applied_at::text, ',') FROM schema_migrations")),
             before);
}

void TestMigrator::olderDatabaseGetsTheRest()
{
    const QList<Migration> all = embeddedMigrations();
    QCOMPARE(must(Migrator(config(), all.first(2)).run()), 2);
    QCOMPARE(must(Migrator(config()).run()), int(all.size()) - 2);
}

void TestMigrator::stepThatCameLaterIsNotSkipped()
{
    const Migration first {1, QStringLiteral("first"), "CREATE TABLE a (x integer)"};
    const Migration late {2, QStringLiteral("late"), "CREATE TABLE b (x integer)"};
    const Migration third {3, QStringLiteral("third"), "CREATE TABLE c (x integer)"};
    QCOMPARE(must(Migrator(config(), {first, third}).run()), 2);
    QCOMPARE(must(Migrator(config(), {first, late, third}).run()), 1);
    QCOMPARE(m_test->value(QStringLiteral("SELECT to_regclass('b')::text")),
             QVariant(QStringLiteral("b")));
    QCOMPARE(must(Migrator(config(), {first, late, third}).run()), 0);
}

void TestMigrator::newerDatabaseIsRefused()
{
    must(Migrator(config()).run());
    QList<Migration> old = embeddedMigrations();
    old.removeLast();
    const Result<int> refused = Migrator(config(), old).run();
    QCOMPARE(codeOf(refused), QStringLiteral("storage.schemaNewer"));
}

void TestMigrator::changedStepIsRefused()
{
    must(Migrator(config(), embeddedMigrations().first(1)).run());
    QList<Migration> changed = embeddedMigrations();
    changed[0].sql += "\n-- changed";
    const Result<int> refused = Migrator(config(), changed).run();
    QCOMPARE(codeOf(refused), QStringLiteral("storage.schemaChanged"));
    QCOMPARE(refused.error().subject, changed[0].name);
    QCOMPARE(m_test->value(QStringLiteral("SELECT max(version) FROM schema_migrations")).toInt(),
             1);
}

void TestMigrator::failedStepLeavesNothing()
{
    const QList<Migration> steps {
        {1, QStringLiteral("good"), "CREATE TABLE a (x integer)"},
        {2, QStringLiteral("bad"), "CREATE TABLE b (x integer); INSERT INTO b VALUES ('word')"}};
    const Result<int> failed = Migrator(config(), steps).run();
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, ErrorKind::Internal);
    QVERIFY2(failed.error().internal.contains(QLatin1String("22P02")),
             qPrintable(failed.error().internal));
    QCOMPARE(m_test->value(QStringLiteral("SELECT to_regclass('b')::text")), QVariant());
    QCOMPARE(m_test->value(QStringLiteral("SELECT max(version) FROM schema_migrations")).toInt(),
             1);
}

void TestMigrator::twoServersStartAtOnce()
{
    std::atomic<int> taken = 0;
    {
        WorkerPool servers(QStringLiteral("server"), 4, 4);
        for (int i = 0; i < 4; ++i)
            QVERIFY(servers.tryRun([&] { taken += must(Migrator(config()).run()); }));
    }
    QCOMPARE(taken.load(), int(embeddedMigrations().size()));
}

void TestMigrator::unreachableDatabaseIsUnavailable()
{
    ConnectionConfig nowhere = config();
    nowhere.host += QLatin1String("/nowhere");
    const Result<int> failed = Migrator(nowhere).run();
    QCOMPARE(codeOf(failed), QStringLiteral("database.unavailable"));
    QCOMPARE(failed.error().retryAfter, std::chrono::seconds(2));
}

QTEST_GUILESS_MAIN(TestMigrator)
#include "tst_migrator.moc"

#include "fixture.h"

#include "storage/pgsession.h"
#include "storage/unitofwork.h"

using namespace kai;

class TestPgSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void statementIsPreparedOnceAndKept();
    void valuesComeBackAsTheyWere();
    void emptyTextIsNotNull();
    void textThatCannotBeStoredIsMalformed();
    void timesAreUtc();
    void cutConnectionIsReplacedAndStatementsPreparedAgain();
    void idleCutConnectionIsNoticedBeforeUse();
    void restOfACutTransactionDoesNotRun();
    void failedStatementFailsTheCommit();
    void refusedCommitIsNotUnknown();
    void lostAnswerToCommitIsUnknown();
    void timeoutsAreUnavailable();
    void serializationFailureRunsAgain();
    void deadlockRunsAgain();
    void endlessFailureEndsAfterFiveRetries();

private:
    static qint64 backendOf(PgSession &session);
    void cut(qint64 backend) const;

    std::unique_ptr<TestDatabase> m_test;
};

void TestPgSession::initTestCase()
{
    m_test = std::make_unique<TestDatabase>(Template::Empty);
    m_test->execute(
        QStringLiteral("CREATE TABLE t (id bigint PRIMARY KEY, n bigint NOT NULL);"
                       "INSERT INTO t VALUES (1, 0), (2, 0);"
                       "CREATE TABLE later (id bigint UNIQUE DEFERRABLE INITIALLY DEFERRED)"));
}

qint64 TestPgSession::backendOf(PgSession &session)
{
    PgRows rows = must(session.run(QStringLiteral("SELECT pg_backend_pid()::bigint")));
    rows.next();
    return rows.integer();
}

void TestPgSession::cut(qint64 backend) const
{
    // Waits until it is gone, so that the next statement surely meets a dead connection.
    m_test->execute(QStringLiteral("SELECT pg_terminate_backend(%1, 5000)").arg(backend));
}

void TestPgSession::statementIsPreparedOnceAndKept()
{
    PgSession session(m_test->config());
    for (int i = 0; i < 3; ++i)
        must(session.run(QStringLiteral("SELECT n FROM t WHERE id = $1"), {1}));
    PgRows rows = must(session.run(QStringLiteral(
        "SELECT count(*), sum(generic_plans + custom_plans)::bigint FROM pg_prepared_statements"
        " WHERE statement LIKE '%SELECT n FROM t%' AND statement NOT LIKE '%count%'")));
    QVERIFY(rows.next());
    QCOMPARE(rows.integer(), 1);
    QCOMPARE(rows.integer(), 3);
}

void TestPgSession::valuesComeBackAsTheyWere()
{
    PgSession session(m_test->config());
    const QString text = QStringLiteral("O'Brien \\ \"x\" $1 ? :a ñ 🚆 %");
    QByteArray bytes;
    for (int i = 0; i < 256; ++i)
        bytes.append(char(i));
    PgRows rows = must(session.run(
        QStringLiteral("SELECT $1::text, $2::bytea, $3::bigint, $4::boolean, $5::date, $6::text"),
        {text, bytes, qint64(9'007'199'254'740'993), true, QDate(2026, 12, 1), QVariant()}));
    QVERIFY(rows.next());
    QCOMPARE(rows.text(), text);
    QCOMPARE(rows.bytes(), bytes);
    QCOMPARE(rows.integer(), qint64(9'007'199'254'740'993));
    QCOMPARE(rows.flag(), true);
    QCOMPARE(rows.date(), QDate(2026, 12, 1));
    QVERIFY(rows.isNull());
}

void TestPgSession::emptyTextIsNotNull()
{
    PgSession session(m_test->config());
    PgRows rows = must(session.run(QStringLiteral("SELECT $1::text IS NULL, $2::bytea IS NULL"),
                                   {QString(), QByteArray()}));
    QVERIFY(rows.next());
    QCOMPARE(rows.flag(), false);
    QCOMPARE(rows.flag(), false);
}

void TestPgSession::textThatCannotBeStoredIsMalformed()
{
    PgSession session(m_test->config());
    const QString text = QStringLiteral("a") + QChar(QChar::Null) + QStringLiteral("b");
    QCOMPARE(codeOf(session.run(QStringLiteral("SELECT $1::text"), {text})),
             QStringLiteral("text.invalid"));
    QCOMPARE(
        codeOf(session.run(QStringLiteral("SELECT $1::jsonb"), {QStringLiteral("\"\\u0000\"")})),
        QStringLiteral("text.invalid"));
}

void TestPgSession::timesAreUtc()
{
    PgSession session(m_test->config());
    const QDateTime time(QDate(2026, 12, 1), QTime(1, 2, 3, 4), Qt::UTC);
    PgRows rows = must(session.run(
        QStringLiteral("SELECT epoch_ms($1), epoch_ms(timestamptz '2026-12-01 08:02:03.004+07'),"
                       " epoch_ms(NULL), current_setting('TimeZone')"),
        {time}));
    QVERIFY(rows.next());
    QCOMPARE(rows.time(), time);
    const QDateTime jakarta = rows.time();
    QCOMPARE(jakarta, time);
    QCOMPARE(jakarta.timeSpec(), Qt::UTC);
    QVERIFY(rows.time().isNull());
    QCOMPARE(rows.text(), QStringLiteral("UTC"));
}

void TestPgSession::cutConnectionIsReplacedAndStatementsPreparedAgain()
{
    PgSession session(m_test->config());
    const QString sql = QStringLiteral("SELECT n FROM t WHERE id = $1");
    must(session.run(sql, {1}));
    const qint64 before = backendOf(session);
    cut(before);
    QCOMPARE(codeOf(session.run(sql, {1})), QStringLiteral("database.unavailable"));
    QVERIFY(!session.isOpen());
    // The same statements inside a transaction: a stale one that is freed only now would abort it.
    must(session.begin());
    for (int i = 0; i < 3; ++i) {
        PgRows rows = must(session.run(sql, {2}));
        QVERIFY(rows.next());
    }
    QVERIFY(backendOf(session) != before);
    must(session.commit());
}

void TestPgSession::idleCutConnectionIsNoticedBeforeUse()
{
    PgSession session(m_test->config());
    must(session.ensureOpen());
    cut(backendOf(session));
    QTest::qWait(1100); // longer than the rest after which it asks first
    must(session.ensureOpen());
    must(session.run(QStringLiteral("SELECT n FROM t WHERE id = $1"), {1}));
    cut(backendOf(session));
    must(session.begin()); // a transaction has done nothing yet: it may begin on a new connection
    must(session.commit());
}

void TestPgSession::restOfACutTransactionDoesNotRun()
{
    PgSession session(m_test->config());
    const QString sql = QStringLiteral("UPDATE t SET n = n + 1 WHERE id = $1");
    must(session.begin());
    must(session.run(sql, {1}));
    cut(backendOf(session));
    QVERIFY(!session.run(sql, {1}));
    QCOMPARE(codeOf(session.run(sql, {2})), QStringLiteral("database.unavailable"));
    QCOMPARE(codeOf(session.commit()), QStringLiteral("database.unavailable"));
    QCOMPARE(m_test->value(QStringLiteral("SELECT sum(n)::bigint FROM t")).toInt(), 0);
}

void TestPgSession::failedStatementFailsTheCommit()
{
    PgSession session(m_test->config());
    const Result<void> done = runTransaction(session, [&]() -> Result<void> {
        must(session.run(QStringLiteral("UPDATE t SET n = 99 WHERE id = $1"), {1}));
        (void)session.run(QStringLiteral("SELECT 1 / $1::integer"), {0}); // nobody looks
        return {};
    });
    QVERIFY(!done);
    QVERIFY2(done.error().internal.contains(QLatin1String("22012")),
             qPrintable(done.error().internal));
    QCOMPARE(m_test->value(QStringLiteral("SELECT n FROM t WHERE id = 1")).toInt(), 0);
}

void TestPgSession::refusedCommitIsNotUnknown()
{
    PgSession session(m_test->config());
    must(session.begin());
    must(session.run(QStringLiteral("INSERT INTO later VALUES (1), (1)")));
    const Result<void> committed = session.commit();
    QVERIFY(!committed);
    QCOMPARE(committed.error().kind, ErrorKind::Conflict);
    QVERIFY(session.isOpen());
    QCOMPARE(m_test->value(QStringLiteral("SELECT count(*) FROM later")).toInt(), 0);
}

void TestPgSession::lostAnswerToCommitIsUnknown()
{
    PgSession session(m_test->config());
    must(session.begin());
    must(session.run(QStringLiteral("UPDATE t SET n = n + 0 WHERE id = $1"), {1}));
    cut(backendOf(session));
    const Result<void> committed = session.commit();
    QCOMPARE(codeOf(committed), QStringLiteral("database.commitUnknown"));
    QCOMPARE(committed.error().kind, ErrorKind::Unavailable);
    must(session.run(QStringLiteral("SELECT 1")));
}

void TestPgSession::timeoutsAreUnavailable()
{
    ConnectionConfig config = m_test->config();
    config.statementTimeout = std::chrono::milliseconds(50);
    PgSession hasty(config);
    QCOMPARE(codeOf(hasty.run(QStringLiteral("SELECT pg_sleep(5)"))),
             QStringLiteral("database.busy"));

    config = m_test->config();
    config.lockTimeout = std::chrono::milliseconds(50);
    PgSession holder(m_test->config());
    PgSession waiter(config);
    const QString sql = QStringLiteral("SELECT n FROM t WHERE id = $1 FOR UPDATE");
    must(holder.begin());
    must(holder.run(sql, {1}));
    QCOMPARE(codeOf(waiter.run(sql, {1})), QStringLiteral("database.busy"));
    holder.rollback();
    must(waiter.run(sql, {1}));
}

void TestPgSession::serializationFailureRunsAgain()
{
    PgSession session(m_test->config());
    int runs = 0;
    must(runTransaction(session, [&]() -> Result<void> {
        ++runs;
        must(session.runScript(QStringLiteral("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")));
        must(session.run(QStringLiteral("SELECT n FROM t WHERE id = $1"), {1}));
        if (runs == 1) // somebody else is quicker
            m_test->execute(QStringLiteral("UPDATE t SET n = 10 WHERE id = 1"));
        const Result<PgRows> rows
            = session.run(QStringLiteral("UPDATE t SET n = n + 1 WHERE id = $1"), {1});
        if (!rows)
            return failure(rows.error());
        return {};
    }));
    QCOMPARE(runs, 2);
    QCOMPARE(m_test->value(QStringLiteral("SELECT n FROM t WHERE id = 1")).toInt(), 11);
}

void TestPgSession::deadlockRunsAgain()
{
    m_test->execute(QStringLiteral("UPDATE t SET n = 0"));
    std::atomic<int> runs = 0;
    std::atomic<int> ready = 0;
    const auto add = [&](qint64 first, qint64 second) {
        PgSession session(m_test->config());
        const QString sql = QStringLiteral("UPDATE t SET n = n + 1 WHERE id = $1");
        must(runTransaction(session, [&]() -> Result<void> {
            ++runs;
            if (const auto rows = session.run(sql, {first}); !rows)
                return failure(rows.error());
            if (++ready <= 2) { // at their first run both hold what the other one wants
                while (ready < 2)
                    QThread::msleep(1);
            }
            if (const auto rows = session.run(sql, {second}); !rows)
                return failure(rows.error());
            return {};
        }));
    };
    const std::unique_ptr<QThread> other(QThread::create([&] { add(2, 1); }));
    other->start();
    add(1, 2);
    QVERIFY(other->wait());
    QVERIFY(runs > 2);
    QCOMPARE(m_test->value(QStringLiteral("SELECT sum(n)::bigint FROM t")).toInt(), 4);
}

void TestPgSession::endlessFailureEndsAfterFiveRetries()
{
    PgSession session(m_test->config());
    int runs = 0;
    const Result<void> done = runTransaction(session, [&]() -> Result<void> {
        ++runs;
        return session.runScript(
            QStringLiteral("DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '40001'; END $$"));
    });
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Unavailable);
    QCOMPARE(runs, 6);
}

QTEST_GUILESS_MAIN(TestPgSession)
#include "tst_pgsession.moc"

#include "storage/fixture.h"
#include "storage/pglogstore.h"

using namespace kai;

/// The log in the database.
class TestLogStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture.test.execute(QStringLiteral("DELETE FROM log_entries")); }
    void linesAreFoundAgain();
    void linesOfAnyTextAreTaken();
    void pagesFollowEachOther();
    void serversMakeTheSameDayAtOnce();
    void oldDaysAreForgotten();
    void withoutADatabaseTheLinesAreKeptForLater();

private:
    QList<LogEntry> all(const LogEntryFilter &filter = {})
    {
        return must(m_store.list(filter, {})).items;
    }

    Fixture m_fixture {Template::Empty};
    PgLogStore m_store {m_fixture.database};
};

static QByteArray line(const QByteArray &time, const QByteArray &rest)
{
    return time + ' ' + rest + '\n';
}

static const QByteArray morning = "2026-03-14T07:30:00.123Z";

void TestLogStore::linesAreFoundAgain()
{
    must(m_store.append(line(morning, "info kai.server starting")
                        + line("2026-03-14T07:30:01.000Z",
                               "error kai.database code=internal request=abcd-1234 "
                               "route=/x cause=broken")
                        + line("2026-03-15T07:30:01.000Z", "warning kai.network slow")));
    QCOMPARE(all().size(), 3);
    QCOMPARE(all().first().category, QStringLiteral("kai.network"));
    const QList<LogEntry> errors = all({LogLevel::Error, {}, {}});
    QCOMPARE(errors.size(), 1);
    QCOMPARE(errors[0].requestId, QStringLiteral("abcd-1234"));
    QCOMPARE(errors[0].createdAt,
             QDateTime::fromString(QStringLiteral("2026-03-14T07:30:01.000Z"), Qt::ISODateWithMs));
    QCOMPARE(errors[0].fields[u"cause"].toString(), QStringLiteral("broken"));
    QCOMPARE(all({std::nullopt, QStringLiteral("kai.server"), {}}).size(), 1);
    QCOMPARE(all({std::nullopt, {}, QStringLiteral("abcd-1234")}).size(), 1);
}

void TestLogStore::linesOfAnyTextAreTaken()
{
    must(m_store.append(line(morning, QByteArray("info kai.server a\0b", 19))
                        + line(morning, "info kai.server '; DROP TABLE log_entries; --\\u0000")
                        + line(morning, "info kai.server \xff\xfe not UTF-8")));
    QCOMPARE(all().size(), 3);
}

void TestLogStore::pagesFollowEachOther()
{
    QByteArray lines;
    for (int i = 0; i < 1203; ++i) // more than one statement takes
        lines += line(morning, "info kai.server line");
    must(m_store.append(lines));
    PageRequest page {200, {}};
    QSet<qint64> seen;
    do {
        const Page<LogEntry> found = must(m_store.list({}, page));
        for (const LogEntry &entry : found.items)
            seen.insert(entry.id.value());
        page.cursor = found.nextCursor;
    } while (!page.cursor.isEmpty());
    QCOMPARE(seen.size(), 1203);
}

void TestLogStore::serversMakeTheSameDayAtOnce()
{
    std::vector<std::unique_ptr<QThread>> servers;
    std::atomic<int> written = 0;
    for (int i = 0; i < 8; ++i) {
        servers.emplace_back(QThread::create([&] {
            PgDatabase database(m_fixture.test.config());
            PgLogStore store(database);
            written += store.append(line("2026-05-01T00:00:00.000Z", "info kai.server x")) ? 1 : 0;
        }));
        servers.back()->start();
    }
    for (const auto &server : servers)
        server->wait();
    QCOMPARE(written.load(), 8);
    QCOMPARE(all().size(), 8);
}

void TestLogStore::oldDaysAreForgotten()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const int days : {0, 1, 5, 6, 40}) {
        const QByteArray time = now.addDays(-days).toString(Qt::ISODateWithMs).toLatin1();
        must(m_store.append(line(time, "info kai.server x")));
    }
    must(m_store.removeOlderThan(5));
    QCOMPARE(all().size(), 3);
    QCOMPARE(must(m_store.removeOlderThan(5)), 0);
}

void TestLogStore::withoutADatabaseTheLinesAreKeptForLater()
{
    ConnectionConfig nowhere = m_fixture.test.config();
    nowhere.host = QStringLiteral("/nonexistent");
    PgDatabase database(nowhere);
    PgLogStore store(database);
    const Result<void> written = store.append(line(morning, "info kai.server x"));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Unavailable);
}

QTEST_GUILESS_MAIN(TestLogStore)
#include "tst_logstore.moc"

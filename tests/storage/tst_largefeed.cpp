#include "fixture.h"

#include "storage/gtfsimporter.h"
#include "support/largefeed.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace kai;

/// A feed of 100 MB: the memory of the import does not grow with it, and a second time it changes
/// nothing.
class TestLargeFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHundredMegabytesInBoundedMemory();

private:
    /// Imports the file; the whole report.
    TimetableImport import(const QString &path);
    /// How many rows there are, and the sum of all versions.
    QString state() const;

    Fixture m_fixture;
    UserId m_admin;
};

/// The most memory that this process has had since forgetPeak(), in bytes.
static qint64 peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        qFatal("no figures about this process");
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong() * 1024;
    }
    return 0;
}

static void forgetPeak()
{
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    if (!file.open(QIODevice::WriteOnly) || file.write("5") != 1)
        qFatal("the peak cannot be forgotten");
}

TimetableImport TestLargeFeed::import(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no feed");
    constexpr ImportMode mode = ImportMode::Write;
    const ImportId id = must(m_fixture.with(
        [&](Repositories &r) { return r.imports().insert(m_admin, file.size(), mode); }));
    GtfsImporter(m_fixture.test.config()).run(id, {file.handle(), file.size(), {}}, mode);
    return must(m_fixture.with([&](Repositories &r) { return r.imports().byId(id); }));
}

QString TestLargeFeed::state() const
{
    return m_fixture.test
        .value(QStringLiteral("SELECT concat_ws(' ', (SELECT count(*) FROM stations),"
                              " (SELECT count(*) || '/' || sum(version) FROM trains),"
                              " (SELECT count(*) || '/' || sum(version) FROM schedules),"
                              " (SELECT count(*) FROM schedule_stops),"
                              " (SELECT count(*) FROM catalog_changes))"))
        .toString();
}

void TestLargeFeed::aHundredMegabytesInBoundedMemory()
{
    m_admin = m_fixture.user();
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("feed.zip"));
    writeFeed(path, {640, 399, 10});
    const qint64 size = QFileInfo(path).size();
    QVERIFY(size > 100'000'000);

    forgetPeak();
    const qint64 before = peakMemory();
    QElapsedTimer timer;
    timer.start();
    const TimetableImport done = import(path);
    const qint64 first = timer.restart();
    const qint64 grown = peakMemory() - before;
    QCOMPARE(done.failure, QString());
    QCOMPARE(done.counts[u"lines stop_times.txt"].toInteger(), 640 * 399 * 10);
    const QString after = state();
    const TimetableImport again = import(path);
    const qint64 second = timer.elapsed();
    QCOMPARE(again.failure, QString());
    QCOMPARE(state(), after);
    qInfo("%.0f MB: memory grew by %.1f MB; %.0f s (%.1f MB/s); a second time %.0f s",
          double(size) / 1e6, double(grown) / 1e6, double(first) / 1e3,
          double(size) / 1e3 / double(first), double(second) / 1e3);
    QVERIFY2(grown < 32'000'000, "memory must not grow with the feed");
}

QTEST_GUILESS_MAIN(TestLargeFeed)
#include "tst_largefeed.moc"

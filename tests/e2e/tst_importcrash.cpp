#include "restclient.h"
#include "serverprogram.h"
#include "support/largefeed.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using kai::test::RestClient;
using kai::test::ServerProgram;

/// A server that is killed while it takes over a timetable leaves nothing of it behind.
class ImportCrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(start()); }
    void nothingIsHalfImported();

private:
    bool start();
    /// How many trains and departures of the feed there are.
    QString found();

    ServerProgram m_server;
    RestClient m_client;
};

bool ImportCrashTest::start()
{
    if (!m_server.start())
        return false;
    m_client.setServer(m_server.url());
    m_client.login(QStringLiteral("admin@demo.kai"));
    return true;
}

QString ImportCrashTest::found()
{
    const QJsonArray stations
        = m_client.get(QStringLiteral("/api/v1/stations?query=stasiun%20besar")).toArray();
    int trains = 0;
    for (const QJsonValue &train : m_client.get(QStringLiteral("/api/v1/trains")).toArray())
        trains += train[u"name"] == QStringLiteral("Kereta Besar") ? 1 : 0;
    return QStringLiteral("%1 stations, %2 trains").arg(stations.size()).arg(trains);
}

void ImportCrashTest::nothingIsHalfImported()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("feed.zip"));
    writeFeed(path, {60, 390, 10}); // some seconds of work
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray feed = file.readAll();
    const QString gtfs = QStringLiteral("/api/v1/imports/gtfs");
    const auto import = [this](const QJsonValue &begun) {
        return m_client.get(QStringLiteral("/api/v1/imports/%1").arg(begun[u"id"].toInteger()));
    };

    const QJsonValue begun = m_client.send("POST", gtfs, feed, "application/zip");
    // In the middle: all is read, and the tables are being written.
    QTRY_VERIFY_WITH_TIMEOUT(import(begun)[u"progress"].toInt() >= 78, 60'000);
    QCOMPARE(import(begun)[u"status"].toString(), QStringLiteral("running"));
    m_server.process().kill();
    QVERIFY(m_server.process().waitForFinished());

    QVERIFY(start());
    const QJsonValue told = import(begun);
    QCOMPARE(told[u"status"].toString(), QStringLiteral("failed"));
    QCOMPARE(told[u"failure"].toString(), QStringLiteral("import.interrupted"));
    QCOMPARE(found(), QStringLiteral("0 stations, 0 trains"));

    // It is nobody's obstacle: the same feed can be taken over now.
    const QJsonValue second = m_client.send("POST", gtfs, feed, "application/zip");
    QTRY_VERIFY_WITH_TIMEOUT(!import(second)[u"finishedAt"].isNull(), 90'000);
    QCOMPARE(import(second)[u"status"].toString(), QStringLiteral("done"));
    QCOMPARE(found(), QStringLiteral("10 stations, 60 trains"));
}

QTEST_GUILESS_MAIN(ImportCrashTest)
#include "tst_importcrash.moc"

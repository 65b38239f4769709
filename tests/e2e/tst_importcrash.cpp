#include "security/altcha/altcha.h"
#include "serverprogram.h"
#include "support/largefeed.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

using kai::test::ServerProgram;

/// A server that is killed while it takes over a timetable leaves nothing of it behind.
class ImportCrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_server.start()); }
    void nothingIsHalfImported();

private:
    /// The member `data` of the answer; ends the program when there is none.
    QJsonValue send(const QByteArray &method, const QString &path, const QByteArray &body = {},
                    const char *type = "application/json");
    void login();
    /// How many trains and departures of the feed there are.
    QString found();

    ServerProgram m_server;
    QNetworkAccessManager m_network;
    QByteArray m_token;
};

QJsonValue ImportCrashTest::send(const QByteArray &method, const QString &path,
                                 const QByteArray &body, const char *type)
{
    QUrl url = m_server.url();
    url.setPath(path.section(u'?', 0, 0));
    url.setQuery(path.section(u'?', 1));
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QString::fromLatin1(type));
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_token);
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, body));
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 30'000))
        qFatal("no answer: %s", qPrintable(path));
    const QByteArray answer = reply->readAll();
    const QJsonObject json = QJsonDocument::fromJson(answer).object();
    if (!json.contains(u"data"))
        qFatal("%s: %s", qPrintable(path), answer.constData());
    return json[u"data"];
}

void ImportCrashTest::login()
{
    m_token.clear();
    const QJsonValue captcha = send("GET", QStringLiteral("/api/v1/auth/captcha?action=login"));
    const auto solution = kai::solveAltcha(captcha[u"challenge"].toObject());
    if (!solution)
        qFatal("the CAPTCHA cannot be solved");
    const QJsonObject body {
        {QStringLiteral("email"), QStringLiteral("admin@demo.kai")},
        {QStringLiteral("password"), QString::fromLatin1(ServerProgram::password)},
        {QStringLiteral("captcha"), QString::fromLatin1(*solution)}};
    const QJsonValue grant
        = send("POST", QStringLiteral("/api/v1/auth/login"), QJsonDocument(body).toJson());
    m_token = grant[u"accessToken"].toString().toLatin1();
}

QString ImportCrashTest::found()
{
    const QJsonArray stations
        = send("GET", QStringLiteral("/api/v1/stations?query=stasiun%20besar")).toArray();
    int trains = 0;
    for (const QJsonValue &train : send("GET", QStringLiteral("/api/v1/trains")).toArray())
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
        return send("GET", QStringLiteral("/api/v1/imports/%1").arg(begun[u"id"].toInteger()));
    };

    login();
    const QJsonValue begun = send("POST", gtfs, feed, "application/zip");
    // In the middle: all is read, and the tables are being written.
    QTRY_VERIFY_WITH_TIMEOUT(import(begun)[u"progress"].toInt() >= 78, 60'000);
    QCOMPARE(import(begun)[u"status"].toString(), QStringLiteral("running"));
    m_server.process().kill();
    QVERIFY(m_server.process().waitForFinished());

    QVERIFY(m_server.start());
    login();
    const QJsonValue told = import(begun);
    QCOMPARE(told[u"status"].toString(), QStringLiteral("failed"));
    QCOMPARE(told[u"failure"].toString(), QStringLiteral("import.interrupted"));
    QCOMPARE(found(), QStringLiteral("0 stations, 0 trains"));

    // It is nobody's obstacle: the same feed can be taken over now.
    const QJsonValue second = send("POST", gtfs, feed, "application/zip");
    QTRY_VERIFY_WITH_TIMEOUT(!import(second)[u"finishedAt"].isNull(), 90'000);
    QCOMPARE(import(second)[u"status"].toString(), QStringLiteral("done"));
    QCOMPARE(found(), QStringLiteral("10 stations, 60 trains"));
}

QTEST_GUILESS_MAIN(ImportCrashTest)
#include "tst_importcrash.moc"

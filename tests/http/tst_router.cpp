#include "http/message.h"
#include "http/router.h"

#include <QRegularExpression>
#include <QTest>

using namespace kai;
using namespace kai::http;

class TestRouter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRouteIsFoundByItsTemplate();
    void placeholdersAreNamed();
    void literalsComeBeforePlaceholders();
    void unknownPathsAreNotFound_data();
    void unknownPathsAreNotFound();
    void aKnownPathTellsItsMethods();
    void headIsAnsweredLikeGet();
    void queryParametersAreDecodedOnce_data();
    void queryParametersAreDecodedOnce();
    void headersCompareWithoutCase();

private:
    Router m_router {api::routes()};
};

void TestRouter::everyRouteIsFoundByItsTemplate()
{
    for (const api::Route &route : api::routes()) {
        QString path = QString::fromLatin1(route.path);
        path.replace(QRegularExpression(QStringLiteral("\\{\\w+\\}")), QStringLiteral("x1"));
        const Result<Match> match = m_router.match(api::methodName(route.method), path);
        QVERIFY2(match, route.path);
        QVERIFY2(match->route == &route, route.path);
    }
}

void TestRouter::placeholdersAreNamed()
{
    const Result<Match> match
        = m_router.match("POST", QStringLiteral("/api/v1/orders/7KQ2MWP/payments"));
    QVERIFY(match);
    QVERIFY(match->route->operation == api::Operation::CreatePayment);
    QCOMPARE(match->parameters.value(QStringLiteral("code")), QStringLiteral("7KQ2MWP"));
}

void TestRouter::literalsComeBeforePlaceholders()
{
    const Result<Match> match = m_router.match("POST", QStringLiteral("/api/v1/tickets/check-in"));
    QVERIFY(match);
    QVERIFY(match->route->operation == api::Operation::CheckIn);
}

void TestRouter::unknownPathsAreNotFound_data()
{
    QTest::addColumn<QString>("path");
    for (const char *path :
         {"/", "", "*", "/api/v1", "/api/v1/orders/", "/api/v1/orders//payments", "/api/v1/Orders",
          "//health/live", "/health/live/", "/docs/x", "/api/v1/tickets/{number}/pdf/more"})
        QTest::addRow("%s", *path ? path : "nothing") << QString::fromLatin1(path);
}

void TestRouter::unknownPathsAreNotFound()
{
    QFETCH(QString, path);
    const Result<Match> match = m_router.match("GET", path);
    QVERIFY(!match);
    QVERIFY(match.error().kind == ErrorKind::NotFound);
    QCOMPARE(match.error().code, QStringLiteral("route.notFound"));
    QVERIFY(m_router.allowedMethods(path).isEmpty());
}

void TestRouter::aKnownPathTellsItsMethods()
{
    const QString orders = QStringLiteral("/api/v1/orders");
    const Result<Match> match = m_router.match("DELETE", orders);
    QVERIFY(!match);
    QVERIFY(match.error().kind == ErrorKind::MethodNotAllowed);
    QCOMPARE(m_router.allowedMethods(orders), QByteArray("POST, GET, HEAD, OPTIONS"));
    QCOMPARE(m_router.allowedMethods(QStringLiteral("/api/v1/auth/logout")),
             QByteArray("POST, OPTIONS"));
}

void TestRouter::headIsAnsweredLikeGet()
{
    const Result<Match> match = m_router.match("HEAD", QStringLiteral("/health/live"));
    QVERIFY(match);
    QVERIFY(match->route->operation == api::Operation::HealthLive);
    QVERIFY(!m_router.match("HEAD", QStringLiteral("/api/v1/auth/logout")));
    QVERIFY(!m_router.match("get", QStringLiteral("/health/live")));
}

void TestRouter::queryParametersAreDecodedOnce_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << QStringLiteral("query=gambir") << QStringLiteral("gambir");
    QTest::newRow("plus is a space")
        << QStringLiteral("query=solo+bal") << QStringLiteral("solo bal");
    QTest::newRow("space") << QStringLiteral("query=solo%20bal") << QStringLiteral("solo bal");
    QTest::newRow("plus itself") << QStringLiteral("query=a%2Bb") << QStringLiteral("a+b");
    QTest::newRow("percent") << QStringLiteral("query=100%25") << QStringLiteral("100%");
    QTest::newRow("not twice") << QStringLiteral("query=%2541") << QStringLiteral("%41");
    QTest::newRow("not twice for plus") << QStringLiteral("query=%252B") << QStringLiteral("%2B");
    QTest::newRow("separators") << QStringLiteral("query=a%26b%3Dc") << QStringLiteral("a&b=c");
    QTest::newRow("hash") << QStringLiteral("query=a%23b") << QStringLiteral("a#b");
    QTest::newRow("unicode") << QStringLiteral("query=%C3%A9") << QStringLiteral("\u00e9");
    QTest::newRow("the first of two") << QStringLiteral("query=a&query=b") << QStringLiteral("a");
    QTest::newRow("empty") << QStringLiteral("query=") << QString();
}

void TestRouter::queryParametersAreDecodedOnce()
{
    QFETCH(QString, query);
    QFETCH(QString, expected);
    Request request;
    request.query = QUrlQuery(query);
    const std::optional<QString> value = request.parameter(QStringLiteral("query"));
    QVERIFY(value);
    QCOMPARE(*value, expected);
    QVERIFY(!request.parameter(QStringLiteral("other")));
}

void TestRouter::headersCompareWithoutCase()
{
    Headers headers;
    headers.append("Accept", "a");
    headers.append("accept", "b");
    QCOMPARE(headers.value("ACCEPT"), QByteArray("a"));
    QCOMPARE(headers.count("Accept"), 2);
    QVERIFY(!headers.contains("Accep"));
    headers.set("aCCept", "c");
    QCOMPARE(headers.count("Accept"), 1);
    QCOMPARE(headers.value("Accept"), QByteArray("c"));
    QVERIFY(headers.value("Absent").isEmpty());
}

QTEST_GUILESS_MAIN(TestRouter)
#include "tst_router.moc"

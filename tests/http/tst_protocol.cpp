#include "http/house.h"
#include "http/tracecontext.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace kai;

/// What every answer has in common, whatever it is about.
class TestProtocol : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void theChainHasTheSeedsOrder();
    void unknownPathIs404();
    void wrongMethodIs405WithAllow();
    void optionsTellsTheMethods();
    void headHasNoBody();
    void wellFormedRequestIdIsKept_data();
    void wellFormedRequestIdIsKept();
    void otherRequestIdsAreReplaced_data();
    void otherRequestIdsAreReplaced();
    void everyAnswerCarriesTheSecurityHeaders_data();
    void everyAnswerCarriesTheSecurityHeaders();
    void textsFollowTheLanguage();
    void healthIsTold();
    void theContractIsServedAsItIsWritten();
    void theDocsMayRunTheirScriptAndNothingElse();
    void pagesOfAllowedOriginsMayCall();
    void pagesOfOtherOriginsMayNot();
    void preflightIsAnsweredForAllowedOriginsOnly();
    void unreadableRequestsGetAProblemToo();
    void refusalsAreCountedByReason();
    void hostsThatAreNotOursAreRefused_data();
    void hostsThatAreNotOursAreRefused();
    void refusalsOfTheEngineCarryTheSecurityHeaders();
    void noAnswerNamesTheServer();
    void traceContextIsRead_data();
    void traceContextIsRead();
    void beforeTheServicesAreOpenItIsStarting();
    void afterStopNobodyAnswers();

private:
    House m_house;
};

void TestProtocol::cleanup()
{
    const QStringList breaches = m_house.takeBreaches();
    QVERIFY2(breaches.isEmpty(), qPrintable(breaches.join(u'\n')));
}

void TestProtocol::theChainHasTheSeedsOrder()
{
    const http::Router router(api::routes());
    const http::RequestSchemas schemas({}, {});
    const http::HandlerTable handlers;
    http::Metrics metrics(api::routes());
    const http::Chain chain
        = http::makeChain({}, router, schemas, handlers, metrics, m_house.services());
    const QList<QByteArray> expected {
        "securityHeaders", "cors",      "metrics", "logger",  "host", "router",     "compression",
        "revalidation",    "rateLimit", "captcha", "session", "csrf", "validation", "controller"};
    QCOMPARE(chain.names(), expected);
}

void TestProtocol::unknownPathIs404()
{
    const Answer answer = m_house.send("GET", "/api/v1/nothing");
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.code(), QStringLiteral("route.notFound"));
    QVERIFY(!answer.headers.contains("Allow"));
}

void TestProtocol::wrongMethodIs405WithAllow()
{
    const Answer answer = m_house.send("DELETE", "/api/v1/orders");
    QCOMPARE(answer.status, 405);
    QCOMPARE(answer.code(), QStringLiteral("method.notAllowed"));
    QCOMPARE(answer.headers.value("Allow"), QByteArray("POST, GET, HEAD, OPTIONS"));
}

void TestProtocol::optionsTellsTheMethods()
{
    const Answer answer = m_house.send("OPTIONS", "/api/v1/stations");
    QCOMPARE(answer.status, 204);
    QCOMPARE(answer.headers.value("Allow"), QByteArray("GET, HEAD, POST, OPTIONS"));
    QVERIFY(answer.body.isEmpty());
    QCOMPARE(m_house.send("OPTIONS", "/api/v1/nothing").status, 404);
}

void TestProtocol::headHasNoBody()
{
    HttpClient client(m_house.port());
    const Answer head = client.send("HEAD", "/api/v1/stations");
    QCOMPARE(head.status, 200);
    QVERIFY(head.body.isEmpty());
    // The next answer begins where the head ended: nothing of a body was sent.
    const Answer get = client.send("GET", "/api/v1/stations");
    QCOMPARE(get.status, 200);
    QCOMPARE(head.headers.value("Content-Length").toLongLong() > 1000, true);
    QCOMPARE(head.headers.value("Content-Type"), get.headers.value("Content-Type"));
}

void TestProtocol::wellFormedRequestIdIsKept_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::newRow("shortest") << QByteArray("abcd-123");
    QTest::newRow("all signs") << QByteArray("Az09-_.Az09");
    QTest::newRow("longest") << QByteArray(64, 'x');
}

void TestProtocol::wellFormedRequestIdIsKept()
{
    QFETCH(QByteArray, id);
    const Answer answer = m_house.send("GET", "/health/live", {{"X-Request-Id", id}});
    QCOMPARE(answer.headers.value("X-Request-Id"), id);
    QCOMPARE(answer.json()[u"meta"][u"requestId"].toString(), QString::fromLatin1(id));
    const Answer problem = m_house.send("GET", "/api/v1/nothing", {{"X-Request-Id", id}});
    QCOMPARE(problem.json()[u"requestId"].toString(), QString::fromLatin1(id));
}

void TestProtocol::otherRequestIdsAreReplaced_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::newRow("too short") << QByteArray("abc-123");
    QTest::newRow("too long") << QByteArray(65, 'x');
    QTest::newRow("other signs") << QByteArray("abc/123/456");
    QTest::newRow("empty") << QByteArray();
}

void TestProtocol::otherRequestIdsAreReplaced()
{
    QFETCH(QByteArray, id);
    const Answer first = m_house.send("GET", "/health/live", {{"X-Request-Id", id}});
    const Answer second = m_house.send("GET", "/health/live", {{"X-Request-Id", id}});
    QVERIFY(first.headers.value("X-Request-Id") != id);
    QCOMPARE(first.headers.value("X-Request-Id").size(), 36);
    QVERIFY(first.headers.value("X-Request-Id") != second.headers.value("X-Request-Id"));
}

void TestProtocol::everyAnswerCarriesTheSecurityHeaders_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("success") << QByteArray("GET") << QByteArray("/health/live");
    QTest::newRow("not found") << QByteArray("GET") << QByteArray("/nothing");
    QTest::newRow("not allowed") << QByteArray("PUT") << QByteArray("/docs");
    QTest::newRow("refused") << QByteArray("GET") << QByteArray("/api/v1/orders");
    QTest::newRow("options") << QByteArray("OPTIONS") << QByteArray("/docs");
}

void TestProtocol::everyAnswerCarriesTheSecurityHeaders()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    const Answer answer = m_house.send(method, target);
    QCOMPARE(answer.headers.value("X-Content-Type-Options"), QByteArray("nosniff"));
    QCOMPARE(answer.headers.value("X-Frame-Options"), QByteArray("DENY"));
    QCOMPARE(answer.headers.value("Referrer-Policy"), QByteArray("no-referrer"));
    QCOMPARE(answer.headers.value("Cache-Control"), QByteArray("no-store"));
    QVERIFY(answer.headers.value("Content-Security-Policy").startsWith("default-src 'none'"));
    QCOMPARE(answer.headers.value("Vary"), QByteArray("Origin"));
    // Over plain HTTP it would be a lie.
    QVERIFY(!answer.headers.contains("Strict-Transport-Security"));
}

void TestProtocol::textsFollowTheLanguage()
{
    const Answer english = m_house.send("GET", "/nothing");
    const Answer indonesian
        = m_house.send("GET", "/nothing", {{"Accept-Language", "id-ID,en;q=0.5"}});
    QCOMPARE(english.headers.value("Content-Language"), QByteArray("en"));
    QCOMPARE(indonesian.headers.value("Content-Language"), QByteArray("id"));
    QCOMPARE(english.json()[u"title"].toString(), QStringLiteral("Not found"));
    QCOMPARE(indonesian.json()[u"title"].toString(), QStringLiteral("Tidak ditemukan"));
    QCOMPARE(english.code(), indonesian.code());
}

void TestProtocol::healthIsTold()
{
    QCOMPARE(m_house.send("GET", "/health/live").data()[u"status"].toString(),
             QStringLiteral("live"));
    const Answer ready = m_house.send("GET", "/health/ready");
    QCOMPARE(ready.status, 200);
    QCOMPARE(ready.data()[u"database"].toString(), QStringLiteral("up"));
}

void TestProtocol::theContractIsServedAsItIsWritten()
{
    QFile file(QStringLiteral(KAI_SOURCE_DIR "/resources/openapi.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Answer answer = m_house.send("GET", "/openapi.json");
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.body == file.readAll());
}

void TestProtocol::theDocsMayRunTheirScriptAndNothingElse()
{
    const Answer answer = m_house.send("GET", "/docs");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.headers.value("Content-Type"), QByteArray("text/html; charset=utf-8"));
    QCOMPARE(answer.body.count("<script"), 1);
    QCOMPARE(answer.body.count("<style"), 1);
    const qsizetype begin = answer.body.indexOf("<script>") + 8;
    const QByteArray script = answer.body.mid(begin, answer.body.indexOf("</script>") - begin);
    QVERIFY(script.size() > 100);
    const QByteArray hash = QCryptographicHash::hash(script, QCryptographicHash::Sha256).toBase64();
    const QByteArray policy = answer.headers.value("Content-Security-Policy");
    QVERIFY(policy.contains("script-src 'sha256-" + hash + "'"));
    QVERIFY(!policy.contains("script-src 'unsafe"));
    // No asset from elsewhere, and no text read as HTML.
    for (const char *suspect : {"http://", "https://", " src=", "@import", "innerHTML", "outerHTML",
                                "insertAdjacentHTML", "document.write", "eval("})
        QVERIFY2(!answer.body.contains(suspect), suspect);
}

void TestProtocol::pagesOfAllowedOriginsMayCall()
{
    const Answer answer = m_house.send("GET", "/health/live", {{"Origin", "https://shop.example"}});
    QCOMPARE(answer.headers.value("Access-Control-Allow-Origin"),
             QByteArray("https://shop.example"));
    QCOMPARE(answer.headers.value("Access-Control-Allow-Credentials"), QByteArray("true"));
    QVERIFY(answer.headers.value("Access-Control-Expose-Headers").contains("X-Request-Id"));
    // Failures too: a page must be able to read why.
    const Answer problem = m_house.send("GET", "/nothing", {{"Origin", "https://shop.example"}});
    QVERIFY(problem.headers.contains("Access-Control-Allow-Origin"));
}

void TestProtocol::pagesOfOtherOriginsMayNot()
{
    for (const char *origin : {"https://evil.example", "null", "https://shop.example.evil.example",
                               "http://shop.example", "https://SHOP.example"}) {
        const Answer answer = m_house.send("GET", "/health/live", {{"Origin", origin}});
        QCOMPARE(answer.status, 200);
        QVERIFY2(!answer.headers.contains("Access-Control-Allow-Origin"), origin);
        QCOMPARE(answer.headers.value("Vary"), QByteArray("Origin"));
    }
}

void TestProtocol::preflightIsAnsweredForAllowedOriginsOnly()
{
    const HeaderList asked {{"Access-Control-Request-Method", "POST"},
                            {"Access-Control-Request-Headers", "idempotency-key"}};
    const Answer allowed = m_house.send("OPTIONS", "/api/v1/orders",
                                        HeaderList {{"Origin", "https://shop.example"}} + asked);
    QCOMPARE(allowed.status, 204);
    QVERIFY(allowed.headers.value("Access-Control-Allow-Methods").contains("POST"));
    for (const char *name : {"Authorization", "Idempotency-Key", "X-CSRF-Token", "Content-Type"})
        QVERIFY2(allowed.headers.value("Access-Control-Allow-Headers").contains(name), name);
    const Answer refused = m_house.send("OPTIONS", "/api/v1/orders",
                                        HeaderList {{"Origin", "https://evil.example"}} + asked);
    QVERIFY(!refused.headers.contains("Access-Control-Allow-Origin"));
    QVERIFY(!refused.headers.contains("Access-Control-Allow-Methods"));
}

void TestProtocol::unreadableRequestsGetAProblemToo()
{
    HttpClient twoLengths(m_house.port());
    const Answer framing = twoLengths.sendRaw("POST /api/v1/orders HTTP/1.1\r\nHost: x\r\n"
                                              "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab");
    m_house.check("POST", "/api/v1/orders", framing);
    QCOMPARE(framing.status, 400);
    QCOMPARE(framing.code(), QStringLiteral("http.framing"));

    HttpClient large(m_house.port());
    const Answer tooLarge = large.sendRaw("POST /api/v1/orders HTTP/1.1\r\nHost: x\r\n"
                                          "Content-Length: 99999999\r\n\r\n");
    m_house.check("POST", "/api/v1/orders", tooLarge);
    QCOMPARE(tooLarge.status, 413);
    QCOMPARE(tooLarge.headers.value("X-Content-Type-Options"), QByteArray("nosniff"));
}

void TestProtocol::refusalsAreCountedByReason()
{
    const auto countOf = [&](const QByteArray &sample) {
        const QByteArray text = '\n' + m_house.send("GET", "/metrics").body;
        const qsizetype at = text.indexOf('\n' + sample + ' ');
        return at < 0 ? 0.0 : text.mid(at + sample.size() + 2).split('\n').first().toDouble();
    };
    const QByteArray sample = "http_rejections_total{reason=\"version\"}";
    const double before = countOf(sample);
    HttpClient client(m_house.port());
    QCOMPARE(client.sendRaw("GET / HTTP/9.9\r\nHost: x\r\n\r\n").status, 505);
    QCOMPARE(countOf(sample), before + 1);
    QVERIFY(countOf("http_connections{state=\"open\"}") >= 1);
}

void TestProtocol::hostsThatAreNotOursAreRefused_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("ours");
    for (const char *host : {"127.0.0.1", "127.0.0.1:8474", "localhost", "LOCALHOST:80", "[::1]:80",
                             "127.0.0.2", "tickets.example", "Tickets.Example:443"})
        QTest::newRow(host) << QByteArray(host) << true;
    for (const char *host : {"evil.example", "tickets.example.evil.example",
                             "localhost.evil.example", "192.0.2.7", "[2001:db8::1]", "0.0.0.0"})
        QTest::newRow(host) << QByteArray(host) << false;
}

void TestProtocol::hostsThatAreNotOursAreRefused()
{
    QFETCH(QByteArray, host);
    QFETCH(bool, ours);
    HttpClient client(m_house.port());
    const Answer answer = client.sendRaw("GET /health/live HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
    m_house.check("GET", "/health/live", answer);
    QCOMPARE(answer.status, ours ? 200 : 400);
    if (!ours)
        QCOMPARE(answer.code(), QStringLiteral("host.unknown"));
    QVERIFY(!answer.body.contains("evil"));
}

void TestProtocol::refusalsOfTheEngineCarryTheSecurityHeaders()
{
    HttpClient client(m_house.port());
    const Answer answer = client.sendRaw("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n");
    QCOMPARE(answer.status, 400);
    for (const char *name : {"X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy",
                             "Content-Security-Policy", "Cache-Control", "X-Request-Id"})
        QVERIFY2(answer.headers.count(name) == 1, name);
}

void TestProtocol::noAnswerNamesTheServer()
{
    HttpClient client(m_house.port());
    const Answer answers[] {client.send("GET", "/health/live"), client.send("GET", "/nothing"),
                            client.sendRaw("GARBAGE\r\n\r\n")};
    for (const Answer &answer : answers) {
        QVERIFY(answer.status > 0);
        for (const char *name : {"Server", "X-Powered-By", "Via"})
            QVERIFY2(!answer.headers.contains(name), name);
        for (const char *word : {"Qt", "SELECT", "pgsql", ".cpp"})
            QVERIFY2(!answer.body.contains(word), word);
    }
}

void TestProtocol::traceContextIsRead_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("id");
    const QByteArray id = "4bf92f3577b34da6a3ce929d0e0e4736";
    const QByteArray good = "00-" + id + "-00f067aa0ba902b7-01";
    QTest::newRow("good") << good << id;
    QTest::newRow("a later version with more") << "01" + good.mid(2) + "-more" << id;
    QTest::newRow("this version with more") << good + "-more" << QByteArray();
    QTest::newRow("version ff") << "ff" + good.mid(2) << QByteArray();
    QTest::newRow("no trace") << "00-" + QByteArray(32, '0') + "-00f067aa0ba902b7-01"
                              << QByteArray();
    QTest::newRow("no parent") << "00-" + id + '-' + QByteArray(16, '0') + "-01" << QByteArray();
    QTest::newRow("capitals") << good.toUpper() << QByteArray();
    QTest::newRow("too short") << good.left(40) << QByteArray();
    QTest::newRow("nothing") << QByteArray() << QByteArray();
}

void TestProtocol::traceContextIsRead()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, id);
    const QByteArray kept = http::validTraceparent(header);
    QCOMPARE(kept.mid(3, 32), id);
    QVERIFY(header.startsWith(kept));
}

void TestProtocol::beforeTheServicesAreOpenItIsStarting()
{
    SystemRandom random;
    http::RestServer server({}, random);
    const Result<quint16> port = server.listen(QHostAddress(QHostAddress::LocalHost), 0);
    QVERIFY(port);
    HttpClient client(*port);
    const Answer answer = client.send("GET", "/api/v1/stations");
    m_house.check("GET", "/api/v1/stations", answer);
    QCOMPARE(answer.status, 503);
    QCOMPARE(answer.code(), QStringLiteral("server.starting"));
    QVERIFY(answer.headers.value("Retry-After").toInt() >= 1);
    QCOMPARE(client.send("GET", "/nothing").status, 404);
    server.stop(std::chrono::seconds(5));
}

void TestProtocol::afterStopNobodyAnswers()
{
    SystemRandom random;
    http::RestServer server({}, random);
    const Result<quint16> port = server.listen(QHostAddress(QHostAddress::LocalHost), 0);
    QVERIFY(port);
    server.stop(std::chrono::seconds(5));
    server.stop(std::chrono::seconds(5));
    HttpClient client(*port);
    QCOMPARE(client.send("GET", "/health/live").status, 0);
}

QTEST_MAIN(TestProtocol)
#include "tst_protocol.moc"

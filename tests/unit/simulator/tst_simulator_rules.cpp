#include "simulatorhouse.h"

#include "simulator/retrytable.h"
#include "simulator/snapvalidation.h"
#include "simulator/wire.h"

using namespace kai::simulator;
using namespace Qt::StringLiterals;

/// The pure rules: signature, states, retries, chances, the request's validation, HTTP framing.
class TestSimulatorRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signatureOfThePublishedVector()
    {
        QCOMPARE(signatureKey(u"ORDER-101"_s, u"200"_s, u"10000.00"_s, "SB-Mid-server-abc"),
                 u"f5f539313826e4f33cdbaf732723a8a0c34cf062135cacca1c13dd28e4899b099e9c43a629c54efe"
                 "3d542767e8f8cf164be96dbc5da2bfba7c9b9aa0c0eb0c9d"_s);
    }

    void amountsAndTimesOnTheWire()
    {
        QCOMPARE(wireAmount(10000), u"10000.00"_s);
        const QDateTime utc(QDate(2026, 11, 30), QTime(18, 30, 5), Qt::UTC);
        QCOMPARE(wireTime(utc), u"2026-12-01 01:30:05"_s);
        QVERIFY(wireTime({}).isEmpty());
    }

    void everyDocumentedEdge_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QStringList>("next");
        const auto row = [](const char *from, const QStringList &next) {
            QTest::newRow(from) << QString::fromLatin1(from) << next;
        };
        row("pending", {u"settlement"_s, u"capture"_s, u"authorize"_s, u"expire"_s, u"cancel"_s,
                        u"deny"_s, u"failure"_s});
        row("authorize", {u"capture"_s, u"cancel"_s, u"deny"_s, u"expire"_s});
        row("capture", {u"settlement"_s, u"cancel"_s, u"deny"_s});
        row("settlement", {u"refund"_s, u"partial_refund"_s, u"chargeback"_s,
                           u"partial_chargeback"_s, u"deny"_s});
        row("partial_refund", {u"partial_refund"_s, u"refund"_s});
        row("partial_chargeback", {u"chargeback"_s});
        for (const char *last : {"deny", "cancel", "expire", "failure", "refund", "chargeback"})
            row(last, {});
    }

    void everyDocumentedEdge()
    {
        QFETCH(QString, from);
        QFETCH(QStringList, next);
        for (int to = 0; to < int(Status::Foreign); ++to) {
            QCOMPARE(mayFollow(statusFromString(from), Status(to)),
                     next.contains(wireName(Status(to))));
        }
    }

    void anUndocumentedStatusIsKeptByName()
    {
        QCOMPARE(statusFromString(u"SETTLEMENT"_s), Status::Settlement);
        QCOMPARE(statusFromString(u"mystery"_s), Status::Foreign);
    }

    void retriesByAnswer_data()
    {
        QTest::addColumn<int>("answer");
        QTest::addColumn<int>("retries");
        QTest::newRow("accepted") << 200 << 0;
        QTest::newRow("created") << 201 << 0;
        QTest::newRow("server error") << 500 << 1;
        QTest::newRow("unavailable") << 503 << 4;
        QTest::newRow("bad request") << 400 << 2;
        QTest::newRow("not found") << 404 << 2;
        QTest::newRow("moved") << 301 << 0;
        QTest::newRow("found") << 302 << 0;
        QTest::newRow("see other") << 303 << 0;
        QTest::newRow("too many redirects") << 307 << 5;
        QTest::newRow("forbidden") << 403 << 5;
        QTest::newRow("no answer") << 0 << 5;
    }

    void retriesByAnswer()
    {
        QFETCH(int, answer);
        QFETCH(int, retries);
        QCOMPARE(retriesAfter(answer), retries);
    }

    void pausesGrow()
    {
        QList<int> minutes;
        for (int retry = 0; retry < 5; ++retry)
            minutes.append(int(pauseBeforeRetry(retry).count()));
        QCOMPARE(minutes, (QList<int> {2, 10, 30, 90, 210}));
    }

    void theSameSeedGivesTheSameFaults()
    {
        const auto draw = [](quint64 seed) {
            Dice dice(seed);
            QList<double> drawn;
            for (int i = 0; i < 50; ++i)
                drawn.append(dice.draw("api"));
            return drawn;
        };
        QCOMPARE(draw(7), draw(7));
        QVERIFY(draw(7) != draw(8));
    }

    void onePlanDoesNotDisturbAnother()
    {
        Dice alone(3);
        Dice mixed(3);
        for (int i = 0; i < 20; ++i) {
            mixed.draw("other");
            QCOMPARE(alone.draw("api"), mixed.draw("api"));
        }
    }

    void chancesComeOutAsAsked()
    {
        Faults faults(11);
        int hits = 0;
        for (int i = 0; i < 10000; ++i)
            hits += faults.happens("drop", 0.2) ? 1 : 0;
        QVERIFY2(hits > 1850 && hits < 2150, QByteArray::number(hits));
    }

    void aMisspelledFaultIsReported()
    {
        const QByteArray json = R"({"notifications":{"dorp":1,"delayMs":"x"},"api":{"error500":2},
                                    "sead":1})";
        const ParsedFaults parsed = parseFaults(QJsonDocument::fromJson(json).object());
        QCOMPARE(parsed.errors.size(), 4);
    }

    void emptyFaultsClearEverything()
    {
        const ParsedFaults parsed = parseFaults({});
        QVERIFY(parsed.errors.isEmpty());
        QCOMPARE(parsed.plan.api.error500, 0.0);
        QVERIFY(parsed.plan.refunds.confirm);
    }

    void whatSnapRefuses_data();
    void whatSnapRefuses();
    void whatSnapAccepts();
    void expiryFromAGivenStart();
    void channelNames();
    void requestInPieces();
    void ambiguousFramingIsRefused_data();
    void ambiguousFramingIsRefused();
};

void TestSimulatorRules::whatSnapRefuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("about");
    const auto row = [](const char *name, const char *body, const char *about) {
        QTest::newRow(name) << QByteArray(body) << QString::fromLatin1(about);
    };
    row("nothing", "{}", "transaction_details");
    row("no order", R"({"transaction_details":{"gross_amount":1}})", "order_id is required");
    row("fraction", R"({"transaction_details":{"order_id":"A","gross_amount":1.5}})", "integer");
    row("text amount", R"({"transaction_details":{"order_id":"A","gross_amount":"1"}})", "integer");
    row("zero", R"({"transaction_details":{"order_id":"A","gross_amount":0}})", "at least 1");
    row("slash", R"({"transaction_details":{"order_id":"A/1","gross_amount":1}})", "character");
    row("51 characters",
        R"({"transaction_details":{"gross_amount":1,
            "order_id":"123456789012345678901234567890123456789012345678901"}})",
        "too long");
    row("sum", R"({"transaction_details":{"order_id":"A","gross_amount":100},
                   "item_details":[{"name":"x","price":60,"quantity":2}]})",
        "not equal to the sum of item_details");
    row("quantity", R"({"transaction_details":{"order_id":"A","gross_amount":1},
                        "item_details":[{"name":"x","price":1,"quantity":0}]})",
        "quantity must be at least 1");
    row("nameless", R"({"transaction_details":{"order_id":"A","gross_amount":1},
                        "item_details":[{"price":1,"quantity":1}]})",
        "name is required");
    row("email", R"({"transaction_details":{"order_id":"A","gross_amount":1},
                     "customer_details":{"email":"nobody"}})",
        "email");
    row("unit", R"({"transaction_details":{"order_id":"A","gross_amount":1},
                    "expiry":{"unit":"seconds","duration":30}})",
        "unit");
    row("8 days", R"({"transaction_details":{"order_id":"A","gross_amount":1},
                      "expiry":{"unit":"days","duration":8}})",
        "7 days");
    row("over", R"({"transaction_details":{"order_id":"A","gross_amount":1},
                    "expiry":{"start_time":"2020-04-13 18:11:08 +0700","unit":"minutes",
                              "duration":5}})",
        "already over");
}

void TestSimulatorRules::whatSnapRefuses()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, about);
    const ParsedOrder parsed
        = parseSnapOrder(QJsonDocument::fromJson(body).object(), QDateTime::currentDateTimeUtc());
    QVERIFY2(parsed.errors.join(u';').contains(about), qPrintable(parsed.errors.join(u';')));
}

void TestSimulatorRules::whatSnapAccepts()
{
    const QByteArray body
        = R"({"transaction_details":{"order_id":"KAI-7.a~b_c d","gross_amount":90},
        "item_details":[{"name":"Kursi","price":50,"quantity":2},
                        {"name":"Potongan","price":-10,"quantity":1}],
        "customer_details":{"first_name":"Siti","email":"siti@example.com"},
        "enabled_payments":["bank_transfer","gopay"],"page_expiry":{"unit":"hour","duration":3},
        "custom_field1":"x"})";
    const ParsedOrder parsed
        = parseSnapOrder(QJsonDocument::fromJson(body).object(), QDateTime::currentDateTimeUtc());
    QVERIFY2(parsed.errors.isEmpty(), qPrintable(parsed.errors.join(u';')));
    QCOMPARE(parsed.order.items.size(), 2);
    QCOMPARE(*parsed.order.pageLifetime, std::chrono::seconds(3 * 3600));
    QVERIFY(parsed.order.enabled.contains(findChannel(u"bca_va"_s)));
    QVERIFY(!parsed.order.enabled.contains(findChannel(u"indomaret"_s)));
}

void TestSimulatorRules::expiryFromAGivenStart()
{
    const QDateTime now(QDate(2026, 12, 1), QTime(1, 0), Qt::UTC);
    const QByteArray body = R"({"transaction_details":{"order_id":"A","gross_amount":1},
        "expiry":{"start_time":"2026-12-01 08:00:30 +0700","unit":"minute","duration":10}})";
    const ParsedOrder parsed = parseSnapOrder(QJsonDocument::fromJson(body).object(), now);
    QVERIFY2(parsed.errors.isEmpty(), qPrintable(parsed.errors.join(u';')));
    QCOMPARE(*parsed.order.expiry->start, now.addSecs(30));
}

void TestSimulatorRules::channelNames()
{
    QCOMPARE(findChannel(u"qris"_s)->name, u"other_qris"_s);
    QCOMPARE(findChannel(u"bank_transfer"_s)->partner, u"bca"_s);
    QCOMPARE(findChannel(u"bank_transfer"_s, u"permata"_s)->name, u"permata_va"_s);
    QCOMPARE(findChannel(u"mandiri_va"_s)->paymentType, u"echannel"_s);
    QCOMPARE(findChannel(u"cstore"_s, u"alfamart"_s)->name, u"alfamart"_s);
    QCOMPARE(channelsNamed(u"other_va"_s), QList {findChannel(u"bni_va"_s)});
    QVERIFY(!findChannel(u"barter"_s));
}

void TestSimulatorRules::requestInPieces()
{
    const QByteArray whole = "POST /v2/A%2D1/cancel?x=1 HTTP/1.1\r\nHost: h\r\n"
                             "Content-Length: 4\r\n\r\nnullGET / HTTP/1.1\r\n\r\n";
    for (qsizetype cut = 0; cut < whole.size() - 18; ++cut) {
        HttpParser parser;
        QByteArray buffer = whole.left(cut);
        QCOMPARE(parser.read(buffer), HttpParser::State::NeedsMore);
        buffer += whole.mid(cut);
        QCOMPARE(parser.read(buffer), HttpParser::State::Complete);
        QCOMPARE(parser.request().body, QByteArray("null"));
        QCOMPARE(parser.request().segments(), QStringList({u"v2"_s, u"A-1"_s, u"cancel"_s}));
        QCOMPARE(buffer, QByteArray("GET / HTTP/1.1\r\n\r\n"));
    }
}

void TestSimulatorRules::ambiguousFramingIsRefused_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("status");
    const auto row = [](const char *headers, int status) {
        QTest::newRow(headers) << QByteArray(headers) << status;
    };
    row("Content-Length: 4\r\nContent-Length: 4", 400);
    row("Content-Length: -1", 400);
    row("Content-Length: 4x", 400);
    row("Content-Length: 99999999999999999999", 400);
    row("Content-Length: 99999999", 413);
    row("Transfer-Encoding: chunked", 501);
    row("Content-Length : 4", 400);
    row("Host", 400);
}

void TestSimulatorRules::ambiguousFramingIsRefused()
{
    QFETCH(QByteArray, headers);
    QFETCH(int, status);
    HttpParser parser;
    QByteArray buffer = "POST / HTTP/1.1\r\n" + headers + "\r\n\r\nnull";
    QCOMPARE(parser.read(buffer), HttpParser::State::Broken);
    QCOMPARE(parser.errorStatus(), status);
}

QTEST_GUILESS_MAIN(TestSimulatorRules)
#include "tst_simulator_rules.moc"

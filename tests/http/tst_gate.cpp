#include "http/house.h"

#include "api/json.h"
#include "security/ed25519.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace kai;

/// Tickets at the gate over HTTP: what is let through, what not and why, and what conductors get.
class GateHttpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void goodTicketPassesAndTheSecondUseSaysWhy();
    void everyRefusalHasItsCode();
    void aTicketIsTakenBackWithAReason();
    void boardingPassForAThermalPrinter();
    void manifestInPagesAndOnPaper();
    void bundleCanBeCheckedWithoutUs();
    void offlineScansAreBrought();
    void whatIsTooMuchIsRefused_data();
    void whatIsTooMuchIsRefused();
    void customersHaveNoGate();

private:
    Ticket newTicket();
    Answer checkIn(const Ticket &ticket, const char *station = "GMR");
    QJsonObject scanOf(const Ticket &ticket, const char *station);
    QByteArray schedule(const char *what) const
    {
        return "/api/v1/schedules/" + QByteArray::number(m_trip.scheduleId) + '/' + what;
    }

    House m_house;
    Person m_customer;
    Person m_cashier;
    TestTrip m_trip;
    SystemRandom m_random;
};

void GateHttpTest::initTestCase()
{
    m_customer = m_house.person(Role::Customer);
    m_cashier = m_house.person(Role::Cashier);
    m_trip = m_house.trip();
}

void GateHttpTest::init()
{
    m_house.gateClock().set(newTicket().trip.from.departure.addSecs(-1800));
}

void GateHttpTest::cleanup()
{
    const QStringList breaches = m_house.takeBreaches();
    QVERIFY2(breaches.isEmpty(), qPrintable(breaches.join(u'\n')));
}

Ticket GateHttpTest::newTicket()
{
    const Answer order = m_house.order(m_customer, m_house.orderBody(m_trip));
    const QByteArray code = order.data()[u"code"].toString().toLatin1();
    m_house.post("/api/v1/orders/" + code + "/payments", m_cashier,
                 {{QStringLiteral("method"), QStringLiteral("cash")}});
    const Answer tickets = m_house.get("/api/v1/tickets?orderCode=" + code, m_cashier);
    if (tickets.data().toArray().size() != 1)
        qFatal("no ticket: %s", tickets.body.constData());
    return api::ticketFromJson(tickets.data()[0].toObject());
}

Answer GateHttpTest::checkIn(const Ticket &ticket, const char *station)
{
    return m_house.post("/api/v1/tickets/check-in", m_cashier,
                        {{QStringLiteral("payload"), m_house.ticketSigner().payloadOf(ticket)},
                         {QStringLiteral("stationCode"), QString::fromLatin1(station)}});
}

QJsonObject GateHttpTest::scanOf(const Ticket &ticket, const char *station)
{
    return {{QStringLiteral("key"), randomUuid(m_random)},
            {QStringLiteral("payload"), m_house.ticketSigner().payloadOf(ticket)},
            {QStringLiteral("stationCode"), QString::fromLatin1(station)},
            {QStringLiteral("scannedAt"), api::timeToJson(m_house.gateClock().now())}};
}

void GateHttpTest::goodTicketPassesAndTheSecondUseSaysWhy()
{
    const Ticket ticket = newTicket();
    const Answer first = checkIn(ticket);
    QCOMPARE(first.status, 200);
    QCOMPARE(first.data()[u"status"].toString(), QStringLiteral("used"));
    QCOMPARE(first.data()[u"usedStationCode"].toString(), QStringLiteral("GMR"));
    const Answer second = checkIn(ticket, "CN");
    QCOMPARE(second.status, 409);
    QCOMPARE(second.code(), QStringLiteral("ticket.used"));
    const QString subject = second.json()[u"subject"].toString();
    QVERIFY(subject.endsWith(QStringLiteral("Z GMR")));
    QCOMPARE(subject.left(19), first.data()[u"usedAt"].toString().left(19));
}

void GateHttpTest::everyRefusalHasItsCode()
{
    const Ticket ticket = newTicket();
    const QDateTime now = m_house.gateClock().now();
    m_house.gateClock().set(now.addDays(-1));
    const Answer early = checkIn(ticket);
    QCOMPARE(early.status, 409);
    QCOMPARE(early.code(), QStringLiteral("ticket.wrongDay"));
    QVERIFY(early.json()[u"subject"].toString().endsWith(QStringLiteral("Z GMR")));
    m_house.gateClock().set(now);
    const Answer elsewhere = checkIn(ticket, "SGU");
    QCOMPARE(elsewhere.status, 409);
    QCOMPARE(elsewhere.code(), QStringLiteral("ticket.wrongStation"));
    QCOMPARE(checkIn(ticket, "QQQ").fields(), QStringLiteral("/stationCode station.unknown"));

    const Answer cancelled
        = m_house.post("/api/v1/orders/" + ticket.orderCode.toLatin1() + "/cancel", m_cashier,
                       {{QStringLiteral("reason"), QStringLiteral("ill")}});
    QCOMPARE(cancelled.status, 200);
    // Cash goes back at the counter at once.
    QCOMPARE(checkIn(ticket).code(), QStringLiteral("ticket.refunded"));
    m_house.database().execute(QStringLiteral("UPDATE orders SET status = 'refundPending'"
                                              " WHERE code = '%1'")
                                   .arg(ticket.orderCode));
    QCOMPARE(checkIn(ticket).code(), QStringLiteral("ticket.cancelled"));

    Ed25519TicketSigner forger(QByteArray(32, 'f'));
    const Answer forged = m_house.post("/api/v1/tickets/check-in", m_cashier,
                                       {{QStringLiteral("payload"), forger.payloadOf(ticket)}});
    QCOMPARE(forged.status, 400);
    QCOMPARE(forged.fields(), QStringLiteral("/payload ticket.forged"));
}

void GateHttpTest::aTicketIsTakenBackWithAReason()
{
    const Ticket ticket = newTicket();
    const QByteArray path = "/api/v1/tickets/" + ticket.number.toLatin1();
    const QJsonObject reason {{QStringLiteral("reason"), QStringLiteral("Lost")}};
    QCOMPARE(m_house.post(path + "/void", m_cashier, {}).status, 400);
    const Answer ended = m_house.post(path + "/void", m_cashier, reason);
    QCOMPARE(ended.status, 200);
    QCOMPARE(ended.data()[u"status"].toString(), QStringLiteral("void"));
    QCOMPARE(checkIn(ticket).code(), QStringLiteral("ticket.void"));
    QCOMPARE(m_house.get(path + "/pdf", m_cashier).code(), QStringLiteral("ticket.void"));
    QCOMPARE(m_house.post(path + "/void", m_cashier, reason).code(), QStringLiteral("ticket.void"));
    const Answer history
        = m_house.get("/api/v1/orders/" + ticket.orderCode.toLatin1() + "/history", m_cashier);
    const QJsonArray lines = history.data().toArray();
    QCOMPARE(lines.last()[u"event"].toString(), QStringLiteral("ticketVoided"));
    QCOMPARE(lines.last()[u"details"][u"reason"].toString(), QStringLiteral("Lost"));
}

void GateHttpTest::boardingPassForAThermalPrinter()
{
    const QByteArray path = "/api/v1/tickets/" + newTicket().number.toLatin1() + "/pdf?language=id";
    const Answer pass = m_house.get(path + "&format=80mm", m_customer);
    QCOMPARE(pass.status, 200);
    QVERIFY(pass.body.startsWith("%PDF-"));
    const Answer page = m_house.get(path + "&format=a4", m_customer);
    QVERIFY(page.body.startsWith("%PDF-") && page.body != pass.body);
    QCOMPARE(m_house.get(path + "&format=letter", m_customer).status, 400);
}

void GateHttpTest::manifestInPagesAndOnPaper()
{
    const Ticket one = newTicket();
    const Ticket other = newTicket();
    QJsonArray entries;
    QByteArray cursor;
    do {
        const Answer page = m_house.get(schedule("manifest?limit=1") + cursor, m_cashier);
        QCOMPARE(page.status, 200);
        QCOMPARE(page.data().toArray().size(), 1);
        entries.append(page.data()[0]);
        const QString next = page.json()[u"meta"][u"nextCursor"].toString();
        cursor = next.isEmpty() ? QByteArray() : "&cursor=" + next.toLatin1();
    } while (!cursor.isEmpty());
    QStringList numbers;
    for (const QJsonValue &entry : std::as_const(entries)) {
        numbers.append(entry[u"ticketNumber"].toString());
        QVERIFY(entry[u"passenger"][u"identityNumber"].toString().startsWith(u'*'));
    }
    QVERIFY(numbers.contains(one.number) && numbers.contains(other.number));
    const Answer paper = m_house.get(schedule("manifest/pdf?language=en"), m_cashier);
    QCOMPARE(paper.status, 200);
    QVERIFY(paper.body.startsWith("%PDF-"));
    QCOMPARE(m_house.get("/api/v1/schedules/999999/manifest", m_cashier).status, 404);
}

void GateHttpTest::bundleCanBeCheckedWithoutUs()
{
    const Ticket ticket = newTicket();
    const Answer answer = m_house.get(schedule("gate-bundle"), m_cashier);
    QCOMPARE(answer.status, 200);
    const QByteArray content = answer.data()[u"content"].toString().toUtf8();
    const QJsonObject bundle = QJsonDocument::fromJson(content).object();
    QCOMPARE(bundle[u"version"].toInt(), 1);
    QCOMPARE(bundle[u"schedule"][u"id"].toInteger(), m_trip.scheduleId);
    const QJsonArray keys = bundle[u"keys"].toArray();
    const auto bytes = [](const QJsonValue &text) {
        return QByteArray::fromBase64(text.toString().toLatin1(), QByteArray::Base64UrlEncoding);
    };
    QCOMPARE(keys[0][u"id"], answer.data()[u"keyId"]);
    const QByteArray key = bytes(keys[0][u"publicKey"]);
    QVERIFY(
        ed25519Verifies(key, "KAI gate bundle 1\n" + content, bytes(answer.data()[u"signature"])));
    // With that key a device checks the tickets themselves.
    QVERIFY(TicketVerifier({key}).verify(m_house.ticketSigner().payloadOf(ticket)));
    bool isListed = false;
    for (const QJsonValue &listed : bundle[u"tickets"].toArray())
        isListed = isListed || listed[u"number"].toString() == ticket.number;
    QVERIFY(isListed);
    QVERIFY(!content.contains("3171014509900000")); // no identity number is whole
}

void GateHttpTest::offlineScansAreBrought()
{
    const Ticket ticket = newTicket();
    const QJsonObject one = scanOf(ticket, "GMR");
    const QJsonObject other = scanOf(ticket, "CN");
    const QJsonObject body {{QStringLiteral("scans"), QJsonArray {one, other}}};
    for (int round = 0; round < 2; ++round) {
        const Answer merged = m_house.post("/api/v1/gate/scans", m_cashier, body);
        QCOMPARE(merged.status, 200);
        QCOMPARE(merged.data()[u"accepted"].toInt(), 1);
        QCOMPARE(merged.data()[u"doubleUses"].toInt(), 1);
        const QJsonValue found = merged.data()[u"scans"][1];
        QCOMPARE(found[u"key"], other[u"key"]);
        QCOMPARE(found[u"outcome"].toString(), QStringLiteral("used"));
        QCOMPARE(found[u"firstUseStationCode"].toString(), QStringLiteral("GMR"));
    }
    const QByteArray list
        = "/api/v1/gate/scans?outcome=used&scheduleId=" + QByteArray::number(m_trip.scheduleId);
    const Answer doubles = m_house.get(list, m_cashier);
    QCOMPARE(doubles.data().toArray().size(), 1);
    QCOMPARE(doubles.data()[0][u"ticketNumber"].toString(), ticket.number);
    QCOMPARE(doubles.data()[0][u"offline"].toBool(), true);
    QCOMPARE(checkIn(ticket).code(), QStringLiteral("ticket.used"));
}

void GateHttpTest::whatIsTooMuchIsRefused_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QJsonObject>("body");
    QJsonArray many;
    for (int i = 0; i < 201; ++i)
        many.append(scanOf({}, "GMR"));
    QJsonObject unreadable = scanOf({}, "GMR");
    unreadable[u"scannedAt"] = QStringLiteral("2026-12-01T08:00:00");
    QJsonObject keyless = scanOf({}, "GMR");
    keyless[u"key"] = QStringLiteral("1");
    const QString scans = QStringLiteral("scans");
    const QByteArray gate = "/api/v1/gate/scans";
    QTest::newRow("201 scans") << gate << QJsonObject {{scans, many}};
    QTest::newRow("no scans") << gate << QJsonObject {{scans, QJsonArray()}};
    QTest::newRow("a time without an offset")
        << gate << QJsonObject {{scans, QJsonArray {unreadable}}};
    QTest::newRow("no key") << gate << QJsonObject {{scans, QJsonArray {keyless}}};
    QTest::newRow("a long payload")
        << QByteArray("/api/v1/tickets/check-in")
        << QJsonObject {{QStringLiteral("payload"), QString(1001, u'A')}};
    QTest::newRow("a long reason") << QByteArray("/api/v1/tickets/ABC/void")
                                   << QJsonObject {{QStringLiteral("reason"), QString(201, u'x')}};
}

void GateHttpTest::whatIsTooMuchIsRefused()
{
    QFETCH(QByteArray, path);
    QFETCH(QJsonObject, body);
    const qint64 rows = m_house.rowCount();
    const Answer answer = m_house.post(path, m_cashier, body);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.code(), QStringLiteral("validation.failed"));
    QCOMPARE(m_house.rowCount(), rows);
}

void GateHttpTest::customersHaveNoGate()
{
    const QJsonObject body {{QStringLiteral("payload"), QStringLiteral("x")}};
    QCOMPARE(m_house.post("/api/v1/tickets/check-in", m_customer, body).status, 403);
    QCOMPARE(m_house
                 .post("/api/v1/tickets/X/void", m_customer,
                       {{QStringLiteral("reason"), QStringLiteral("x")}})
                 .status,
             403);
    QCOMPARE(m_house
                 .post("/api/v1/gate/scans", m_customer,
                       {{QStringLiteral("scans"), QJsonArray {scanOf({}, "GMR")}}})
                 .status,
             403);
    for (const QByteArray &path : {schedule("manifest"), schedule("manifest/pdf"),
                                   schedule("gate-bundle"), QByteArray("/api/v1/gate/scans")})
        QCOMPARE(m_house.get(path, m_customer).status, 403);
}

QTEST_MAIN(GateHttpTest)
#include "tst_gate.moc"

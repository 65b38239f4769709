#include "http/eventclient.h"
#include "http/house.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

#include <thread>

using namespace kai;
using namespace std::chrono_literals;

/// Calls the rounds of a feed, as the server's job does.
class Rounds
{
public:
    explicit Rounds(EventFeed &feed)
        : m_thread([this, &feed] {
            while (!m_stopped) {
                if (const Result<void> done = feed.run(); !done)
                    qFatal("a round: %s", qPrintable(done.error().internal));
                std::this_thread::sleep_for(10ms);
            }
        })
    {
    }
    ~Rounds()
    {
        m_stopped = true;
        m_thread.join();
    }

private:
    std::atomic<bool> m_stopped = false;
    std::thread m_thread;
};

/// A second server over the database of the house.
class Neighbour
{
public:
    explicit Neighbour(House &house)
        : m_feed(house.storage(), {})
        , m_server({}, m_random)
        , m_rounds(m_feed)
    {
        const Result<quint16> port = m_server.listen(QHostAddress(QHostAddress::LocalHost), 0);
        if (!port)
            qFatal("the second server cannot listen");
        m_port = *port;
        m_server.open(house.services(m_feed));
    }
    ~Neighbour() { m_server.stop(5s); }

    quint16 port() const { return m_port; }

private:
    SystemRandom m_random;
    EventFeed m_feed;
    http::RestServer m_server;
    Rounds m_rounds;
    quint16 m_port = 0;
};

static const QByteArray target = "/api/v1/events";

/// Live changes over HTTP, with real clients.
class TestEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aSaleElsewhereIsSeen();
    void aPaymentIsSeenByItsBuyer();
    void aCaseOfTheDeskIsSeenByOperators();
    void foreignOrdersAreInvisible();
    void filtersNarrowTheStream();
    void nonsenseIsRefused_data();
    void nonsenseIsRefused();
    void aBrowserWatchesWithItsCookie();
    void aReconnectLosesAndDoublesNothing();
    void whoWasAwayForTooLongIsTold();
    void aSlowClientIsCutOffAndCatchesUp();
    void silenceIsFilledWithHeartbeats();
    void nobodyOpensStreamsWithoutEnd();
    void anEndedSessionEndsItsStreams();
    void aDrainEndsTheStreams();

private:
    /// A stream that has heard where it stands.
    std::unique_ptr<EventClient> watch(const Person &who, const QByteArray &query = {});
    QByteArray payForCash(const QByteArray &code);
    /// `count` alerts in transactions of `each`.
    void tell(int count, int each, int bytes = 10);

    House m_house {http::Limits::Off, {300ms, 50ms, 30, 6, 24h}};
    Rounds m_rounds {m_house.events()};
    Person m_customer = m_house.person(Role::Customer);
    Person m_cashier = m_house.person(Role::Cashier);
    TestTrip m_trip = m_house.trip();
};

void TestEvents::init()
{
    // The streams of the test before have been noticed to be gone.
    QTRY_COMPARE(m_house.events().streams(), 0);
}

std::unique_ptr<EventClient> TestEvents::watch(const Person &who, const QByteArray &query)
{
    auto client
        = std::make_unique<EventClient>(m_house.port(), target + query, HeaderList {who.bearer()});
    const auto first = client->next();
    if (client->status() != 200 || !first || first->name != u"ready")
        qFatal("no stream: %s", client->head().constData());
    return client;
}

void TestEvents::tell(int count, int each, int bytes)
{
    for (int done = 0; done < count; done += each) {
        m_house.database().execute(
            QStringLiteral("INSERT INTO outbox (type, data)"
                           " SELECT 'alerts', jsonb_build_object('code', 'test', 'number', n,"
                           " 'text', repeat('x', %3)) FROM generate_series(%1, %2 - 1) n")
                .arg(done)
                .arg(done + each)
                .arg(bytes));
    }
}

void TestEvents::aSaleElsewhereIsSeen()
{
    Neighbour neighbour(m_house);
    EventClient there(neighbour.port(), target, {m_cashier.bearer()});
    QCOMPARE(there.next()->name, QStringLiteral("ready"));
    const auto here = watch(m_cashier);
    const Answer order = m_house.order(m_customer, m_house.orderBody(m_trip, 2));
    QCOMPARE(order.status, 201);
    for (EventClient *client : {&there, here.get()}) {
        const auto made = client->next(QStringLiteral("orders"));
        QCOMPARE(made->data[u"code"], order.data()[u"code"]);
        QCOMPARE(m_house.contract().violations(made->data, QStringLiteral("OrderEvent")),
                 QStringList());
        const auto seats = client->next(QStringLiteral("seats"));
        QVERIFY(seats->id > made->id);
        QCOMPARE(seats->data[u"scheduleId"].toInteger(), m_trip.scheduleId);
        QCOMPARE(seats->data[u"status"].toString(), QStringLiteral("held"));
        QCOMPARE(seats->data[u"seatIds"].toArray().size(), 2);
        QCOMPARE(m_house.contract().violations(seats->data, QStringLiteral("SeatsEvent")),
                 QStringList());
    }
}

QByteArray TestEvents::payForCash(const QByteArray &code)
{
    const Answer paid = m_house.post("/api/v1/orders/" + code + "/payments", m_cashier,
                                     {{QStringLiteral("method"), QStringLiteral("cash")}});
    return paid.status == 201 ? code : QByteArray();
}

void TestEvents::aPaymentIsSeenByItsBuyer()
{
    const Answer order = m_house.order(m_customer, m_house.orderBody(m_trip));
    const auto stream = watch(m_customer);
    const QByteArray code = order.data()[u"code"].toString().toLatin1();
    QCOMPARE(payForCash(code), code);
    const auto payment = stream->next(QStringLiteral("payments"));
    QCOMPARE(payment->data[u"orderCode"].toString().toLatin1(), code);
    QCOMPARE(payment->data[u"status"].toString(), QStringLiteral("paid"));
    QCOMPARE(m_house.contract().violations(payment->data, QStringLiteral("PaymentEvent")),
             QStringList());
    QCOMPARE(stream->next(QStringLiteral("orders"))->data[u"status"].toString(),
             QStringLiteral("paid"));
    QCOMPARE(stream->next(QStringLiteral("seats"))->data[u"status"].toString(),
             QStringLiteral("sold"));
}

void TestEvents::aCaseOfTheDeskIsSeenByOperators()
{
    const auto buyers = watch(m_customer);
    const auto operators = watch(m_cashier, "?types=alerts");
    m_house.database().execute(QStringLiteral("INSERT INTO desk_cases (kind) VALUES ('stuck')"));
    const auto opened = operators->next(QStringLiteral("alerts"));
    QCOMPARE(opened->data[u"code"].toString(), QStringLiteral("case.opened"));
    QCOMPARE(opened->data[u"kind"].toString(), QStringLiteral("stuck"));
    QCOMPARE(m_house.contract().violations(opened->data, QStringLiteral("AlertEvent")),
             QStringList());
    m_house.database().execute(
        QStringLiteral("UPDATE desk_cases SET closed_at = clock_now(), action = 'accept'"));
    const auto closed = operators->next(QStringLiteral("alerts"));
    QCOMPARE(closed->data[u"code"].toString(), QStringLiteral("case.closed"));
    QCOMPARE(closed->data[u"caseId"], opened->data[u"caseId"]);
    // What comes next for the buyer is his own order: he has heard of no case.
    const Answer own = m_house.order(m_customer, m_house.orderBody(m_trip));
    QCOMPARE(own.status, 201);
    QVERIFY(buyers->next()->name != u"alerts");
}

void TestEvents::foreignOrdersAreInvisible()
{
    const auto stream = watch(m_customer);
    const Person stranger = m_house.person(Role::Customer);
    const Answer foreign = m_house.order(stranger, m_house.orderBody(m_trip));
    QVERIFY(!payForCash(foreign.data()[u"code"].toString().toLatin1()).isEmpty());
    tell(1, 1);
    const Answer own = m_house.order(m_customer, m_house.orderBody(m_trip));
    QList<QString> heard;
    for (;;) {
        const auto event = stream->next();
        QVERIFY(event.has_value());
        const QByteArray text = QJsonDocument(event->data).toJson();
        QVERIFY(!text.contains(foreign.data()[u"code"].toString().toUtf8()));
        heard.append(event->name);
        if (event->name == u"orders")
            break;
    }
    QCOMPARE(heard, QList<QString>({QStringLiteral("seats"), QStringLiteral("seats"),
                                    QStringLiteral("orders")}));
    QCOMPARE(own.status, 201);
}

void TestEvents::filtersNarrowTheStream()
{
    const QByteArray schedule = QByteArray::number(m_trip.scheduleId);
    const auto elsewhere = watch(m_cashier, "?schedule=" + QByteArray::number(m_trip.scheduleId + 1)
                                                + "&types=seats,orders,payments");
    const auto seats = watch(m_cashier, "?types=seats&schedule=" + schedule);
    const auto alerts = watch(m_cashier, "?types=alerts");
    m_house.order(m_customer, m_house.orderBody(m_trip));
    tell(1, 1);
    QCOMPARE(seats->next()->name, QStringLiteral("seats"));
    QCOMPARE(alerts->next()->name, QStringLiteral("alerts"));
    // Nothing but heartbeats, whose number has moved on.
    const auto block = elsewhere->block();
    QVERIFY(block->name.isEmpty());
    QVERIFY(block->id > 0);
}

void TestEvents::nonsenseIsRefused_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("fields");
    QTest::newRow("type") << QByteArray("?types=seats,trains") << QStringLiteral("types value");
    QTest::newRow("after") << QByteArray("?after=x") << QStringLiteral("after type");
    QTest::newRow("negative") << QByteArray("?after=-1") << QStringLiteral("after outOfRange");
    QTest::newRow("schedule") << QByteArray("?schedule=9999999999999999999")
                              << QStringLiteral("schedule type");
}

void TestEvents::nonsenseIsRefused()
{
    QFETCH(QByteArray, query);
    QFETCH(QString, fields);
    const Answer answer = m_house.get(target + query, m_cashier);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.fields(), fields);
    QCOMPARE(m_house.send("GET", target).status, 401);
    QCOMPARE(m_house.takeBreaches(), QStringList());
}

void TestEvents::aBrowserWatchesWithItsCookie()
{
    EventClient client(m_house.port(), target, {m_customer.cookie()});
    QCOMPARE(client.status(), 200);
    QVERIFY(client.head().contains("Content-Type: text/event-stream"));
    QVERIFY(client.head().contains("Cache-Control: no-store"));
    QCOMPARE(client.next()->name, QStringLiteral("ready"));
}

void TestEvents::aReconnectLosesAndDoublesNothing()
{
    constexpr int writers = 4;
    constexpr int each = 50;
    qint64 last
        = m_house.database().value(QStringLiteral("SELECT max(sequence) FROM events")).toLongLong();
    std::vector<std::thread> threads;
    for (int writer = 0; writer < writers; ++writer) {
        threads.emplace_back([this, writer] {
            const TestDatabase &database = m_house.database();
            for (int i = 0; i < each; ++i) {
                // Commits in another order than it writes.
                database.execute(
                    QStringLiteral("BEGIN; INSERT INTO outbox (type, data) VALUES ('alerts',"
                                   " '{\"code\": \"test\", \"number\": %1}');"
                                   " SELECT pg_sleep(random() * 0.01); COMMIT")
                        .arg(writer * each + i));
            }
        });
    }
    QList<int> seen;
    while (seen.size() < writers * each) {
        EventClient client(m_house.port(), target + "?types=alerts&after=0",
                           {m_cashier.bearer(), {"Last-Event-ID", QByteArray::number(last)}});
        QCOMPARE(client.next()->name, QStringLiteral("ready"));
        for (int i = 0; i < 15 && seen.size() < writers * each; ++i) {
            const auto event = client.next();
            QVERIFY(event.has_value());
            QVERIFY(event->id > last);
            last = event->id;
            seen.append(event->data[u"number"].toInt());
        }
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(QSet<int>(seen.begin(), seen.end()).size(), writers * each);
}

void TestEvents::whoWasAwayForTooLongIsTold()
{
    tell(3, 1);
    const auto live = watch(m_cashier);
    QTRY_COMPARE(m_house.database().value(QStringLiteral("SELECT count(*) FROM outbox")).toInt(),
                 0);
    m_house.database().execute(
        QStringLiteral("DELETE FROM events WHERE sequence < (SELECT max(sequence) FROM events)"));
    for (const char *after : {"1", "4000000000"}) {
        EventClient client(m_house.port(), target + "?after=" + after, {m_cashier.bearer()});
        const auto first = client.next();
        QCOMPARE(first->name, QStringLiteral("missed"));
        tell(1, 1);
        const auto next = client.next();
        QCOMPARE(next->name, QStringLiteral("alerts"));
        QVERIFY(next->id > first->id);
    }
}

void TestEvents::aSlowClientIsCutOffAndCatchesUp()
{
    constexpr int count = 4000;
    const auto slow = watch(m_cashier, "?types=alerts");
    const auto quick = watch(m_cashier, "?types=seats");
    tell(count, 100, 4000); // more than all buffers hold
    QTRY_COMPARE_WITH_TIMEOUT(m_house.events().streams(), 1, 20'000);
    qint64 last = -1;
    int seen = 0;
    while (const auto event = slow->next()) {
        QCOMPARE(event->data[u"number"].toInt(), seen++);
        last = event->id;
    }
    QVERIFY(!slow->endedProperly());
    QVERIFY(seen > 0 && seen < count);
    const auto again = watch(m_cashier, "?types=alerts&after=" + QByteArray::number(last));
    while (seen < count) {
        const auto event = again->next();
        QVERIFY(event.has_value());
        QCOMPARE(event->data[u"number"].toInt(), seen++);
    }
}

void TestEvents::silenceIsFilledWithHeartbeats()
{
    const auto stream = watch(m_customer);
    tell(1, 1); // not for customers, but they need not look at it again
    const auto waiting = [this] {
        return m_house.database().value(QStringLiteral("SELECT count(*) FROM outbox")).toInt();
    };
    QTRY_COMPARE(waiting(), 0);
    const qint64 newest
        = m_house.database().value(QStringLiteral("SELECT max(sequence) FROM events")).toLongLong();
    for (auto beat = stream->block();; beat = stream->block()) {
        QVERIFY(beat.has_value());
        QVERIFY(beat->name.isEmpty());
        if (beat->id == newest)
            break;
    }
}

void TestEvents::nobodyOpensStreamsWithoutEnd()
{
    const Person person = m_house.person(Role::Customer);
    std::vector<std::unique_ptr<EventClient>> streams;
    for (int i = 0; i < 6; ++i)
        streams.push_back(watch(person));
    const Answer refused = m_house.get(target, person);
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.code(), QStringLiteral("events.tooManyStreams"));
    QVERIFY(refused.headers.contains("Retry-After"));
    QCOMPARE(m_house.takeBreaches(), QStringList());
    streams.pop_back();
    QTRY_COMPARE(m_house.events().streams(), 5);
    streams.push_back(watch(person));
}

void TestEvents::anEndedSessionEndsItsStreams()
{
    const Person person = m_house.person(Role::Customer);
    const auto ending = watch(person);
    const auto staying = watch(m_customer);
    QCOMPARE(m_house.post("/api/v1/auth/logout", person, {}).status, 204);
    QVERIFY(!ending->next());
    QVERIFY(ending->endedProperly());
    QCOMPARE(m_house.events().streams(), 1);
    m_house.order(m_customer, m_house.orderBody(m_trip));
    QCOMPARE(staying->next()->name, QStringLiteral("orders"));
}

void TestEvents::aDrainEndsTheStreams()
{
    auto neighbour = std::make_unique<Neighbour>(m_house);
    EventClient client(neighbour->port(), target, {m_cashier.bearer()});
    QCOMPARE(client.next()->name, QStringLiteral("ready"));
    std::thread drain([&] { neighbour.reset(); });
    QVERIFY(!client.next());
    QVERIFY(client.endedProperly());
    drain.join();
}

QTEST_GUILESS_MAIN(TestEvents)
#include "tst_events.moc"

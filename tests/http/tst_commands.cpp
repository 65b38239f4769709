#include "api/json.h"
#include "http/crowd.h"
#include "http/house.h"
#include "support/historychecker.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace kai;

/// Commands under an Idempotency-Key: done once, answered always the same.
class TestCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void theSameCommandIsAnsweredWithTheSameBytes();
    void anotherBodyUnderTheKeyIsRefused();
    void anotherUserHasHisOwnKeys();
    void aFailedCommandMayBeSentAgain();
    void sixteenAtOnceMakeOneOrder();

private:
    Answer post(const Person &who, const QByteArray &key, const QJsonObject &body);
    qint64 orderCount();

    House m_house;
    Person m_customer;
    TestTrip m_trip;
};

void TestCommands::initTestCase()
{
    m_customer = m_house.person(Role::Customer);
    m_trip = m_house.trip();
}

void TestCommands::cleanup()
{
    const QStringList breaches = m_house.takeBreaches();
    QVERIFY2(breaches.isEmpty(), qPrintable(breaches.join(u'\n')));
}

Answer TestCommands::post(const Person &who, const QByteArray &key, const QJsonObject &body)
{
    return m_house.post("/api/v1/orders", who, body, {{"Idempotency-Key", key}});
}

qint64 TestCommands::orderCount()
{
    return m_house.database().value(QStringLiteral("SELECT count(*) FROM orders")).toLongLong();
}

void TestCommands::theSameCommandIsAnsweredWithTheSameBytes()
{
    const QByteArray key = m_house.newKey();
    const QJsonObject body = m_house.orderBody(m_trip, 2);
    const qint64 before = orderCount();
    const Answer first = post(m_customer, key, body);
    const qint64 rows = m_house.rowCount();
    const Answer second = post(m_customer, key, body);
    QCOMPARE(first.status, 201);
    QCOMPARE(second.status, 201);
    QCOMPARE(second.body, first.body);
    QCOMPARE(orderCount(), before + 1);
    QCOMPARE(m_house.rowCount(), rows);
    // The answers are two, and have two names.
    QVERIFY(first.headers.value("X-Request-Id") != second.headers.value("X-Request-Id"));
}

void TestCommands::anotherBodyUnderTheKeyIsRefused()
{
    const QByteArray key = m_house.newKey();
    QCOMPARE(post(m_customer, key, m_house.orderBody(m_trip, 1)).status, 201);
    const qint64 rows = m_house.rowCount();
    const Answer other = post(m_customer, key, m_house.orderBody(m_trip, 2));
    QCOMPARE(other.status, 422);
    QCOMPARE(other.code(), QStringLiteral("idempotency.mismatch"));
    QCOMPARE(m_house.rowCount(), rows);
}

void TestCommands::anotherUserHasHisOwnKeys()
{
    const QByteArray key = m_house.newKey();
    const Person stranger = m_house.person(Role::Customer);
    const Answer mine = post(m_customer, key, m_house.orderBody(m_trip));
    const Answer his = post(stranger, key, m_house.orderBody(m_trip));
    QCOMPARE(his.status, 201);
    QVERIFY(mine.data()[u"code"] != his.data()[u"code"]);
}

void TestCommands::aFailedCommandMayBeSentAgain()
{
    const QByteArray key = m_house.newKey();
    const QList<qint64> seats = m_house.freeSeats(m_trip, 1);
    const auto body = [&](qint64 seat) {
        QJsonObject order = m_house.orderBody(m_trip);
        QJsonArray passengers = order[u"passengers"].toArray();
        QJsonObject passenger = passengers[0].toObject();
        passenger[u"seatId"] = seat;
        passengers[0] = passenger;
        order[u"passengers"] = passengers;
        return order;
    };
    const Answer holder = post(m_customer, m_house.newKey(), body(seats[0]));
    QCOMPARE(holder.status, 201);
    QCOMPARE(post(m_customer, key, body(seats[0])).status, 409);
    // Only what was done is remembered: the same key may carry a better wish.
    const Answer second = post(m_customer, key, body(m_house.freeSeats(m_trip, 1)[0]));
    QCOMPARE(second.status, 201);
}

void TestCommands::sixteenAtOnceMakeOneOrder()
{
    constexpr int count = 16;
    const QByteArray key = m_house.newKey();
    const QByteArray body = QJsonDocument(m_house.orderBody(m_trip, 2)).toJson();
    const HeaderList headers {
        m_customer.bearer(), {"Content-Type", "application/json"}, {"Idempotency-Key", key}};
    const qint64 before = orderCount();
    std::vector<Answer> answers(count);
    together(count, [&](int i) {
        HttpClient client(m_house.port());
        answers[size_t(i)] = client.send("POST", "/api/v1/orders", headers, body);
    });
    for (const Answer &answer : answers) {
        m_house.check("POST", "/api/v1/orders", answer);
        QCOMPARE(answer.status, 201);
        QCOMPARE(answer.body, answers[0].body);
    }
    QCOMPARE(orderCount(), before + 1);
    HistoryChecker journal;
    journal.told(api::orderFromJson(answers[0].data().toObject()));
    QCOMPARE(journal.contradictions(m_house.database(), Answers::SomeLost), QStringList());
}

QTEST_MAIN(TestCommands)
#include "tst_commands.moc"

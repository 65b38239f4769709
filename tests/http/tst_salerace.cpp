#include "http/crowd.h"
#include "http/house.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace kai;

/// Many buyers at once, few seats: each seat is sold once, and nobody gets an error of the server.
class TestSaleRace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void sixtyFourBuyersForTenChosenSeats();
    void sixtyFourBuyersForTheLastTenSeats();

private:
    static constexpr int buyers = 64;
    static constexpr int seatCount = 10;

    /// Lets all buyers post at once; `bodyOf(i)` is what buyer i wants.
    std::vector<Answer> race(const std::function<QJsonObject(int)> &bodyOf);
    void expectEachSeatSoldOnce(const std::vector<Answer> &answers);

    House m_house;
    std::vector<Person> m_people;
    TestTrip m_trip;
    QList<qint64> m_seats;
};

void TestSaleRace::initTestCase()
{
    m_trip = m_house.trip();
    for (int i = 0; i < 8; ++i)
        m_people.push_back(m_house.person(Role::Customer));
}

void TestSaleRace::init()
{
    // All other seats of the train are out of sale.
    TestDatabase &database = m_house.database();
    database.execute(QStringLiteral("UPDATE seats SET is_blocked = false;"
                                    "TRUNCATE orders, passengers, seat_claims, order_history, "
                                    "payments, tickets, idempotency_keys"));
    m_seats = m_house.freeSeats(m_trip, seatCount);
    QStringList last;
    for (const qint64 seat : m_seats)
        last.append(QString::number(seat));
    database.execute(QStringLiteral("UPDATE seats SET is_blocked = true WHERE id NOT IN (%1)")
                         .arg(last.join(u',')));
}

void TestSaleRace::cleanup()
{
    const QStringList breaches = m_house.takeBreaches();
    QVERIFY2(breaches.isEmpty(), qPrintable(breaches.join(u'\n')));
}

std::vector<Answer> TestSaleRace::race(const std::function<QJsonObject(int)> &bodyOf)
{
    std::vector<Answer> answers(buyers);
    std::vector<HeaderList> headers(buyers);
    std::vector<QByteArray> bodies(buyers);
    for (size_t i = 0; i < buyers; ++i) {
        headers[i] = {m_people[i % m_people.size()].bearer(),
                      {"Content-Type", "application/json"},
                      {"Idempotency-Key", m_house.newKey()}};
        bodies[i] = QJsonDocument(bodyOf(int(i))).toJson();
    }
    together(buyers, [&](int buyer) {
        const auto i = size_t(buyer);
        HttpClient client(m_house.port());
        answers[i] = client.send("POST", "/api/v1/orders", headers[i], bodies[i]);
    });
    for (const Answer &answer : answers)
        m_house.check("POST", "/api/v1/orders", answer);
    return answers;
}

void TestSaleRace::expectEachSeatSoldOnce(const std::vector<Answer> &answers)
{
    int sold = 0;
    QSet<qint64> seats;
    for (const Answer &answer : answers) {
        QVERIFY2(answer.status == 201 || answer.status == 409, answer.body.constData());
        if (answer.status != 201)
            continue;
        ++sold;
        seats.insert(answer.data()[u"passengers"][0][u"seatId"].toInteger());
    }
    QCOMPARE(sold, seatCount);
    QCOMPARE(seats.size(), seatCount);
    QVERIFY(seats == QSet<qint64>(m_seats.begin(), m_seats.end()));
    const auto number = [this](const char *sql) {
        return m_house.database().value(QString::fromLatin1(sql)).toLongLong();
    };
    QCOMPARE(number("SELECT count(*) FROM orders"), seatCount);
    QCOMPARE(number("SELECT count(*) FROM seat_claims"), seatCount * m_trip.legs);
    QCOMPARE(number("SELECT count(DISTINCT seat_id) FROM passengers"), seatCount);
}

void TestSaleRace::sixtyFourBuyersForTenChosenSeats()
{
    const QJsonObject order = m_house.orderBody(m_trip);
    expectEachSeatSoldOnce(race([&](int buyer) {
        QJsonObject body = order;
        QJsonArray passengers = body[u"passengers"].toArray();
        QJsonObject passenger = passengers[0].toObject();
        passenger[u"seatId"] = m_seats[buyer % seatCount];
        passengers[0] = passenger;
        body[u"passengers"] = passengers;
        return body;
    }));
}

void TestSaleRace::sixtyFourBuyersForTheLastTenSeats()
{
    const QJsonObject order = m_house.orderBody(m_trip);
    expectEachSeatSoldOnce(race([&](int) { return order; }));
}

QTEST_MAIN(TestSaleRace)
#include "tst_salerace.moc"

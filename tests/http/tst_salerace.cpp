#include "api/json.h"
#include "http/crowd.h"
#include "http/house.h"
#include "support/historychecker.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

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
    void withoutThePrimaryKeySeatsAreSoldTwice();

private:
    static constexpr int buyers = 64;
    static constexpr int seatCount = 10;

    /// Lets all buyers post at once; `bodyOf(i)` is what buyer i wants.
    std::vector<Answer> race(const std::function<QJsonObject(int)> &bodyOf);
    QJsonObject wantingSeat(qint64 seat);
    void expectEachSeatSoldOnce(const std::vector<Answer> &answers);
    /// What the database says against what the buyers were told.
    QStringList contradictions(const std::vector<Answer> &answers);
    qint64 deadlocks();

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
                                    "payments, tickets, idempotency_keys CASCADE"));
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

QStringList TestSaleRace::contradictions(const std::vector<Answer> &answers)
{
    HistoryChecker journal;
    for (const Answer &answer : answers) {
        if (answer.status == 201)
            journal.told(api::orderFromJson(answer.data().toObject()));
    }
    return journal.contradictions(m_house.database());
}

qint64 TestSaleRace::deadlocks()
{
    return m_house.database()
        .value(QStringLiteral(
            "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"))
        .toLongLong();
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
    const QStringList found = contradictions(answers);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    QCOMPARE(deadlocks(), 0);
}

QJsonObject TestSaleRace::wantingSeat(qint64 seat)
{
    QJsonObject body = m_house.orderBody(m_trip);
    QJsonArray passengers = body[u"passengers"].toArray();
    QJsonObject passenger = passengers[0].toObject();
    passenger[u"seatId"] = seat;
    passengers[0] = passenger;
    body[u"passengers"] = passengers;
    return body;
}

void TestSaleRace::sixtyFourBuyersForTenChosenSeats()
{
    expectEachSeatSoldOnce(
        race([this](int buyer) { return wantingSeat(m_seats[buyer % seatCount]); }));
}

void TestSaleRace::sixtyFourBuyersForTheLastTenSeats()
{
    const QJsonObject order = m_house.orderBody(m_trip);
    expectEachSeatSoldOnce(race([&](int) { return order; }));
}

/// The race proves nothing unless it is lost when what decides it is gone.
void TestSaleRace::withoutThePrimaryKeySeatsAreSoldTwice()
{
    TestDatabase &database = m_house.database();
    database.execute(QStringLiteral("ALTER TABLE seat_claims DROP CONSTRAINT seat_claims_pkey"));
    const std::vector<Answer> answers
        = race([this](int buyer) { return wantingSeat(m_seats[buyer % seatCount]); });
    const QStringList found = contradictions(answers);
    database.execute(
        QStringLiteral("TRUNCATE orders, passengers, seat_claims, order_history, payments, tickets"
                       " CASCADE;"
                       "ALTER TABLE seat_claims ADD CONSTRAINT seat_claims_pkey "
                       "PRIMARY KEY (schedule_id, seat_id, leg)"));
    const auto sold = std::count_if(answers.begin(), answers.end(),
                                    [](const Answer &answer) { return answer.status == 201; });
    QVERIFY2(sold > seatCount, "nothing but the primary key may keep a seat from a second sale");
    QVERIFY2(!found.filter(QStringLiteral("was sold")).isEmpty(),
             "the judge must see what went wrong");
}

QTEST_MAIN(TestSaleRace)
#include "tst_salerace.moc"

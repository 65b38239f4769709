#include "saleload.h"

#include "http/crowd.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <algorithm>
#include <mutex>

using namespace kai;

double LoadResult::percentile(double percent) const
{
    if (milliseconds.empty())
        return 0;
    const auto last = milliseconds.size() - 1;
    return milliseconds[std::min(last, size_t(double(milliseconds.size()) * percent / 100))];
}

static QStringList words(const TestDatabase &database, const QString &sql)
{
    return database.value(sql).toString().split(u',', Qt::SkipEmptyParts);
}

static QList<qint64> numbers(const TestDatabase &database, const QString &sql)
{
    QList<qint64> list;
    for (const QString &word : words(database, sql))
        list.append(word.toLongLong());
    return list;
}

SaleGround SaleGround::of(const TestDatabase &database)
{
    // Argo Bromo Anggrek: 8 coaches of 50 seats.
    const QString train = QStringLiteral("(SELECT id FROM trains WHERE number = '2')");
    const QString run
        = QStringLiteral("(SELECT max(id) FROM schedules WHERE train_id = ") + train + u')';
    SaleGround ground;
    ground.schedules = numbers(
        database, QStringLiteral("SELECT string_agg(id::text, ',' ORDER BY id) FROM schedules"
                                 " WHERE service_date > current_date + 1 AND train_id = ")
                      + train);
    ground.seats = numbers(
        database, QStringLiteral("SELECT string_agg(s.id::text, ',' ORDER BY s.id) FROM seats s"
                                 " JOIN coaches c ON c.id = s.coach_id"
                                 " JOIN coach_layouts l ON l.id = c.layout_id"
                                 " WHERE l.travel_class = 'executive' AND c.train_id = ")
                      + train);
    ground.stations = words(
        database, QStringLiteral("SELECT string_agg(s.code, ',' ORDER BY t.sequence)"
                                 " FROM schedule_stops t JOIN stations s ON s.id = t.station_id"
                                 " WHERE t.schedule_id = ")
                      + run);
    return ground;
}

namespace {

/// Collects the answers of many threads.
class Tally
{
public:
    void add(double milliseconds, bool refused, bool broken)
    {
        const std::lock_guard lock(m_mutex);
        m_result.milliseconds.push_back(milliseconds);
        m_result.refused += refused ? 1 : 0;
        m_result.broken += broken ? 1 : 0;
    }
    LoadResult result(double seconds)
    {
        std::sort(m_result.milliseconds.begin(), m_result.milliseconds.end());
        m_result.perSecond = double(m_result.milliseconds.size()) / seconds;
        return m_result;
    }

private:
    std::mutex m_mutex;
    LoadResult m_result;
};

double elapsed(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

OrderRequest randomSale(const SaleGround &ground, QRandomGenerator &random)
{
    OrderRequest request;
    request.scheduleId = ScheduleId(ground.schedules[random.bounded(ground.schedules.size())]);
    const auto leg = random.bounded(ground.stations.size() - 1);
    request.from = ground.stations[leg];
    request.to = ground.stations[leg + 1];
    request.contact = {QStringLiteral("Siti Aminah"), QStringLiteral("siti@example.co.id"),
                       QStringLiteral("081234567890")};
    request.passengers = {{{QStringLiteral("Siti Aminah"), PassengerType::Adult, IdentityType::Nik,
                            QStringLiteral("3171015503900001")},
                           SeatId(ground.seats[random.bounded(ground.seats.size())])}};
    return request;
}

} // namespace

LoadResult sellAtRandom(House &house, const Person &buyer, const SaleGround &ground,
                        int connections, std::chrono::seconds duration)
{
    const Actor actor {buyer.id, Role::Customer, {}};
    const http::Services services = house.services();
    Tally tally;
    QElapsedTimer clock;
    clock.start();
    together(connections, [&](int thread) {
        QRandomGenerator random {quint32(thread + 1)};
        SystemRandom keys;
        while (clock.elapsed() < std::chrono::milliseconds(duration).count()) {
            QElapsedTimer timer;
            timer.start();
            const Result<StoredReply> reply = services.orders.create(
                actor, randomSale(ground, random),
                {actor.userId, QStringLiteral("orders.create"), randomUuid(keys), "hash"},
                [](const Order &order) {
                    return StoredReply {201, order.code.toLatin1()};
                });
            const bool refused = !reply && reply.error().kind == ErrorKind::Conflict;
            tally.add(elapsed(timer), refused, !reply && !refused);
        }
    });
    return tally.result(elapsed(clock) / 1000);
}

LoadResult raceForSeats(House &house, const Person &buyer, const SaleGround &ground, int clients,
                        int seats)
{
    const TestTrip trip {ground.schedules.last(), ground.stations.first().toLatin1(),
                         ground.stations.last().toLatin1(), int(ground.stations.size()) - 1};
    std::vector<QByteArray> bodies;
    std::vector<HeaderList> headers;
    for (int i = 0; i < clients; ++i) {
        QJsonObject body = house.orderBody(trip);
        QJsonObject passenger = body[u"passengers"].toArray()[0].toObject();
        passenger[u"seatId"] = ground.seats[i % seats];
        body[u"passengers"] = QJsonArray {passenger};
        bodies.push_back(QJsonDocument(body).toJson(QJsonDocument::Compact));
        headers.push_back({buyer.bearer(),
                           {"Content-Type", "application/json"},
                           {"Idempotency-Key", house.newKey()}});
    }
    Tally tally;
    QElapsedTimer clock;
    clock.start();
    together(clients, [&](int i) {
        HttpClient client(house.port());
        QElapsedTimer timer;
        timer.start();
        const Answer answer
            = client.send("POST", "/api/v1/orders", headers[size_t(i)], bodies[size_t(i)]);
        tally.add(elapsed(timer), answer.status == 409,
                  answer.status != 201 && answer.status != 409);
    });
    return tally.result(elapsed(clock) / 1000);
}

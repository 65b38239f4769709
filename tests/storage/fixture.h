#pragma once

#include "storage/pgdatabase.h"
#include "support/testdatabase.h"

#include <QtTest>

#include <atomic>

/// The value of a result that must be there; anything else ends the test program.
template<class T> T must(kai::Result<T> result)
{
    if (!result) {
        qFatal("%s %s", qPrintable(result.error().code), qPrintable(result.error().internal));
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// The code of the failure that a result must be.
template<class T> QString codeOf(const kai::Result<T> &result)
{
    return result ? QStringLiteral("success") : result.error().code;
}

/// A database with the means to fill it.
class Fixture
{
public:
    explicit Fixture(Template from = Template::Demo)
        : test(from)
        , database(test.config())
    {
    }

    /// Calls `work` outside a transaction.
    template<class Work> auto with(Work work)
    {
        using Value = typename std::invoke_result_t<Work, kai::Repositories &>::value_type;
        if constexpr (std::is_void_v<Value>)
            return database.read(work);
        else
            return kai::reading<Value>(database, work);
    }

    kai::UserId user()
    {
        const int number = ++m_count;
        return must(with([&](kai::Repositories &r) {
                   return r.users().insert({QStringLiteral("user%1@example.id").arg(number),
                                            QStringLiteral("Siti Rahma"),
                                            {},
                                            kai::Role::Customer,
                                            QStringLiteral("hash")});
               }))
            .id;
    }

    kai::ScheduleId scheduleOf(const QString &train, int daysFromToday = 1)
    {
        const QVariant id = test.value(
            QStringLiteral("SELECT s.id FROM schedules s JOIN trains t ON t.id = s.train_id"
                           " WHERE t.number = '%1' AND s.service_date = date '%2' + %3")
                .arg(train, TestDatabase::today().toString(Qt::ISODate))
                .arg(daysFromToday));
        return kai::ScheduleId(id.toLongLong());
    }

    kai::Trip trip(const QString &train, const QString &from, const QString &to,
                   int daysFromToday = 1)
    {
        const kai::Schedule schedule = must(with([&](kai::Repositories &r) {
            return r.catalog().schedule(scheduleOf(train, daysFromToday));
        }));
        return must(kai::tripBetween(schedule, from, to));
    }

    /// Seats of the train of a schedule, from the front, of one class.
    QList<kai::SeatAssignment> seats(const kai::Trip &trip, kai::TravelClass travelClass, int count)
    {
        const kai::SeatMap map
            = must(with([&](kai::Repositories &r) { return r.catalog().seatMap(trip); }));
        QList<kai::SeatAssignment> seats;
        for (const kai::MappedCoach &coach : map.coaches) {
            for (const kai::MappedSeat &seat : coach.seats) {
                if (coach.layout.travelClass == travelClass && seats.size() < count)
                    seats.append({seat.id, coach.number, travelClass, QStringLiteral("A"),
                                  seat.place.label});
            }
        }
        return seats;
    }

    kai::NewOrder newOrder(kai::UserId user, const kai::Trip &trip,
                           const QList<kai::SeatAssignment> &seats)
    {
        kai::NewOrder order;
        order.code = QStringLiteral("T%1").arg(++m_count, 6, 10, QLatin1Char('0'));
        order.userId = user;
        order.trip = trip;
        order.contact = {QStringLiteral("Siti Rahma"), QStringLiteral("siti@example.id"),
                         QStringLiteral("+628123")};
        for (const kai::SeatAssignment &seat : seats) {
            kai::Passenger passenger;
            passenger.details
                = {QStringLiteral("Penumpang %1").arg(seat.label), kai::PassengerType::Adult,
                   kai::IdentityType::Nik, QStringLiteral("3171234567890123")};
            passenger.seat = seat;
            passenger.fare = kai::Money(150'000);
            order.passengers.append(passenger);
            order.fareTotal += passenger.fare;
        }
        order.bookingFee = kai::Money(7'500);
        return order;
    }

    /// An order whose seats are claimed, as a sale leaves it.
    kai::Result<kai::Order> sell(const kai::NewOrder &order)
    {
        return kai::inTransaction<kai::Order>(
            database, [&](kai::Repositories &r) -> kai::Result<kai::Order> {
                kai::Result<kai::Order> placed = r.orders().insert(order);
                if (!placed)
                    return placed;
                QList<kai::SeatId> ids;
                for (const kai::Passenger &passenger : order.passengers) {
                    if (passenger.seat)
                        ids.append(passenger.seat->seatId);
                }
                if (kai::Result<void> done = r.inventory().claim(placed->id, order.trip, ids);
                    !done)
                    return kai::failure(done.error());
                return placed;
            });
    }

    TestDatabase test;
    kai::PgDatabase database;

private:
    std::atomic<int> m_count = 0;
};

#pragma once

#include "domain/ticket.h"

#include <QTimeZone>

namespace kai {

/// A paid seat from Gambir to Surabaya Gubeng, 08:10 to 16:35 local time.
inline Ticket sampleTicket()
{
    Ticket ticket;
    ticket.id = TicketId(1);
    ticket.number = QStringLiteral("26120500000017");
    ticket.orderCode = QStringLiteral("K7MPX2Q");
    ticket.userId = UserId(3);
    Trip &trip = ticket.trip;
    trip.scheduleId = ScheduleId(11);
    trip.train = {TrainId(7), QStringLiteral("70"), QStringLiteral("Bima")};
    trip.serviceDate = QDate(2026, 12, 5);
    const QByteArray zone = QByteArrayLiteral("Asia/Jakarta");
    trip.from = {0, QStringLiteral("GMR"), QStringLiteral("Gambir"), zone};
    trip.from.departure = QDateTime(trip.serviceDate, QTime(1, 10), Qt::UTC);
    trip.to = {9, QStringLiteral("SGU"), QStringLiteral("Surabaya Gubeng"), zone};
    trip.to.arrival = QDateTime(trip.serviceDate, QTime(9, 35), Qt::UTC);
    trip.to.distanceKm = 815;
    ticket.passenger.id = PassengerId(21);
    ticket.passenger.details = {QStringLiteral("Siti Rahmawati"), PassengerType::Adult,
                                IdentityType::Nik, QStringLiteral("3171234567890123")};
    ticket.passenger.seat
        = {SeatId(5), 3, TravelClass::Executive, QStringLiteral("AA"), QStringLiteral("10C")};
    ticket.passenger.fare = Money(585'000);
    ticket.issuedAt = QDateTime(QDate(2026, 11, 20), QTime(4, 5), Qt::UTC);
    return ticket;
}

/// The same trip for a child under three: no seat, no fare.
inline Ticket infantTicket()
{
    Ticket ticket = sampleTicket();
    ticket.number = QStringLiteral("26120500000018");
    ticket.passenger.details.name = QStringLiteral("Bima Rahmawati");
    ticket.passenger.details.type = PassengerType::Infant;
    ticket.passenger.details.identityNumber = QStringLiteral("3171230101250007");
    ticket.passenger.seat = std::nullopt;
    ticket.passenger.fare = Money(0);
    return ticket;
}

} // namespace kai

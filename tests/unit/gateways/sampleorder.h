#pragma once

#include "domain/order.h"

namespace kai {

/// Two adults in EKS 1 and an infant, from Gambir to Surabaya Gubeng; 1,057,500 rupiah in all.
inline Order sampleOrder()
{
    Order order;
    order.id = OrderId(1);
    order.code = QStringLiteral("KAI2345");
    order.trip.train = {TrainId(1), QStringLiteral("2"), QStringLiteral("Argo Bromo Anggrek")};
    order.trip.from.stationCode = QStringLiteral("GMR");
    order.trip.to.stationCode = QStringLiteral("SGU");
    order.contact = {QStringLiteral("Siti Aminah"), QStringLiteral("siti@example.co.id"),
                     QStringLiteral("081234567890")};
    for (int i = 0; i < 3; ++i) {
        Passenger passenger;
        passenger.id = PassengerId(i + 1);
        passenger.details.name = QStringLiteral("Siti Aminah");
        if (i < 2) {
            passenger.seat
                = SeatAssignment {SeatId(100 + i), 1, TravelClass::Executive, QStringLiteral("J"),
                                  i == 0 ? QStringLiteral("1A") : QStringLiteral("1C")};
            passenger.fare = Money(525000);
        } else {
            passenger.details.type = PassengerType::Infant;
        }
        order.fareTotal += passenger.fare;
        order.passengers.append(passenger);
    }
    order.bookingFee = Money(7500);
    return order;
}

} // namespace kai

#pragma once

#include "domain/alert.h"
#include "domain/logentry.h"
#include "domain/mail.h"
#include "domain/order.h"
#include "domain/payment.h"
#include "domain/price.h"
#include "domain/seatmap.h"
#include "domain/ticket.h"
#include "domain/user.h"

#include <QCoreApplication>

namespace kai {

/// The words for the domain's values, and times and dates as people read them, in the language of
/// the moment.
class Labels
{
    Q_DECLARE_TR_FUNCTIONS(kai::Labels)

public:
    static QString of(TravelClass travelClass);
    static QString of(OrderStatus status);
    static QString of(PaymentStatus status);
    static QString of(PaymentMethod method);
    static QString of(TicketStatus status);
    static QString of(SeatStatus status);
    static QString of(PassengerType type);
    static QString of(IdentityType type);
    static QString of(Role role);
    static QString of(MailKind kind);
    static QString of(PriceLineKind kind);
    static QString of(MailStatus status);
    static QString of(AlertKind kind);
    static QString of(AlertSeverity severity);
    static QString of(LogLevel level);
    /// What the buyer paid with at the gateway, from the gateway's word for it.
    static QString paidWith(const QString &gatewayPaymentType);

    /// "EKS 1"
    static QString coach(TravelClass travelClass, int number);
    /// "EKS 1 / 10C", or "no seat" for an infant
    static QString seat(const std::optional<SeatAssignment> &seat);
    static QString stationName(const Stop &stop); ///< "Gambir (GMR)"
    static QString trainName(const Train &train); ///< "Argo Bromo Anggrek (2)"

    /// "08:10" in the zone.
    static QString time(const QDateTime &time, const QByteArray &zone);
    /// "08:10 WIB"
    static QString timeWithZone(const QDateTime &time, const QByteArray &zone);
    static QString date(const QDate &date); ///< short, with the weekday
    static QString dateTime(const QDateTime &time, const QByteArray &zone);
    /// Of the end of a trip, with "+1" where it is the day after.
    static QString arrival(const Trip &trip);
    static QString duration(std::chrono::seconds span); ///< "8 h 05 min"
    /// "Tue, 1 Dec 2026, 08:10–15:58 WIB" and, below, "Gambir (GMR) → Surabaya Gubeng (SGU)"
    static QString trip(const Trip &trip);

    /// The zone of money and of orders: the railway's head office. Reports count days in it.
    static QByteArray railwayZone() { return QByteArrayLiteral("Asia/Jakarta"); }
};

} // namespace kai

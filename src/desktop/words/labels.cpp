#include "desktop/words/labels.h"

#include <QLocale>
#include <QTimeZone>

namespace kai {

QString Labels::of(TravelClass travelClass)
{
    switch (travelClass) {
    case TravelClass::Luxury:
        return tr("Luxury");
    case TravelClass::Executive:
        return tr("Executive");
    case TravelClass::Business:
        return tr("Business");
    case TravelClass::Economy:
        return tr("Economy");
    }
    Q_UNREACHABLE();
}

QString Labels::of(OrderStatus status)
{
    switch (status) {
    case OrderStatus::PendingPayment:
        return tr("Awaiting payment", "order");
    case OrderStatus::Paid:
        return tr("Paid", "order");
    case OrderStatus::Completed:
        return tr("Travelled", "order");
    case OrderStatus::Expired:
        return tr("Expired", "order");
    case OrderStatus::Cancelled:
        return tr("Cancelled", "order");
    case OrderStatus::RefundPending:
        return tr("Refund under way", "order");
    case OrderStatus::Refunded:
        return tr("Refunded", "order");
    case OrderStatus::PartiallyRefunded:
        return tr("Partly refunded", "order");
    case OrderStatus::Review:
        return tr("Needs review", "order");
    }
    Q_UNREACHABLE();
}

QString Labels::of(PaymentStatus status)
{
    switch (status) {
    case PaymentStatus::Pending:
        return tr("Waiting", "payment");
    case PaymentStatus::Challenged:
        return tr("Being checked", "payment");
    case PaymentStatus::Paid:
        return tr("Paid", "payment");
    case PaymentStatus::Failed:
        return tr("Failed", "payment");
    case PaymentStatus::Expired:
        return tr("Expired", "payment");
    case PaymentStatus::Cancelled:
        return tr("Cancelled", "payment");
    case PaymentStatus::PartiallyRefunded:
        return tr("Partly refunded", "payment");
    case PaymentStatus::Refunded:
        return tr("Refunded", "payment");
    case PaymentStatus::Disputed:
        return tr("Disputed", "payment");
    }
    Q_UNREACHABLE();
}

QString Labels::of(PaymentMethod method)
{
    switch (method) {
    case PaymentMethod::Midtrans:
        return QStringLiteral("Midtrans");
    case PaymentMethod::Cash:
        return tr("Cash");
    }
    Q_UNREACHABLE();
}

QString Labels::of(TicketStatus status)
{
    switch (status) {
    case TicketStatus::Valid:
        return tr("Valid", "ticket");
    case TicketStatus::Used:
        return tr("Used", "ticket");
    case TicketStatus::Void:
        return tr("Void", "ticket");
    }
    Q_UNREACHABLE();
}

QString Labels::of(SeatStatus status)
{
    switch (status) {
    case SeatStatus::Free:
        return tr("free", "seat");
    case SeatStatus::Held:
        return tr("held", "seat");
    case SeatStatus::Sold:
        return tr("sold", "seat");
    case SeatStatus::Blocked:
        return tr("not for sale", "seat");
    }
    Q_UNREACHABLE();
}

QString Labels::of(PassengerType type)
{
    switch (type) {
    case PassengerType::Adult:
        return tr("Adult");
    case PassengerType::Infant:
        return tr("Infant");
    }
    Q_UNREACHABLE();
}

QString Labels::of(IdentityType type)
{
    switch (type) {
    case IdentityType::Nik:
        return QStringLiteral("NIK");
    case IdentityType::Passport:
        return tr("Passport");
    }
    Q_UNREACHABLE();
}

QString Labels::of(Role role)
{
    switch (role) {
    case Role::Customer:
        return tr("Customer");
    case Role::Cashier:
        return tr("Cashier");
    case Role::Supervisor:
        return tr("Supervisor");
    case Role::Admin:
        return tr("Administrator");
    }
    Q_UNREACHABLE();
}

QString Labels::of(MailKind kind)
{
    switch (kind) {
    case MailKind::OrderCreated:
        return tr("How to pay");
    case MailKind::OrderPaid:
        return tr("Tickets");
    case MailKind::OrderChanged:
        return tr("Changed order");
    case MailKind::OrderCancelled:
        return tr("Cancellation");
    case MailKind::OrderRefunded:
        return tr("Refund");
    }
    Q_UNREACHABLE();
}

QString Labels::of(PriceLineKind kind)
{
    switch (kind) {
    case PriceLineKind::Fare:
        return tr("Fare");
    case PriceLineKind::Reduction:
        return tr("Reduction");
    case PriceLineKind::BookingFee:
        return tr("Booking fee");
    case PriceLineKind::SeatChangeFee:
        return tr("Fee for another seat");
    case PriceLineKind::RescheduleFee:
        return tr("Fee for another departure");
    case PriceLineKind::FareNotReturned:
        return tr("Fare that is not returned");
    case PriceLineKind::FareDifference:
        return tr("Dearer fare");
    case PriceLineKind::CancellationFee:
        return tr("Cancellation fee");
    }
    Q_UNREACHABLE();
}

QString Labels::of(MailStatus status)
{
    switch (status) {
    case MailStatus::Waiting:
        return tr("being sent", "mail");
    case MailStatus::Sent:
        return tr("sent", "mail");
    case MailStatus::Written:
        return tr("written to the data folder", "mail");
    case MailStatus::Failed:
        return tr("not delivered", "mail");
    case MailStatus::Skipped:
        return tr("no longer needed", "mail");
    }
    Q_UNREACHABLE();
}

QString Labels::paidWith(const QString &type)
{
    if (type.isEmpty())
        return QStringLiteral("–");
    if (type == QLatin1String("credit_card"))
        return tr("Card");
    if (type == QLatin1String("bank_transfer") || type == QLatin1String("echannel"))
        return tr("Bank transfer");
    if (type == QLatin1String("cstore"))
        return tr("Convenience store");
    if (type == QLatin1String("qris"))
        return QStringLiteral("QRIS");
    if (type == QLatin1String("gopay"))
        return QStringLiteral("GoPay");
    if (type == QLatin1String("shopeepay"))
        return QStringLiteral("ShopeePay");
    return type; // a name we do not know yet is still a name
}

QString Labels::coach(TravelClass travelClass, int number)
{
    return shortName(travelClass) + u' ' + QString::number(number);
}

QString Labels::seat(const std::optional<SeatAssignment> &seat)
{
    if (!seat)
        return tr("no seat");
    return coach(seat->travelClass, seat->coachNumber) + QStringLiteral(" / ") + seat->label;
}

QString Labels::stationName(const Stop &stop)
{
    return QStringLiteral("%1 (%2)").arg(stop.stationName, stop.stationCode);
}

QString Labels::trainName(const Train &train)
{
    return QStringLiteral("%1 (%2)").arg(train.name, train.number);
}

QString Labels::time(const QDateTime &time, const QByteArray &zone)
{
    // 24 hours with a colon in every language, as the railway's timetables are printed.
    return time.toTimeZone(QTimeZone(zone)).toString(QStringLiteral("HH:mm"));
}

QString Labels::timeWithZone(const QDateTime &time, const QByteArray &zone)
{
    return Labels::time(time, zone) + u' ' + QTimeZone(zone).abbreviation(time);
}

QString Labels::date(const QDate &date)
{
    return QLocale().toString(date, QStringLiteral("ddd, d MMM yyyy"));
}

QString Labels::dateTime(const QDateTime &time, const QByteArray &zone)
{
    if (!time.isValid())
        return QStringLiteral("–");
    const QDateTime local = time.toTimeZone(QTimeZone(zone));
    return QLocale().toString(local.date(), QStringLiteral("d MMM yyyy")) + QStringLiteral(", ")
           + timeWithZone(time, zone);
}

QString Labels::duration(std::chrono::seconds span)
{
    const qint64 minutes = span.count() / 60;
    if (minutes < 60)
        return tr("%1 min").arg(minutes);
    return tr("%1h %2m").arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

static QDate localDate(const QDateTime &time, const QByteArray &zone)
{
    return time.toTimeZone(QTimeZone(zone)).date();
}

QString Labels::arrival(const Trip &trip)
{
    const qint64 days = localDate(trip.from.departure, trip.from.timeZone)
                            .daysTo(localDate(trip.to.arrival, trip.to.timeZone));
    const QString clock = time(trip.to.arrival, trip.to.timeZone);
    return days > 0 ? QStringLiteral("%1 +%2").arg(clock).arg(days) : clock;
}

QString Labels::trip(const Trip &trip)
{
    return QStringLiteral("%1, %2–%3 %4\n%5 → %6")
        .arg(date(localDate(trip.from.departure, trip.from.timeZone)),
             time(trip.from.departure, trip.from.timeZone), arrival(trip),
             QTimeZone(trip.to.timeZone).abbreviation(trip.to.arrival), stationName(trip.from),
             stationName(trip.to));
}

} // namespace kai

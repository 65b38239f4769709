#include "domain/order.h"

#include "domain/text.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace kai {

constexpr int maxNameLength = 100;

/// The violations of one request, as they are found.
class Violations
{
public:
    void add(const QString &pointer, const char *code)
    {
        m_errors.append({pointer, QString::fromLatin1(code)});
    }
    /// One line of text, 1 to 100 characters.
    void checkName(const QString &pointer, const QString &name)
    {
        if (name.trimmed().isEmpty())
            add(pointer, "required");
        else if (characterCount(name) > maxNameLength)
            add(pointer, "tooLong");
        else if (hasForbiddenCharacters(name))
            add(pointer, "name.invalid");
    }
    void checkShape(const QString &pointer, const QString &text, bool (*hasShape)(const QString &),
                    const char *code)
    {
        if (text.isEmpty())
            add(pointer, "required");
        else if (!hasShape(text))
            add(pointer, code);
    }
    const QList<FieldError> &errors() const { return m_errors; }

private:
    QList<FieldError> m_errors;
};

/// The birth dates that a NIK may mean: digits 7 to 12 are day, month and year; a woman's day has
/// 40 added, and the century is not written. None for what is no NIK.
static QList<QDate> birthDatesOf(const QString &number)
{
    static const QRegularExpression shape(QStringLiteral(R"(\A[0-9]{16}\z)"));
    QList<QDate> dates;
    if (!shape.match(number).hasMatch())
        return dates;
    const int writtenDay = number.mid(6, 2).toInt();
    const int day = writtenDay > 40 ? writtenDay - 40 : writtenDay;
    const int month = number.mid(8, 2).toInt();
    const int year = number.mid(10, 2).toInt();
    for (const int century : {1900, 2000}) {
        if (const QDate date(century + year, month, day); date.isValid())
            dates.append(date);
    }
    return dates;
}

static bool isNik(const QString &number)
{
    return !birthDatesOf(number).isEmpty();
}

static bool isPassport(const QString &number)
{
    static const QRegularExpression shape(QStringLiteral(R"(\A[A-Za-z0-9]{6,20}\z)"));
    return shape.match(number).hasMatch();
}

static void checkIdentity(Violations &found, const QString &pointer,
                          const PassengerDetails &details)
{
    switch (details.identityType) {
    case IdentityType::Nik:
        found.checkShape(pointer, details.identityNumber, isNik, "nik.invalid");
        return;
    case IdentityType::Passport:
        found.checkShape(pointer, details.identityNumber, isPassport, "passport.invalid");
        return;
    }
    Q_UNREACHABLE();
}

static void checkNumbers(Violations &found, const QList<PassengerRequest> &passengers,
                         int maxAdults)
{
    const auto adults
        = std::count_if(passengers.begin(), passengers.end(), [](const auto &passenger) {
              return passenger.details.type == PassengerType::Adult;
          });
    const QString pointer = QStringLiteral("/passengers");
    if (passengers.isEmpty())
        found.add(pointer, "passengers.none");
    if (adults > maxAdults)
        found.add(pointer, "passengers.tooManyAdults");
    if (passengers.size() - adults > adults)
        found.add(pointer, "passengers.infantWithoutAdult");
}

static void checkDetails(Violations &found, const QString &pointer, const PassengerDetails &details)
{
    found.checkName(pointer + QLatin1String("/name"), details.name);
    checkIdentity(found, pointer + QLatin1String("/identityNumber"), details);
}

static void checkContact(Violations &found, const Contact &contact)
{
    found.checkName(QStringLiteral("/contact/name"), contact.name);
    found.checkShape(QStringLiteral("/contact/email"), contact.email, isEmailAddress,
                     "email.invalid");
    found.checkShape(QStringLiteral("/contact/phone"), contact.phone, isPhoneNumber,
                     "phone.invalid");
}

static void checkPassengers(Violations &found, const QList<PassengerRequest> &passengers)
{
    QSet<SeatId> seats;
    for (qsizetype i = 0; i < passengers.size(); ++i) {
        const PassengerRequest &passenger = passengers[i];
        const QString pointer = QStringLiteral("/passengers/%1").arg(i);
        checkDetails(found, pointer, passenger.details);
        if (!passenger.seatId)
            continue;
        const QString seatPointer = pointer + QLatin1String("/seatId");
        if (passenger.details.type == PassengerType::Infant)
            found.add(seatPointer, "infant.seat");
        else if (seats.contains(*passenger.seatId))
            found.add(seatPointer, "seat.twice");
        seats.insert(*passenger.seatId);
    }
}

QList<FieldError> violations(const OrderRequest &request, const Rules &rules)
{
    Violations found;
    if (!request.scheduleId.isValid())
        found.add(QStringLiteral("/scheduleId"), "required");
    if (request.from.isEmpty())
        found.add(QStringLiteral("/from"), "required");
    if (request.to.isEmpty())
        found.add(QStringLiteral("/to"), "required");
    checkContact(found, request.contact);
    checkNumbers(found, request.passengers, rules.maxAdults);
    checkPassengers(found, request.passengers);
    return found.errors();
}

QList<FieldError> ageViolations(const OrderRequest &request, QDate serviceDate, const Rules &rules)
{
    Violations found;
    for (qsizetype i = 0; i < request.passengers.size(); ++i) {
        const PassengerDetails &details = request.passengers[i].details;
        if (rules.infantUnderYears == 0 || details.type != PassengerType::Infant
            || details.identityType != IdentityType::Nik)
            continue;
        const QList<QDate> births = birthDatesOf(details.identityNumber);
        const bool mayBeYoung = std::any_of(births.begin(), births.end(), [&](QDate birth) {
            return birth <= serviceDate && birth.addYears(rules.infantUnderYears) > serviceDate;
        });
        if (!mayBeYoung)
            found.add(QStringLiteral("/passengers/%1/identityNumber").arg(i), "infant.tooOld");
    }
    return found.errors();
}

QList<FieldError> violations(const Contact &contact)
{
    Violations found;
    checkContact(found, contact);
    return found.errors();
}

QList<FieldError> violations(const PassengerDetails &details, const QString &pointer)
{
    Violations found;
    checkDetails(found, pointer, details);
    return found.errors();
}

QList<Passenger> travellingOf(const Order &order)
{
    QList<Passenger> passengers = order.passengers;
    passengers.removeIf([](const Passenger &passenger) { return passenger.cancelled; });
    return passengers;
}

QList<SeatId> seatIdsOf(const QList<Passenger> &passengers)
{
    QList<SeatId> ids;
    for (const Passenger &passenger : passengers) {
        if (passenger.seat)
            ids.append(passenger.seat->seatId);
    }
    return ids;
}

QList<PriceLine> priceLinesOf(const Order &order)
{
    QList<PriceLine> lines;
    for (const Passenger &passenger : order.passengers) {
        const Money fullFare = passenger.fare + passenger.reductionAmount;
        lines.append({PriceLineKind::Fare, passenger.id, fullFare});
        if (!passenger.reductionAmount.isZero()) {
            lines.append(
                {PriceLineKind::Reduction, passenger.id, Money() - passenger.reductionAmount});
        }
    }
    lines.append({PriceLineKind::BookingFee, std::nullopt, order.bookingFee});
    return lines + order.charges;
}

QString maskedIdentity(const QString &identityNumber)
{
    const qsizetype hidden = qMax<qsizetype>(0, identityNumber.size() - 4);
    return QString(hidden, u'*') + identityNumber.mid(hidden);
}

} // namespace kai

#include "desktop/masterdata/recordfields.h"

#include "desktop/words/labels.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

namespace kai {

using Kind = RecordField::Kind;

static RecordField field(const char *member, const QString &label, Kind kind, int width = 120)
{
    return {QString::fromLatin1(member), label, kind, {}, {}, width};
}

QList<std::pair<QString, QString>> RecordFields::classes()
{
    QList<std::pair<QString, QString>> classes;
    for (const auto &[travelClass, name] : WireNames<TravelClass>::values)
        classes.append({QString::fromLatin1(name), Labels::of(travelClass)});
    return classes;
}

QList<RecordField> RecordFields::station()
{
    RecordField zone = field("timeZone", tr("Time zone"), Kind::Choice, 120);
    zone.choices = {{QStringLiteral("Asia/Jakarta"), tr("West (WIB)")},
                    {QStringLiteral("Asia/Makassar"), tr("Middle (WITA)")},
                    {QStringLiteral("Asia/Jayapura"), tr("East (WIT)")}};
    return {field("code", tr("Code"), Kind::Text, 60),
            field("name", tr("Name"), Kind::Text, 190),
            field("city", tr("City"), Kind::Text, 150),
            field("latitude", tr("Latitude"), Kind::Decimal, 85),
            field("longitude", tr("Longitude"), Kind::Decimal, 90),
            zone};
}

/// Of a train's pattern and of a dated run.
RecordField RecordFields::stops()
{
    RecordField stops = field("stops", tr("Stops"), Kind::Rows);
    stops.columns = {field("stationCode", tr("Station"), Kind::Text, 65),
                     field("arrival", tr("Arrives"), Kind::OptionalText, 60),
                     field("departure", tr("Departs"), Kind::OptionalText, 85),
                     field("distanceKm", tr("Km"), Kind::Number, 50),
                     field("boarding", tr("On", "boarding"), Kind::Flag, 40),
                     field("alighting", tr("Off", "alighting"), Kind::Flag, 40)};
    return stops;
}

QList<RecordField> RecordFields::train()
{
    RecordField fares = field("fares", tr("Fares"), Kind::Rows);
    RecordField travelClass = field("travelClass", tr("Class"), Kind::Choice, 90);
    travelClass.choices = classes();
    fares.columns = {travelClass,
                     field("subclass", tr("Tier"), Kind::Text, 75),
                     field("rank", tr("Rank"), Kind::Number, 45),
                     field("base", tr("Base Rp"), Kind::Number, 75),
                     field("perKm", tr("Rp a km"), Kind::Number, 80),
                     field("quota", tr("Quota"), Kind::OptionalNumber, 50)};
    return {field("number", tr("Number"), Kind::Text, 90),
            field("name", tr("Name"), Kind::Text, 260),
            field("coaches", tr("Coaches from the front"), Kind::Words), stops(), fares};
}

QList<RecordField> RecordFields::schedule()
{
    RecordField train = field("trainId", tr("Train"), Kind::Reference);
    train.fixed = true;
    RecordField day = field("serviceDate", tr("Day"), Kind::Date);
    day.fixed = true;
    return {train, day, stops()};
}

QList<RecordField> RecordFields::scheduleColumns()
{
    RecordField status = field("status", tr("Status"), Kind::Choice, 100);
    status.choices = {{QStringLiteral("scheduled"), tr("Runs")},
                      {QStringLiteral("cancelled"), tr("⊘ Cancelled")}};
    return {field("serviceDate", tr("Day"), Kind::Date, 130),
            field("trainName", tr("Train"), Kind::Text, 180),
            field("departs", tr("Departs"), Kind::Text, 85),
            field("line", tr("Line"), Kind::Text, 200), status};
}

QList<RecordField> RecordFields::layout()
{
    RecordField code = field("code", tr("Code"), Kind::Text, 130);
    code.fixed = true;
    RecordField travelClass = field("travelClass", tr("Class"), Kind::Choice, 100);
    travelClass.choices = classes();
    RecordField facing = field("facing", tr("Seats face"), Kind::Choice);
    facing.choices = {{QStringLiteral("forward"), tr("the direction of travel")},
                      {QStringLiteral("facing_halves"), tr("the middle, in two halves")}};
    return {code,
            travelClass,
            field("name", tr("Name"), Kind::Text, 170),
            field("rows", tr("Rows"), Kind::Number),
            field("columns", tr("Letters from the left"), Kind::Text),
            field("aisleAfter", tr("Letters before the aisle"), Kind::Number),
            facing,
            field("omitted", tr("Places without a seat"), Kind::Words)};
}

QList<RecordField> RecordFields::rule()
{
    RecordField name = field("name", tr("Rule"), Kind::Choice, 400);
    const std::pair<const char *, QString> names[] {
        {"sale.opensDays", tr("Sale opens, days before")},
        {"sale.maxAdults", tr("Most adults in an order")},
        {"sale.oncePerDeparture", tr("A document travels once on a departure (1 yes, 0 no)")},
        {"sale.infantUnderYears", tr("A child pays from this age on (0: not looked at)")},
        {"goShow.opensMinutes", tr("Go-show opens, minutes before")},
        {"bookingFee.online", tr("Booking fee online, rupiah")},
        {"bookingFee.counter", tr("Booking fee at the counter, rupiah")},
        {"cancel.feePercent", tr("Fee of a cancellation, percent")},
        {"cancel.onlineMinutes", tr("Last cancellation online, minutes before")},
        {"cancel.counterMinutes", tr("Last cancellation at the counter, minutes before")},
        {"seatChange.feePercent", tr("Fee of another seat, percent")},
        {"seatChange.counterMinutes", tr("Last other seat at the counter, minutes before")},
        {"reschedule.feePercent", tr("Fee of another departure, percent")},
        {"reschedule.feeStep", tr("Fee of another departure is rounded up to, rupiah")},
        {"reschedule.counterMinutes", tr("Last other departure at the counter, minutes before")},
        {"delay.refundMinutes", tr("A longer delay makes all fares refundable, minutes")},
        {"railwayFault.claimHours", tr("The railway's fault can be claimed, hours after")},
        {"checkIn.opensHours", tr("Check-in away from a gate opens, hours before")},
    };
    for (const auto &[code, text] : names)
        name.choices.append({QString::fromLatin1(code), text});
    return {name, field("validFrom", tr("Holds from"), Kind::Date, 150),
            field("value", tr("Value"), Kind::Number, 100)};
}

QList<RecordField> RecordFields::tripFare()
{
    RecordField travelClass = field("travelClass", tr("Class"), Kind::Choice, 80);
    travelClass.choices = classes();
    return {field("trainId", tr("Train"), Kind::Reference, 110),
            travelClass,
            field("subclass", tr("Tier"), Kind::Text, 45),
            field("from", tr("From"), Kind::OptionalText, 50),
            field("to", tr("To"), Kind::OptionalText, 45),
            field("firstDate", tr("First day"), Kind::OptionalDate, 122),
            field("lastDate", tr("Last day"), Kind::OptionalDate, 122),
            field("fare", tr("Fare"), Kind::Money, 85)};
}

QList<RecordField> RecordFields::of(CatalogKind kind)
{
    switch (kind) {
    case CatalogKind::Station:
        return station();
    case CatalogKind::Train:
        return train();
    case CatalogKind::Rule:
        return rule();
    case CatalogKind::TripFare:
        return tripFare();
    case CatalogKind::Schedule:
        return schedule();
    case CatalogKind::CoachLayout:
        return layout();
    }
    Q_UNREACHABLE();
}

QList<RecordField> RecordFields::columns(CatalogKind kind)
{
    switch (kind) {
    case CatalogKind::Station:
    case CatalogKind::Rule:
    case CatalogKind::TripFare:
        return of(kind);
    case CatalogKind::Train:
        return of(kind).mid(0, 2); // what a list of trains answers
    case CatalogKind::Schedule:
        return scheduleColumns();
    case CatalogKind::CoachLayout:
        return of(kind).mid(0, 3) + QList {field("seatCount", tr("Seats"), Kind::Number, 60)};
    }
    Q_UNREACHABLE();
}

static QString choiceText(const RecordField &field, const QString &value)
{
    for (const auto &[known, text] : field.choices) {
        if (known == value)
            return text;
    }
    return value;
}

QString RecordFields::text(const RecordField &field, const QJsonValue &value)
{
    const QString plain = value.toVariant().toString();
    switch (field.kind) {
    case Kind::Number:
    case Kind::OptionalNumber:
        return value.isDouble() ? QLocale().toString(value.toInteger()) : QString();
    case Kind::Money:
        return value.isDouble() ? Money(value.toInteger()).toString() : QString();
    case Kind::Decimal:
        return QLocale().toString(value.toDouble(), 'f', 4);
    case Kind::Date:
    case Kind::OptionalDate: {
        const QDate date = QDate::fromString(plain, Qt::ISODate);
        return date.isValid() ? Labels::date(date) : QString();
    }
    case Kind::Flag:
        return value.toBool() ? tr("yes") : tr("no");
    case Kind::Choice:
    case Kind::Reference:
        return choiceText(field, plain);
    case Kind::Words:
        return value.toVariant().toStringList().join(QLatin1String(", "));
    case Kind::Rows:
        return tr("%n row(s)", nullptr, int(value.toArray().size()));
    case Kind::Text:
    case Kind::OptionalText:
        break;
    }
    return plain;
}

/// "Name: Gambir → Gambir Baru", for what differs.
static QString differences(const CatalogChange &change, const QList<RecordField> &fields)
{
    QStringList parts;
    for (const RecordField &field : fields) {
        const QJsonValue before = change.before[field.member];
        const QJsonValue after = change.after[field.member];
        if (before == after)
            continue;
        const QString former = RecordFields::text(field, before);
        const QString present = RecordFields::text(field, after);
        parts.append(former == present // as many rows as before
                         ? field.label
                         : QStringLiteral("%1: %2 → %3").arg(field.label, former, present));
    }
    return parts.join(QLatin1String(", "));
}

QString RecordFields::line(const CatalogChange &change, const QList<RecordField> &fields)
{
    const QString who = change.actorId ? change.actorName : tr("an import");
    const QString when = Labels::dateTime(change.createdAt, Labels::railwayZone());
    switch (change.action) {
    case CatalogAction::Created:
        return tr("%1 · made by %2").arg(when, who);
    case CatalogAction::Changed:
        return tr("%1 · changed by %2: %3").arg(when, who, differences(change, fields));
    case CatalogAction::Retired:
        return tr("%1 · retired by %2").arg(when, who);
    case CatalogAction::Restored:
        return tr("%1 · brought back by %2").arg(when, who);
    }
    Q_UNREACHABLE();
}

} // namespace kai

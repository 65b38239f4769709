#include "domain/masterdata.h"

#include "domain/text.h"

#include <QRegularExpression>
#include <QSet>
#include <QTimeZone>

#include <set>

namespace kai {

constexpr int longestRunMinutes = 7 * 24 * 60;

static void require(bool condition, QList<FieldError> &errors, const QString &pointer,
                    const char *code)
{
    if (!condition)
        errors.append({pointer, QString::fromLatin1(code)});
}

static bool isName(const QString &text)
{
    return !text.trimmed().isEmpty() && !hasForbiddenCharacters(text);
}

QList<FieldError> violations(const Station &station)
{
    static const QRegularExpression codeShape(QStringLiteral("\\A[A-Z]{2,4}\\z"));
    QList<FieldError> errors;
    require(codeShape.match(station.code).hasMatch(), errors, QStringLiteral("/code"),
            "station.codeInvalid");
    require(isName(station.name), errors, QStringLiteral("/name"), "name.invalid");
    require(!hasForbiddenCharacters(station.city), errors, QStringLiteral("/city"), "text.invalid");
    require(qAbs(station.latitude) <= 90, errors, QStringLiteral("/latitude"), "outOfRange");
    require(qAbs(station.longitude) <= 180, errors, QStringLiteral("/longitude"), "outOfRange");
    require(QTimeZone::isTimeZoneIdAvailable(station.timeZone), errors, QStringLiteral("/timeZone"),
            "timeZone.unknown");
    return errors;
}

QList<FieldError> violations(const CoachLayout &layout)
{
    static const QRegularExpression codeShape(QStringLiteral("\\A[a-z0-9_]{1,40}\\z"));
    static const QRegularExpression columnShape(QStringLiteral("\\A[A-Z]{1,8}\\z"));
    QList<FieldError> errors;
    require(codeShape.match(layout.code).hasMatch(), errors, QStringLiteral("/code"),
            "layout.codeInvalid");
    require(isName(layout.name), errors, QStringLiteral("/name"), "name.invalid");
    require(layout.rows >= 1 && layout.rows <= 40, errors, QStringLiteral("/rows"), "outOfRange");
    const QSet<QChar> letters(layout.columns.begin(), layout.columns.end());
    require(columnShape.match(layout.columns).hasMatch() && letters.size() == layout.columns.size(),
            errors, QStringLiteral("/columns"), "layout.columnsInvalid");
    require(layout.aisleAfter >= 0 && layout.aisleAfter <= layout.columns.size(), errors,
            QStringLiteral("/aisleAfter"), "outOfRange");
    if (!errors.isEmpty())
        return errors; // the grid is not known

    CoachLayout whole = layout;
    whole.omitted.clear();
    QSet<QString> labels;
    for (const LayoutSeat &seat : seatsOf(whole))
        labels.insert(seat.label);
    for (qsizetype i = 0; i < layout.omitted.size(); ++i)
        require(labels.contains(layout.omitted[i]), errors, QStringLiteral("/omitted/%1").arg(i),
                "layout.seatUnknown");
    require(!seatsOf(layout).isEmpty(), errors, QStringLiteral("/omitted"), "layout.empty");
    return errors;
}

namespace {

/// A pattern's minutes and a dated run's times keep the same rules.
template<class StopType, class Time>
void checkStops(const QList<StopType> &stops, QList<FieldError> &errors, Time time)
{
    QSet<QString> seen;
    for (qsizetype i = 0; i < stops.size(); ++i) {
        const StopType &stop = stops[i];
        const QString pointer = QStringLiteral("/stops/%1/").arg(i);
        require(!seen.contains(stop.stationCode), errors, pointer + QStringLiteral("stationCode"),
                "stop.stationTwice");
        seen.insert(stop.stationCode);
        const auto arrival = time(stop.arrival);
        const auto departure = time(stop.departure);
        require(i == 0 || arrival, errors, pointer + QStringLiteral("arrival"), "required");
        require(i == stops.size() - 1 || departure, errors, pointer + QStringLiteral("departure"),
                "required");
        require(!arrival || !departure || *arrival <= *departure, errors,
                pointer + QStringLiteral("departure"), "stop.departsBeforeArrival");
        if (i == 0)
            continue;
        const auto left = time(stops[i - 1].departure);
        require(!left || !arrival || *left <= *arrival, errors, pointer + QStringLiteral("arrival"),
                "stop.arrivesTooEarly");
        require(stops[i - 1].distanceKm < stop.distanceKm, errors,
                pointer + QStringLiteral("distanceKm"), "stop.distanceNotRising");
    }
}

void checkCoachesAndFares(const TrainPlan &plan, QList<FieldError> &errors)
{
    require(plan.coaches.size() <= 30, errors, QStringLiteral("/coaches"), "tooMany");
    std::set<std::pair<TravelClass, int>> ranks;
    std::set<std::pair<TravelClass, QString>> subclasses;
    for (qsizetype i = 0; i < plan.fares.size(); ++i) {
        const FareRule &rule = plan.fares[i].rule;
        const QString pointer = QStringLiteral("/fares/%1/").arg(i);
        require(rule.rank >= 1 && rule.rank <= 100, errors, pointer + QStringLiteral("rank"),
                "outOfRange");
        require(!ranks.contains({rule.travelClass, rule.rank}), errors,
                pointer + QStringLiteral("rank"), "fare.twice");
        require(!subclasses.contains({rule.travelClass, rule.subclass}), errors,
                pointer + QStringLiteral("subclass"), "fare.twice");
        ranks.insert({rule.travelClass, rule.rank});
        subclasses.insert({rule.travelClass, rule.subclass});
        constexpr qint64 most = 1'000'000'000;
        require(!rule.base.isNegative() && rule.base.rupiah() <= most, errors,
                pointer + QStringLiteral("base"), "outOfRange");
        require(!rule.perKm.isNegative() && rule.perKm.rupiah() <= most, errors,
                pointer + QStringLiteral("perKm"), "outOfRange");
        const int quota = plan.fares[i].quota.value_or(1);
        require(quota >= 1 && quota <= 100'000, errors, pointer + QStringLiteral("quota"),
                "outOfRange");
    }
}

template<class StopType> void trim(QList<StopType> &stops)
{
    if (stops.isEmpty())
        return;
    stops.first().arrival = {};
    stops.first().alighting = false;
    stops.last().departure = {};
    stops.last().boarding = false;
}

} // namespace

QList<FieldError> violations(const TrainPlan &plan)
{
    static const QRegularExpression numberShape(QStringLiteral("\\A[A-Z0-9/-]{1,10}\\z"));
    QList<FieldError> errors;
    require(numberShape.match(plan.train.number).hasMatch(), errors, QStringLiteral("/number"),
            "train.numberInvalid");
    require(isName(plan.train.name), errors, QStringLiteral("/name"), "name.invalid");
    require(plan.stops.size() != 1, errors, QStringLiteral("/stops"), "stop.tooFew");
    checkStops(plan.stops, errors, [](const std::optional<int> &minute) { return minute; });
    if (plan.stops.size() > 1)
        require(plan.stops.last().arrival.value_or(0) <= longestRunMinutes, errors,
                QStringLiteral("/stops"), "stop.tooLong");
    checkCoachesAndFares(plan, errors);
    return errors;
}

QList<FieldError> violations(const ScheduleDraft &draft)
{
    QList<FieldError> errors;
    require(draft.stops.size() != 1, errors, QStringLiteral("/stops"), "stop.tooFew");
    checkStops(draft.stops, errors, [](const QDateTime &time) {
        return time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
    });
    if (draft.stops.size() < 2 || !errors.isEmpty())
        return errors;
    // The first stop's own calendar is the station's, so a day's difference is possible here.
    const QDateTime start = draft.stops.first().departure;
    require(qAbs(draft.serviceDate.daysTo(start.toUTC().date())) <= 1, errors,
            QStringLiteral("/stops/0/departure"), "stop.otherDate");
    require(start.secsTo(draft.stops.last().arrival) <= longestRunMinutes * 60, errors,
            QStringLiteral("/stops"), "stop.tooLong");
    return errors;
}

void trimEnds(QList<PatternStop> &stops)
{
    trim(stops);
}

void trimEnds(QList<Stop> &stops)
{
    trim(stops);
}

FormationChange changeOfFormation(const QList<FormedCoach> &present, const QStringList &wanted,
                                  const QHash<QString, TravelClass> &classes)
{
    QHash<QString, QList<FormedCoach>> waiting;
    for (const FormedCoach &coach : present)
        waiting[coach.layout].append(coach);
    FormationChange change;
    QHash<TravelClass, int> numbers;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        FormedCoach coach {{}, wanted[i], int(i) + 1, ++numbers[classes.value(wanted[i])]};
        QList<FormedCoach> &same = waiting[wanted[i]];
        if (same.isEmpty()) {
            change.added.append(coach);
            continue;
        }
        const FormedCoach old = same.takeFirst();
        coach.id = old.id;
        change.kept.append(coach);
        if (old.number != coach.number)
            change.renumbered.append(old.id);
    }
    for (const QList<FormedCoach> &rest : std::as_const(waiting)) {
        for (const FormedCoach &coach : rest)
            change.removed.append(coach.id);
    }
    return change;
}

} // namespace kai

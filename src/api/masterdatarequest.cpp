#include "api/masterdatarequest.h"
#include "api/reader.h"

#include <QRegularExpression>

namespace kai::api {

namespace {

constexpr int mostStops = 200;
constexpr int mostFares = 100;

bool boolOr(Reader &reader, const QString &name, bool otherwise)
{
    return reader.has(name) ? reader.optionalBool(name) : otherwise;
}

int smallNumber(Reader &reader, const QString &name)
{
    const qint64 number = reader.integer(name);
    if (qAbs(number) > 1'000'000) {
        reader.fail(name, QStringLiteral("outOfRange"));
        return 0;
    }
    return int(number);
}

int readVersion(Reader &reader)
{
    const QString name = QStringLiteral("version");
    return reader.has(name) ? smallNumber(reader, name) : 0;
}

/// Calls `read(item, pointer)` for each object of an array.
template<class Read>
void forEachObject(Reader &reader, const QString &name, int most, QList<FieldError> &errors,
                   Read read)
{
    const QJsonArray array = reader.array(name, most);
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString pointer = reader.pointerTo(name) + u'/' + QString::number(i);
        if (array[i].isObject())
            read(array[i].toObject(), pointer);
        else
            errors.append({pointer, QStringLiteral("type")});
    }
}

QStringList readTexts(Reader &reader, const QString &name, int most, QList<FieldError> &errors)
{
    QStringList texts;
    const QJsonArray array = reader.array(name, most);
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (array[i].isString() && array[i].toString().size() <= 40)
            texts.append(array[i].toString());
        else
            errors.append(
                {reader.pointerTo(name) + u'/' + QString::number(i), QStringLiteral("type")});
    }
    return texts;
}

/// "08:20"; the hour may pass 24.
std::optional<int> readMinute(Reader &reader, const QString &name)
{
    static const QRegularExpression shape(QStringLiteral("\\A(\\d{1,3}):([0-5]\\d)\\z"));
    const QString text = reader.optionalText(name, 6);
    if (text.isEmpty())
        return std::nullopt;
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch()) {
        reader.fail(name, QStringLiteral("time.invalid"));
        return std::nullopt;
    }
    return match.captured(1).toInt() * 60 + match.captured(2).toInt();
}

QDateTime readTime(Reader &reader, const QString &name)
{
    const QString text = reader.optionalText(name, 40);
    const QDateTime time = timeFromJson(text);
    if (!text.isEmpty() && !time.isValid())
        reader.fail(name, QStringLiteral("time.invalid"));
    return time;
}

/// A stop of a run has times, one of a pattern minutes after its beginning: `readClock` reads
/// either.
template<class AnyStop, class ReadClock>
AnyStop readAnyStop(const QJsonObject &json, const QString &pointer, QList<FieldError> &errors,
                    const ReadClock &readClock)
{
    Reader reader(json, pointer, errors);
    AnyStop stop;
    stop.stationCode = reader.text(QStringLiteral("stationCode"), 8);
    stop.arrival = readClock(reader, QStringLiteral("arrival"));
    stop.departure = readClock(reader, QStringLiteral("departure"));
    stop.distanceKm = smallNumber(reader, QStringLiteral("distanceKm"));
    stop.boarding = boolOr(reader, QStringLiteral("boarding"), true);
    stop.alighting = boolOr(reader, QStringLiteral("alighting"), true);
    reader.finish();
    return stop;
}

PatternStop readPatternStop(const QJsonObject &json, const QString &pointer,
                            QList<FieldError> &errors)
{
    return readAnyStop<PatternStop>(json, pointer, errors, readMinute);
}

Stop readStop(const QJsonObject &json, const QString &pointer, QList<FieldError> &errors)
{
    return readAnyStop<Stop>(json, pointer, errors, readTime);
}

PlannedFare readFare(const QJsonObject &json, const QString &pointer, QList<FieldError> &errors)
{
    Reader reader(json, pointer, errors);
    PlannedFare fare;
    fare.rule.travelClass = reader.word<TravelClass>(QStringLiteral("travelClass"));
    fare.rule.subclass = reader.text(QStringLiteral("subclass"), 4);
    fare.rule.rank = smallNumber(reader, QStringLiteral("rank"));
    fare.rule.base = Money(reader.integer(QStringLiteral("base")));
    fare.rule.perKm = Money(reader.integer(QStringLiteral("perKm")));
    if (reader.has(QStringLiteral("quota")))
        fare.quota = smallNumber(reader, QStringLiteral("quota"));
    reader.finish();
    return fare;
}

} // namespace

Result<Station> stationRequestFromJson(const QJsonObject &json)
{
    QList<FieldError> errors;
    Reader reader(json, QString(), errors);
    Station station;
    station.code = reader.text(QStringLiteral("code"), 8).trimmed().toUpper();
    station.name = reader.text(QStringLiteral("name"), 100).trimmed();
    station.city = reader.optionalText(QStringLiteral("city"), 100).trimmed();
    station.latitude = reader.number(QStringLiteral("latitude"));
    station.longitude = reader.number(QStringLiteral("longitude"));
    station.timeZone = reader.text(QStringLiteral("timeZone"), 64).toLatin1();
    station.version = readVersion(reader);
    reader.finish();
    if (!errors.isEmpty())
        return failure(validationError(errors));
    return station;
}

Result<TrainRequest> trainRequestFromJson(const QJsonObject &json)
{
    QList<FieldError> errors;
    Reader reader(json, QString(), errors);
    TrainRequest request;
    TrainPlan &plan = request.plan;
    plan.train.number = reader.text(QStringLiteral("number"), 10).trimmed();
    plan.train.name = reader.text(QStringLiteral("name"), 100).trimmed();
    plan.version = readVersion(reader);
    request.parts = {reader.has(QStringLiteral("coaches")), reader.has(QStringLiteral("stops")),
                     reader.has(QStringLiteral("fares"))};
    if (request.parts.coaches)
        plan.coaches = readTexts(reader, QStringLiteral("coaches"), 30, errors);
    if (request.parts.stops) {
        forEachObject(reader, QStringLiteral("stops"), mostStops, errors,
                      [&](const QJsonObject &item, const QString &pointer) {
                          plan.stops.append(readPatternStop(item, pointer, errors));
                      });
    }
    if (request.parts.fares) {
        forEachObject(reader, QStringLiteral("fares"), mostFares, errors,
                      [&](const QJsonObject &item, const QString &pointer) {
                          plan.fares.append(readFare(item, pointer, errors));
                      });
    }
    reader.finish();
    if (!errors.isEmpty())
        return failure(validationError(errors));
    return request;
}

Result<ScheduleDraft> scheduleRequestFromJson(const QJsonObject &json)
{
    QList<FieldError> errors;
    Reader reader(json, QString(), errors);
    ScheduleDraft draft;
    draft.trainId = TrainId(reader.optionalInteger(QStringLiteral("trainId")).value_or(0));
    const QString date = reader.optionalText(QStringLiteral("serviceDate"), 10);
    draft.serviceDate = QDate::fromString(date, QStringLiteral("yyyy-MM-dd"));
    if (!date.isEmpty() && !draft.serviceDate.isValid())
        reader.fail(QStringLiteral("serviceDate"), QStringLiteral("date.invalid"));
    draft.version = readVersion(reader);
    if (reader.has(QStringLiteral("stops"))) {
        forEachObject(reader, QStringLiteral("stops"), mostStops, errors,
                      [&](const QJsonObject &item, const QString &pointer) {
                          draft.stops.append(readStop(item, pointer, errors));
                      });
    }
    reader.finish();
    if (!errors.isEmpty())
        return failure(validationError(errors));
    return draft;
}

Result<PlannedLayout> layoutRequestFromJson(const QJsonObject &json)
{
    QList<FieldError> errors;
    Reader reader(json, QString(), errors);
    PlannedLayout planned;
    CoachLayout &layout = planned.layout;
    layout.code = reader.text(QStringLiteral("code"), 40);
    layout.travelClass = reader.word<TravelClass>(QStringLiteral("travelClass"));
    layout.name = reader.text(QStringLiteral("name"), 100).trimmed();
    layout.rows = smallNumber(reader, QStringLiteral("rows"));
    layout.columns = reader.text(QStringLiteral("columns"), 8);
    layout.aisleAfter = smallNumber(reader, QStringLiteral("aisleAfter"));
    layout.facing
        = reader.optionalWord<CoachFacing>(QStringLiteral("facing")).value_or(CoachFacing::Forward);
    if (reader.has(QStringLiteral("omitted")))
        layout.omitted = readTexts(reader, QStringLiteral("omitted"), 320, errors);
    planned.version = readVersion(reader);
    reader.finish();
    if (!errors.isEmpty())
        return failure(validationError(errors));
    return planned;
}

Result<int> restoreRequestFromJson(const QJsonObject &json)
{
    QList<FieldError> errors;
    Reader reader(json, QString(), errors);
    const int version = readVersion(reader);
    reader.finish();
    if (!errors.isEmpty())
        return failure(validationError(errors));
    return version;
}

} // namespace kai::api

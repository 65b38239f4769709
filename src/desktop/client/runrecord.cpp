#include "desktop/client/runrecord.h"

#include "api/json.h"
#include "desktop/words/boardwords.h"
#include "desktop/words/labels.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace kai {

constexpr int secondsOfADay = 24 * 60 * 60;

/// Empty for no time.
static QString clockOf(const QDateTime &time, const QDate &serviceDate, const QByteArray &timeZone)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toTimeZone(QTimeZone(timeZone));
    const qint64 seconds = serviceDate.daysTo(local.date()) * secondsOfADay
                           + local.time().msecsSinceStartOfDay() / 1000;
    if (seconds < 0) // a clock further west, in the first hours of the run
        return local.toString(Qt::ISODate);
    const QString text = QStringLiteral("%1:%2")
                             .arg(seconds / 3600, 2, 10, QLatin1Char('0'))
                             .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'));
    return seconds % 60 == 0
               ? text
               : text + QStringLiteral(":%1").arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

static QJsonValue timeOf(const QJsonValue &clock, const QDate &serviceDate,
                         const QByteArray &timeZone)
{
    static const QRegularExpression shape(
        QStringLiteral("\\A(\\d{1,3}):([0-5]\\d)(?::([0-5]\\d))?\\z"));
    const QRegularExpressionMatch match = shape.match(clock.toString());
    if (!match.hasMatch())
        return clock;
    const int seconds = match.captured(1).toInt() * 3600 + match.captured(2).toInt() * 60
                        + match.captured(3).toInt();
    const QTime time = QTime::fromMSecsSinceStartOfDay(seconds % secondsOfADay * 1000);
    const QDateTime local(serviceDate.addDays(seconds / secondsOfADay), time, QTimeZone(timeZone));
    return local.toUTC().toString(Qt::ISODate);
}

static QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonObject RunRecord::fromBoard(const QJsonObject &departure)
{
    const Trip trip = api::boardedDepartureFromJson(departure).trip;
    QJsonObject record = departure;
    record[u"trainId"] = trip.train.id.value();
    record[u"trainName"] = Labels::trainName(trip.train);
    record[u"line"] = BoardWords::line(trip);
    record[u"departs"] = clockOf(trip.from.departure, trip.serviceDate, trip.from.timeZone);
    return record;
}

QJsonObject RunRecord::fromSchedule(const QJsonObject &json)
{
    const Schedule schedule = api::scheduleFromJson(json);
    QJsonArray stops;
    for (const Stop &stop : schedule.stops) {
        const auto clock = [&](const QDateTime &time) {
            return orNull(clockOf(time, schedule.serviceDate, stop.timeZone));
        };
        stops.append(QJsonObject {{QStringLiteral("stationCode"), stop.stationCode},
                                  {QStringLiteral("arrival"), clock(stop.arrival)},
                                  {QStringLiteral("departure"), clock(stop.departure)},
                                  {QStringLiteral("distanceKm"), stop.distanceKm},
                                  {QStringLiteral("boarding"), stop.boarding},
                                  {QStringLiteral("alighting"), stop.alighting}});
    }
    return {{QStringLiteral("id"), schedule.id.value()},
            {QStringLiteral("version"), schedule.version},
            {QStringLiteral("trainId"), schedule.train.id.value()},
            {QStringLiteral("serviceDate"), json[u"serviceDate"]},
            {QStringLiteral("stops"), stops}};
}

QJsonObject RunRecord::request(const QJsonObject &record, const QHash<QString, QByteArray> &zones)
{
    const QDate serviceDate = QDate::fromString(record[u"serviceDate"].toString(), Qt::ISODate);
    QJsonArray stops;
    for (const QJsonValue &item : record[u"stops"].toArray()) {
        QJsonObject stop = item.toObject();
        const QByteArray zone = zones.value(stop[u"stationCode"].toString(), Labels::railwayZone());
        stop[u"arrival"] = timeOf(stop[u"arrival"], serviceDate, zone);
        stop[u"departure"] = timeOf(stop[u"departure"], serviceDate, zone);
        stops.append(stop);
    }
    QJsonObject request = record;
    if (stops.isEmpty())
        request.remove(u"stops"); // a new run then has those of its train
    else
        request[u"stops"] = stops;
    return request;
}

} // namespace kai

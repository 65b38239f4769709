#include "faketrains.h"

#include "api/json.h"

#include <QTimeZone>

namespace kai::tests {

namespace {

struct Halt
{
    const char *code;
    const char *name;
    int minutes; ///< after the departure of the train
    int km;
};

constexpr Halt line[] {{"GMR", "Gambir", 0, 0},
                       {"CN", "Cirebon", 165, 219},
                       {"SMT", "Semarang Tawang", 330, 445},
                       {"CU", "Cepu", 440, 580},
                       {"SGU", "Surabaya Gubeng", 605, 725}};

QList<Stop> stopsFrom(const QDateTime &leaves, qsizetype count)
{
    QList<Stop> stops;
    for (qsizetype i = 0; i < count; ++i) {
        Stop stop;
        stop.sequence = int(i);
        stop.stationCode = QString::fromLatin1(line[i].code);
        stop.stationName = QString::fromLatin1(line[i].name);
        stop.timeZone = "Asia/Jakarta";
        stop.arrival = leaves.addSecs(60 * line[i].minutes);
        stop.departure = stop.arrival.addSecs(i > 0 ? 180 : 0);
        stop.distanceKm = line[i].km;
        stops.append(stop);
    }
    return stops;
}

} // namespace

QDate FakeTrains::today()
{
    return now().toTimeZone(QTimeZone("Asia/Jakarta")).date();
}

/// As the fake master data numbers them.
static TrainId trainIdOf(const char *number)
{
    const QStringList numbers {u"2"_qs, u"8"_qs, u"68"_qs, u"84"_qs, u"18"_qs};
    return TrainId(8 + numbers.indexOf(QLatin1String(number)));
}

FakeTrains::FakeTrains()
{
    const QTimeZone zone("Asia/Jakarta");
    for (const QDate &date : {today(), today().addDays(1)}) {
        const auto at = [&](int hour, int minute) {
            return QDateTime(date, QTime(hour, minute), zone).toUTC();
        };
        addRun("2", "Argo Bromo Anggrek", at(0, 20), 400, {388, 400, 371, 240});
        addRun("68", "Argo Semeru", at(6, 20), 400, {120, 180, 96, 40});
        addRun("8", "Bima", at(17, 0), 350, {301, 350, 322, 0});
        addRun("84", "Gumarang", at(18, 30), 640, {620, 512});
        addRun("18", "Argo Muria", at(23, 55), 400, {12, 8});
    }
}

void FakeTrains::addRun(const char *number, const char *name, const QDateTime &leaves, int seats,
                        const QList<int> &taken)
{
    const QList<Stop> stops = stopsFrom(leaves, taken.size() + 1);
    BoardedDeparture run;
    run.trip = {ScheduleId(++m_lastId),
                {trainIdOf(number), QString::fromLatin1(number), QString::fromLatin1(name)},
                leaves.toTimeZone(QTimeZone("Asia/Jakarta")).date(),
                stops.first(),
                stops.last()};
    run.seats = seats;
    for (qsizetype i = 0; i < taken.size(); ++i)
        run.legs.append({stops[i].stationCode, stops[i + 1].stationCode, taken[i]});
    runs.append(run);
    schedules[run.trip.scheduleId]
        = {run.trip.scheduleId, run.trip.train, run.trip.serviceDate, run.status, stops};
}

const BoardedDeparture &FakeTrains::run(const QString &trainNumber, const QDate &date) const
{
    return *std::find_if(runs.begin(), runs.end(), [&](const BoardedDeparture &run) {
        return run.trip.train.number == trainNumber && run.trip.serviceDate == date;
    });
}

void FakeTrains::settle(ScheduleId id)
{
    Disruption &disruption = disruptions[id].first();
    DisruptionProgress &progress = disruption.progress;
    const int done = std::exchange(progress.waiting, 0) - 1;
    (disruption.notice.remedy == Remedy::Rebook ? progress.rebooked : progress.refunded) += done;
    progress.failed += 1;
    progress.failures.append({u"KAI0007"_qs, u"seats.notEnough"_qs});
}

std::optional<HttpAnswer> FakeTrains::answer(const HttpRequest &request, const User &user)
{
    const QStringList parts = segments(request.path).mid(2);
    if (parts.first() == u"departures")
        return board(request, user);
    if (parts.first() == u"disruptions" && parts.last() == u"stop")
        return stop(DisruptionId(parts[1].toLongLong()));
    const bool isSchedule = parts.first() == u"schedules";
    if (isSchedule
        && (request.method == "PUT" || request.method == "DELETE"
            || (request.method == "POST" && (parts.size() == 1 || parts.last() == u"restore"))))
        return write(request, user);
    if (isSchedule && parts.size() > 1 && parts.last() != u"seats")
        return answerSchedule(request, user);
    return std::nullopt;
}

HttpAnswer FakeTrains::stop(DisruptionId id)
{
    for (QList<Disruption> &ofRun : disruptions) {
        for (Disruption &disruption : ofRun) {
            if (disruption.id != id)
                continue;
            if (disruption.progress.waiting == 0)
                return problem(409, u"disruption.ended"_qs);
            disruption.progress.waiting = 0;
            disruption.notice.remedy = Remedy::OnRequest;
            return data(api::toJson(disruption));
        }
    }
    return problem(404, u"resource.notFound"_qs);
}

HttpAnswer FakeTrains::board(const HttpRequest &request, const User &user) const
{
    if (user.role < Role::Supervisor)
        return problem(403, u"auth.forbidden"_qs);
    const QDate date = QDate::fromString(request.query.queryItemValue(u"date"_qs), Qt::ISODate);
    const QDate until = QDate::fromString(request.query.queryItemValue(u"until"_qs), Qt::ISODate);
    const QDate last = until.isValid() ? until : date;
    const qint64 train = request.query.queryItemValue(u"trainId"_qs).toLongLong();
    QJsonArray rows;
    for (const BoardedDeparture &run : runs) {
        const QDate day = run.trip.serviceDate;
        if (day >= date && day <= last && (train == 0 || run.trip.train.id.value() == train))
            rows.append(api::toJson(run));
    }
    return data(rows);
}

HttpAnswer FakeTrains::answerSchedule(const HttpRequest &request, const User &user)
{
    const QStringList parts = segments(request.path).mid(2);
    const ScheduleId id(parts[1].toLongLong());
    const auto found = std::find_if(runs.begin(), runs.end(), [id](const BoardedDeparture &run) {
        return run.trip.scheduleId == id;
    });
    if (found == runs.end())
        return problem(404, u"resource.notFound"_qs);
    if (parts.size() == 2)
        return data(api::toJson(schedules[id]));
    if (request.method == "GET")
        return data(api::toJsonArray(disruptions.value(id)));
    if (user.role < Role::Supervisor)
        return problem(403, u"auth.forbidden"_qs);
    const QByteArray key = request.headers.value("idempotency-key");
    if (!m_idempotent.contains(key))
        m_idempotent[key] = report(*found, request.body);
    return m_idempotent[key];
}

HttpAnswer FakeTrains::write(const HttpRequest &request, const User &user)
{
    if (user.role != Role::Admin)
        return problem(403, u"auth.forbidden"_qs);
    if (refuseNext)
        return *std::exchange(refuseNext, std::nullopt);
    const QStringList parts = segments(request.path).mid(2);
    if (request.method == "POST" && parts.size() == 1)
        return create(request.body);
    const ScheduleId id(parts[1].toLongLong());
    if (request.method == "POST")
        return restore(id, request.body);
    if (!schedules.contains(id))
        return problem(404, u"resource.notFound"_qs);
    if (request.method == "PUT")
        return change(schedules[id], request.body);
    return retire(id);
}

HttpAnswer FakeTrains::retire(ScheduleId id)
{
    const auto run = std::find_if(runs.begin(), runs.end(), [id](const BoardedDeparture &board) {
        return board.trip.scheduleId == id;
    });
    Schedule schedule = schedules.take(id);
    ++schedule.version;
    m_retired.insert(id, {*run, schedule});
    runs.erase(run);
    return {204, {}, {}};
}

HttpAnswer FakeTrains::restore(ScheduleId id, const QJsonObject &body)
{
    if (!m_retired.contains(id))
        return problem(404, u"resource.notFound"_qs);
    if (m_retired[id].second.version != body[u"version"].toInt())
        return problem(409, u"catalog.changedMeanwhile"_qs);
    auto [run, schedule] = m_retired.take(id);
    ++schedule.version;
    runs.append(run);
    schedules[id] = schedule;
    return data(api::toJson(schedule));
}

/// With the stops of the fake line: a train's pattern.
HttpAnswer FakeTrains::create(const QJsonObject &body)
{
    const QDate date = QDate::fromString(body[u"serviceDate"].toString(), Qt::ISODate);
    addRun("68", "Argo Semeru", QDateTime(date, QTime(6, 20), QTimeZone("Asia/Jakarta")).toUTC(),
           400, {0, 0});
    return data(api::toJson(schedules[runs.last().trip.scheduleId]), 201);
}

HttpAnswer FakeTrains::change(Schedule &schedule, const QJsonObject &body)
{
    if (body[u"version"].toInt() != schedule.version)
        return problem(409, u"catalog.changedMeanwhile"_qs);
    ++schedule.version;
    QJsonObject json = api::toJson(schedule);
    QJsonArray stops;
    for (const QJsonValue &item : body[u"stops"].toArray()) {
        QJsonObject stop = item.toObject();
        stop[u"sequence"] = stops.size();
        stop[u"timeZone"] = u"Asia/Jakarta"_qs;
        stops.append(stop);
    }
    json[u"stops"] = stops;
    schedule = api::scheduleFromJson(json);
    return data(json);
}

HttpAnswer FakeTrains::report(BoardedDeparture &run, const QJsonObject &body)
{
    const Result<DisruptionNotice> notice = api::disruptionNoticeFromJson(body);
    if (!notice)
        return problem(400, notice.error().code, notice.error().fields);
    Disruption disruption;
    disruption.id = DisruptionId(++m_lastId);
    disruption.scheduleId = run.trip.scheduleId;
    disruption.notice = *notice;
    disruption.createdAt = now();
    if (notice->remedy != Remedy::OnRequest)
        disruption.progress.waiting = ordersOfARun;
    if (notice->kind == DisruptionKind::Cancelled)
        run.status = ScheduleStatus::Cancelled;
    else
        run.delay = notice->delay;
    disruptions[run.trip.scheduleId].prepend(disruption);
    return data(api::toJson(disruption), 201);
}

} // namespace kai::tests

#pragma once

#include "domain/boardeddeparture.h"
#include "domain/disruption.h"
#include "domain/user.h"
#include "fakehttp.h"

namespace kai::tests {

/// The fake server's timetable, as supervisors and administrators see it.
class FakeTrains
{
public:
    FakeTrains();

    QList<BoardedDeparture> runs; ///< of today and tomorrow, in the order of departure
    QHash<ScheduleId, Schedule> schedules; ///< the same runs with all their stops
    std::optional<HttpAnswer> refuseNext; ///< what the next change of a run is answered with
    QHash<ScheduleId, QList<Disruption>> disruptions; ///< newest first
    int ordersOfARun = 12; ///< that wait when it is disrupted

    static QDate today(); ///< by the railway's calendar
    const BoardedDeparture &run(const QString &trainNumber, const QDate &date) const;
    /// The server deals with the orders that wait; one of them needs a person.
    void settle(ScheduleId id);

    /// Nothing for a path that is not of trains.
    std::optional<HttpAnswer> answer(const HttpRequest &request, const User &user);

private:
    void addRun(const char *number, const char *name, const QDateTime &leaves, int seats,
                const QList<int> &taken);
    HttpAnswer board(const HttpRequest &request, const User &user) const;
    HttpAnswer answerSchedule(const HttpRequest &request, const User &user);
    HttpAnswer create(const QJsonObject &body);
    HttpAnswer change(Schedule &schedule, const QJsonObject &body);
    HttpAnswer stop(DisruptionId id);
    HttpAnswer retire(ScheduleId id);
    HttpAnswer restore(ScheduleId id, const QJsonObject &body);
    HttpAnswer write(const HttpRequest &request, const User &user);
    HttpAnswer report(BoardedDeparture &run, const QJsonObject &body);

    QHash<ScheduleId, std::pair<BoardedDeparture, Schedule>> m_retired;
    int m_lastId = 100;
    QHash<QByteArray, HttpAnswer> m_idempotent;
};

} // namespace kai::tests

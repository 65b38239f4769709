#include "desktop/client/scheduleclient.h"

#include "api/json.h"
#include "desktop/client/apianswers.h"

namespace kai {

using api::Operation;

template<class IdType> static QStringList pathOf(IdType id)
{
    return {QString::number(id.value())};
}

void ScheduleClient::board(const QDate &serviceDate, const QString &cursor, QObject *receiver,
                           Then<ApiPage<BoardedDeparture>> then)
{
    ApiCall call = callOf(Operation::ListDepartures);
    addDate(call.query, QStringLiteral("date"), serviceDate);
    addPaging(call.query, cursor);
    m_transport.send(call, receiver,
                     asPage<BoardedDeparture>(m_transport.server(), api::boardedDepartureFromJson,
                                              std::move(then)));
}

void ScheduleClient::schedule(ScheduleId id, QObject *receiver, Then<Schedule> then)
{
    m_transport.send(
        callOf(Operation::GetSchedule, pathOf(id)), receiver,
        asObject<Schedule>(m_transport.server(), api::scheduleFromJson, std::move(then)));
}

void ScheduleClient::disruptions(ScheduleId id, QObject *receiver, Then<QList<Disruption>> then)
{
    m_transport.send(
        callOf(Operation::ListDisruptions, pathOf(id)), receiver,
        asList<Disruption>(m_transport.server(), api::disruptionFromJson, std::move(then)));
}

void ScheduleClient::disruption(DisruptionId id, QObject *receiver, Then<Disruption> then)
{
    m_transport.send(
        callOf(Operation::GetDisruption, pathOf(id)), receiver,
        asObject<Disruption>(m_transport.server(), api::disruptionFromJson, std::move(then)));
}

void ScheduleClient::stopDisruption(DisruptionId id, QObject *receiver, Then<Disruption> then)
{
    m_transport.send(
        callOf(Operation::StopDisruption, pathOf(id)), receiver,
        asObject<Disruption>(m_transport.server(), api::disruptionFromJson, std::move(then)));
}

void ScheduleClient::report(ScheduleId id, const DisruptionNotice &notice,
                            const QByteArray &idempotencyKey, QObject *receiver,
                            Then<Disruption> then)
{
    ApiCall call = callOf(Operation::ReportDisruption, pathOf(id));
    call.body = api::toJson(notice);
    call.idempotencyKey = idempotencyKey;
    call.repeats = 1;
    m_transport.send(
        call, receiver,
        asObject<Disruption>(m_transport.server(), api::disruptionFromJson, std::move(then)));
}

} // namespace kai

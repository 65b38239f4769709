#include "desktop/client/catalogclient.h"

#include "api/json.h"
#include "desktop/client/apianswers.h"
#include "desktop/client/runrecord.h"

namespace kai {

using api::Operation;

/// The routes of one kind.
struct CatalogRoutes
{
    Operation list;
    std::optional<Operation> get; ///< none where the list has all that there is
    Operation create, change, retire, restore;
};

static CatalogRoutes routesOf(CatalogKind kind)
{
    switch (kind) {
    case CatalogKind::Station:
        return {Operation::ListStations,  Operation::GetStation,    Operation::CreateStation,
                Operation::ChangeStation, Operation::RetireStation, Operation::RestoreStation};
    case CatalogKind::Train:
        return {Operation::ListTrains,  Operation::GetTrain,    Operation::CreateTrain,
                Operation::ChangeTrain, Operation::RetireTrain, Operation::RestoreTrain};
    case CatalogKind::Schedule:
        return {Operation::ListDepartures, Operation::GetSchedule,    Operation::CreateSchedule,
                Operation::ChangeSchedule, Operation::RetireSchedule, Operation::RestoreSchedule};
    case CatalogKind::CoachLayout:
        return {Operation::ListCoachLayouts,  std::nullopt,
                Operation::CreateCoachLayout, Operation::ChangeCoachLayout,
                Operation::RetireCoachLayout, Operation::RestoreCoachLayout};
    case CatalogKind::Rule:
        return {Operation::ListRules,  Operation::GetRule,    Operation::CreateRule,
                Operation::ChangeRule, Operation::RetireRule, Operation::RestoreRule};
    case CatalogKind::TripFare:
        return {Operation::ListTripFares,  Operation::GetTripFare,    Operation::CreateTripFare,
                Operation::ChangeTripFare, Operation::RetireTripFare, Operation::RestoreTripFare};
    }
    Q_UNREACHABLE();
}

static QJsonObject asIs(const QJsonObject &json)
{
    return json;
}

QStringList CatalogClient::keyOf(const QJsonObject &record) const
{
    if (m_kind == CatalogKind::CoachLayout)
        return {record[u"code"].toString()};
    return {QString::number(record[u"id"].toInteger())};
}

void CatalogClient::sendForRecord(const ApiCall &call, QObject *receiver, Then<QJsonObject> then)
{
    const auto read = m_kind == CatalogKind::Schedule ? RunRecord::fromSchedule : asIs;
    m_transport.send(call, receiver,
                     asObject<QJsonObject>(m_transport.server(), read, std::move(then)));
}

void CatalogClient::records(const CatalogFilter &filter, const QString &cursor, QObject *receiver,
                            Then<ApiPage<QJsonObject>> then)
{
    ApiCall call = callOf(routesOf(m_kind).list);
    if (m_kind == CatalogKind::Station)
        addText(call.query, QStringLiteral("query"), filter.text);
    const bool isRun = m_kind == CatalogKind::Schedule;
    if (isRun) {
        addDate(call.query, QStringLiteral("date"), filter.first);
        addDate(call.query, QStringLiteral("until"), filter.last);
    }
    if (isRun && filter.trainId > 0)
        addText(call.query, QStringLiteral("trainId"), QString::number(filter.trainId));
    addPaging(call.query, cursor);
    const auto read = isRun ? RunRecord::fromBoard : asIs;
    m_transport.send(call, receiver,
                     asPage<QJsonObject>(m_transport.server(), read, std::move(then)));
}

void CatalogClient::record(const QJsonObject &listed, QObject *receiver, Then<QJsonObject> then)
{
    if (const std::optional<Operation> get = routesOf(m_kind).get)
        return sendForRecord(callOf(*get, keyOf(listed)), receiver, std::move(then));
    QMetaObject::invokeMethod(
        receiver, [listed, then = std::move(then)] { then(listed); }, Qt::QueuedConnection);
}

void CatalogClient::create(const QJsonObject &record, QObject *receiver, Then<QJsonObject> then)
{
    ApiCall call = callOf(routesOf(m_kind).create);
    call.body = record;
    sendForRecord(call, receiver, std::move(then));
}

void CatalogClient::change(const QJsonObject &former, const QJsonObject &record, QObject *receiver,
                           Then<QJsonObject> then)
{
    ApiCall call = callOf(routesOf(m_kind).change, keyOf(former));
    call.body = record;
    sendForRecord(call, receiver, std::move(then));
}

void CatalogClient::retire(const QJsonObject &record, QObject *receiver, Then<ApiReply> then)
{
    m_transport.send(callOf(routesOf(m_kind).retire, keyOf(record)), receiver, std::move(then));
}

void CatalogClient::restore(const QJsonObject &retired, QObject *receiver, Then<QJsonObject> then)
{
    const QString id = QString::number(retired[u"id"].toInteger());
    ApiCall call = callOf(routesOf(m_kind).restore, {id});
    // Its retirement was a change of its own: whoever came after that is not undone.
    call.body = {{QStringLiteral("version"), retired[u"version"].toInteger() + 1}};
    sendForRecord(call, receiver, std::move(then));
}

void CatalogClient::history(qint64 id, QObject *receiver, Then<QList<CatalogChange>> then)
{
    ApiCall call = callOf(Operation::ListCatalogChanges);
    addText(call.query, QStringLiteral("kind"), wireName(m_kind));
    addText(call.query, QStringLiteral("subjectId"), QString::number(id));
    m_transport.send(
        call, receiver,
        asList<CatalogChange>(m_transport.server(), api::catalogChangeFromJson, std::move(then)));
}

} // namespace kai

#include "desktop/catalogclient.h"

#include "api/json.h"
#include "desktop/apianswers.h"

namespace kai {

using api::Operation;

/// The routes of one kind.
struct CatalogRoutes
{
    Operation list, get, create, change, retire;
};

static CatalogRoutes routesOf(CatalogKind kind)
{
    switch (kind) {
    case CatalogKind::Station:
        return {Operation::ListStations, Operation::GetStation, Operation::CreateStation,
                Operation::ChangeStation, Operation::RetireStation};
    case CatalogKind::Train:
        return {Operation::ListTrains, Operation::GetTrain, Operation::CreateTrain,
                Operation::ChangeTrain, Operation::RetireTrain};
    case CatalogKind::Rule:
        return {Operation::ListRules, Operation::GetRule, Operation::CreateRule,
                Operation::ChangeRule, Operation::RetireRule};
    case CatalogKind::TripFare:
        return {Operation::ListTripFares, Operation::GetTripFare, Operation::CreateTripFare,
                Operation::ChangeTripFare, Operation::RetireTripFare};
    case CatalogKind::Schedule:
    case CatalogKind::CoachLayout:
        break; // not kept in such a table
    }
    Q_UNREACHABLE();
}

static QJsonObject asIs(const QJsonObject &json)
{
    return json;
}

void CatalogClient::records(const QString &text, const QString &cursor, QObject *receiver,
                            Then<ApiPage<QJsonObject>> then)
{
    ApiCall call = callOf(routesOf(m_kind).list);
    if (m_kind == CatalogKind::Station)
        addText(call.query, QStringLiteral("query"), text);
    addPaging(call.query, cursor);
    m_transport.send(call, receiver,
                     asPage<QJsonObject>(m_transport.server(), asIs, std::move(then)));
}

void CatalogClient::record(qint64 id, QObject *receiver, Then<QJsonObject> then)
{
    m_transport.send(callOf(routesOf(m_kind).get, {QString::number(id)}), receiver,
                     asObject<QJsonObject>(m_transport.server(), asIs, std::move(then)));
}

void CatalogClient::create(const QJsonObject &record, QObject *receiver, Then<QJsonObject> then)
{
    ApiCall call = callOf(routesOf(m_kind).create);
    call.body = record;
    m_transport.send(call, receiver,
                     asObject<QJsonObject>(m_transport.server(), asIs, std::move(then)));
}

void CatalogClient::change(qint64 id, const QJsonObject &record, QObject *receiver,
                           Then<QJsonObject> then)
{
    ApiCall call = callOf(routesOf(m_kind).change, {QString::number(id)});
    call.body = record;
    m_transport.send(call, receiver,
                     asObject<QJsonObject>(m_transport.server(), asIs, std::move(then)));
}

void CatalogClient::retire(qint64 id, QObject *receiver, Then<ApiReply> then)
{
    m_transport.send(callOf(routesOf(m_kind).retire, {QString::number(id)}), receiver,
                     std::move(then));
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

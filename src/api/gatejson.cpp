#include "api/gatejson.h"

#include "api/json.h"
#include "api/jsonparts.h"

#include <QJsonDocument>

#include <algorithm>

namespace kai::api {

static QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

static QString base64url(const QByteArray &bytes)
{
    return QString::fromLatin1(
        bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QJsonObject toJson(const ManifestEntry &entry)
{
    const Ticket &ticket = entry.ticket;
    return {{QStringLiteral("ticketNumber"), ticket.number},
            {QStringLiteral("orderCode"), ticket.orderCode},
            {QStringLiteral("status"), wireName(ticket.status)},
            {QStringLiteral("passenger"), passengerToJson(ticket.passenger)},
            {QStringLiteral("from"), ticket.trip.from.stationCode},
            {QStringLiteral("to"), ticket.trip.to.stationCode},
            {QStringLiteral("usedAt"), timeToJson(ticket.usedAt)},
            {QStringLiteral("usedStationCode"), ticket.usedStationCode}};
}

QJsonObject toJson(const Scan &scan)
{
    return {
        {QStringLiteral("id"), scan.id.value()},
        {QStringLiteral("key"), scan.key},
        {QStringLiteral("ticketNumber"), scan.ticketNumber},
        {QStringLiteral("orderCode"), scan.orderCode},
        {QStringLiteral("scheduleId"), scan.scheduleId.value()},
        {QStringLiteral("outcome"), wireName(scan.outcome)},
        {QStringLiteral("stationCode"), scan.stationCode},
        {QStringLiteral("scannedAt"), timeToJson(scan.scannedAt)},
        {QStringLiteral("offline"), scan.offline},
        {QStringLiteral("userId"), scan.userId ? QJsonValue(scan.userId->value()) : QJsonValue()},
        {QStringLiteral("createdAt"), timeToJson(scan.createdAt)}};
}

QJsonObject toJson(const ScanReport &report)
{
    const Showing first = report.firstUse.value_or(Showing());
    return {{QStringLiteral("key"), report.key},
            {QStringLiteral("outcome"), wireName(report.outcome)},
            {QStringLiteral("ticketNumber"), textOrNull(report.ticketNumber)},
            {QStringLiteral("firstUseAt"), timeToJson(first.at)},
            {QStringLiteral("firstUseStationCode"), textOrNull(first.stationCode)}};
}

QJsonObject scanReportsToJson(const QList<ScanReport> &reports)
{
    const auto count = [&](ScanOutcome outcome) {
        return qint64(
            std::count_if(reports.begin(), reports.end(), [outcome](const ScanReport &report) {
                return report.outcome == outcome;
            }));
    };
    return {{QStringLiteral("accepted"), count(ScanOutcome::Accepted)},
            {QStringLiteral("doubleUses"), count(ScanOutcome::Used)},
            {QStringLiteral("scans"), toJsonArray(reports)}};
}

static QJsonObject bundledTicket(const Ticket &ticket)
{
    const QJsonObject passenger = passengerToJson(ticket.passenger);
    QJsonObject json {{QStringLiteral("number"), ticket.number},
                      {QStringLiteral("from"), ticket.trip.from.stationCode},
                      {QStringLiteral("to"), ticket.trip.to.stationCode},
                      {QStringLiteral("usedAt"), timeToJson(ticket.usedAt)},
                      {QStringLiteral("usedStationCode"), ticket.usedStationCode}};
    for (const char *name : {"name", "type", "identityNumber", "coach", "seat"})
        json[QLatin1String(name)] = passenger[QLatin1String(name)];
    return json;
}

static QJsonObject bundledSchedule(const Schedule &schedule)
{
    QJsonArray stops;
    for (const Stop &stop : schedule.stops) {
        stops.append(QJsonObject {{QStringLiteral("stationCode"), stop.stationCode},
                                  {QStringLiteral("arrival"), timeToJson(stop.arrival)},
                                  {QStringLiteral("departure"), timeToJson(stop.departure)}});
    }
    return {{QStringLiteral("id"), schedule.id.value()},
            {QStringLiteral("train"), toJson(schedule.train)},
            {QStringLiteral("serviceDate"), dateToJson(schedule.serviceDate)},
            {QStringLiteral("stops"), stops}};
}

QByteArray gateBundleText(const GateBundle &bundle, const QList<TicketKey> &keys)
{
    QJsonArray keyList;
    for (const TicketKey &key : keys) {
        keyList.append(QJsonObject {{QStringLiteral("id"), key.id},
                                    {QStringLiteral("publicKey"), base64url(key.publicKey)}});
    }
    QJsonArray tickets;
    for (const ManifestEntry &entry : bundle.manifest.entries)
        tickets.append(bundledTicket(entry.ticket));
    QJsonArray ended;
    for (const auto &[number, outcome] : bundle.ended) {
        ended.append(QJsonObject {{QStringLiteral("number"), number},
                                  {QStringLiteral("outcome"), wireName(outcome)}});
    }
    const QJsonObject json {{QStringLiteral("version"), 1},
                            {QStringLiteral("madeAt"), timeToJson(bundle.madeAt)},
                            {QStringLiteral("schedule"), bundledSchedule(bundle.manifest.schedule)},
                            {QStringLiteral("keys"), keyList},
                            {QStringLiteral("tickets"), tickets},
                            {QStringLiteral("ended"), ended}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QList<OfflineScan> offlineScansFromJson(const QJsonObject &json)
{
    QList<OfflineScan> scans;
    for (const QJsonValue &scan : json[u"scans"].toArray()) {
        scans.append({scan[u"key"].toString(),
                      scan[u"payload"].toString(),
                      {timeFromJson(scan[u"scannedAt"]), scan[u"stationCode"].toString()}});
    }
    return scans;
}

} // namespace kai::api

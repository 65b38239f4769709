#include "desktop/client/operationsclient.h"

#include "api/operationsjson.h"
#include "desktop/client/apianswers.h"

namespace kai {

using api::Operation;

static ServerReport reportFrom(const QJsonObject &data)
{
    ServerReport report;
    report.observation = api::observationFromJson(data);
    report.version = data[u"version"].toString();
    const QJsonValue requests = data[u"requests"];
    report.requests = requests[u"total"].toDouble();
    report.serverErrors = requests[u"serverErrors"].toDouble();
    report.seconds = requests[u"seconds"].toDouble();
    for (const QJsonValue &bucket : requests[u"within"].toArray())
        report.within.append({bucket[u"seconds"].toDouble(), bucket[u"requests"].toDouble()});
    return report;
}

void OperationsClient::serverReport(QObject *receiver, Then<ServerReport> then)
{
    m_transport.send(callOf(Operation::GetServerState), receiver,
                     asObject<ServerReport>(m_transport.server(), reportFrom, std::move(then)));
}

void OperationsClient::alerts(QObject *receiver, Then<QList<Alert>> then)
{
    m_transport.send(callOf(Operation::ListAlerts), receiver,
                     asList<Alert>(m_transport.server(), api::alertFromJson, std::move(then)));
}

void OperationsClient::acknowledge(AlertId id, QObject *receiver, Then<Alert> then)
{
    m_transport.send(callOf(Operation::AcknowledgeAlert, {QString::number(id.value())}), receiver,
                     asObject<Alert>(m_transport.server(), api::alertFromJson, std::move(then)));
}

void OperationsClient::log(const LogQuery &query, const QString &cursor, QObject *receiver,
                           Then<ApiPage<LogEntry>> then)
{
    ApiCall call = callOf(Operation::ListLog);
    if (query.least)
        addText(call.query, QStringLiteral("level"), wireName(*query.least));
    addText(call.query, QStringLiteral("category"), query.category);
    addPaging(call.query, cursor);
    m_transport.send(
        call, receiver,
        asPage<LogEntry>(m_transport.server(), api::logEntryFromJson, std::move(then)));
}

} // namespace kai

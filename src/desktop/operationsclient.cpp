#include "desktop/operationsclient.h"

#include "api/operationsjson.h"

namespace kai {

using api::Operation;

static constexpr int pageSize = 100;

static ServerReport reportFrom(const QJsonValue &data)
{
    ServerReport report;
    report.observation = api::observationFromJson(data.toObject());
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
    m_client.transport().send(
        callOf(Operation::GetServerState), receiver,
        [then = std::move(then)](const Answer<ApiReply> &reply) {
            then(reply.map([](const ApiReply &found) { return reportFrom(found.data); }));
        });
}

void OperationsClient::alerts(QObject *receiver, Then<QList<Alert>> then)
{
    m_client.transport().send(callOf(Operation::ListAlerts), receiver,
                              [then = std::move(then)](const Answer<ApiReply> &reply) {
                                  then(reply.map([](const ApiReply &found) {
                                      QList<Alert> alerts;
                                      for (const QJsonValue &alert : found.data.toArray())
                                          alerts.append(api::alertFromJson(alert.toObject()));
                                      return alerts;
                                  }));
                              });
}

void OperationsClient::acknowledge(AlertId id, QObject *receiver, Then<Alert> then)
{
    m_client.transport().send(callOf(Operation::AcknowledgeAlert, {QString::number(id.value())}),
                              receiver, [then = std::move(then)](const Answer<ApiReply> &reply) {
                                  then(reply.map([](const ApiReply &found) {
                                      return api::alertFromJson(found.data.toObject());
                                  }));
                              });
}

void OperationsClient::log(const LogQuery &query, const QString &cursor, QObject *receiver,
                           Then<ApiPage<LogEntry>> then)
{
    ApiCall call = callOf(Operation::ListLog);
    call.query.addQueryItem(QStringLiteral("limit"), QString::number(pageSize));
    if (query.least)
        call.query.addQueryItem(QStringLiteral("level"), wireName(*query.least));
    if (!query.category.isEmpty())
        call.query.addQueryItem(QStringLiteral("category"), query.category);
    if (!cursor.isEmpty())
        call.query.addQueryItem(QStringLiteral("cursor"),
                                QString::fromLatin1(QUrl::toPercentEncoding(cursor)));
    m_client.transport().send(
        call, receiver, [then = std::move(then)](const Answer<ApiReply> &reply) {
            then(reply.map([](const ApiReply &found) {
                ApiPage<LogEntry> page {{}, found.nextCursor};
                for (const QJsonValue &entry : found.data.toArray())
                    page.items.append(api::logEntryFromJson(entry.toObject()));
                return page;
            }));
        });
}

} // namespace kai

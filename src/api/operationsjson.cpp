#include "api/operationsjson.h"

#include "api/json.h"
#include "api/jsonparts.h"

namespace kai::api {

QJsonObject toJson(const Alert &alert)
{
    return {
        {QStringLiteral("id"), alert.id.value()},
        {QStringLiteral("kind"), wireName(alert.kind)},
        {QStringLiteral("severity"), wireName(alert.severity)},
        {QStringLiteral("subject"), alert.subject},
        {QStringLiteral("detail"), alert.detail},
        {QStringLiteral("raisedAt"), timeToJson(alert.raisedAt)},
        {QStringLiteral("clearedAt"), timeToJson(alert.clearedAt.value_or(QDateTime()))},
        {QStringLiteral("acknowledgedBy"),
         alert.acknowledgedBy ? QJsonValue(alert.acknowledgedBy->value()) : QJsonValue()},
        {QStringLiteral("acknowledgedAt"), timeToJson(alert.acknowledgedAt.value_or(QDateTime()))}};
}

QJsonObject toJson(const LogEntry &entry)
{
    return {{QStringLiteral("id"), entry.id.value()},
            {QStringLiteral("at"), timeToJson(entry.createdAt)},
            {QStringLiteral("level"), wireName(entry.level)},
            {QStringLiteral("category"), entry.category},
            {QStringLiteral("message"), entry.message},
            {QStringLiteral("requestId"), entry.requestId},
            {QStringLiteral("fields"), entry.fields}};
}

static QJsonValue toJson(const std::optional<OperationFigures> &figures)
{
    if (!figures)
        return {};
    return QJsonObject {{QStringLiteral("seatHolds"), figures->seatHolds},
                        {QStringLiteral("openPayments"), figures->openPayments},
                        {QStringLiteral("notificationsWaiting"), figures->notificationsWaiting},
                        {QStringLiteral("openCases"), figures->openCases},
                        {QStringLiteral("mailsWaiting"), figures->mailsWaiting},
                        {QStringLiteral("outboxWaiting"), figures->outboxWaiting},
                        {QStringLiteral("clockAheadMs"), qint64(figures->clockAhead.count())}};
}

QJsonObject toJson(const Observation &observation)
{
    QJsonArray disks;
    for (const DiskSpace &disk : observation.disks)
        disks.append(QJsonObject {{QStringLiteral("name"), disk.name},
                                  {QStringLiteral("freeBytes"), disk.freeBytes},
                                  {QStringLiteral("allBytes"), disk.allBytes}});
    QJsonArray sinks;
    for (const LogSinkState &sink : observation.logSinks)
        sinks.append(QJsonObject {{QStringLiteral("name"), sink.name},
                                  {QStringLiteral("failing"), sink.failing},
                                  {QStringLiteral("reason"), sink.reason},
                                  {QStringLiteral("leftOut"), sink.leftOut}});
    return {
        {QStringLiteral("at"), timeToJson(observation.at)},
        {QStringLiteral("databaseAnswers"), observation.databaseAnswers},
        {QStringLiteral("databaseDelayMs"), qint64(observation.databaseDelay.count())},
        {QStringLiteral("pool"), QJsonObject {{QStringLiteral("threads"), observation.poolThreads},
                                              {QStringLiteral("running"), observation.poolRunning},
                                              {QStringLiteral("queued"), observation.poolQueued}}},
        {QStringLiteral("failingJobs"), QJsonArray::fromStringList(observation.failingJobs)},
        {QStringLiteral("figures"), toJson(observation.figures)},
        {QStringLiteral("disks"), disks},
        {QStringLiteral("logSinks"), sinks},
        {QStringLiteral("certificateEnd"),
         timeToJson(observation.certificateEnd.value_or(QDateTime()))}};
}

template<class T> static QJsonArray arrayOf(const QList<T> &items)
{
    QJsonArray array;
    for (const T &item : items)
        array.append(toJson(item));
    return array;
}

QJsonArray toJson(const QList<Alert> &alerts)
{
    return arrayOf(alerts);
}

QJsonArray toJson(const QList<LogEntry> &entries)
{
    return arrayOf(entries);
}

static std::optional<QDateTime> timeOrNothing(const QJsonValue &json)
{
    const QDateTime time = QDateTime::fromString(json.toString(), Qt::ISODateWithMs).toUTC();
    return time.isValid() ? std::optional(time) : std::nullopt;
}

Alert alertFromJson(const QJsonObject &json)
{
    Alert alert;
    alert.id = AlertId(json[u"id"].toInteger());
    alert.kind = word<AlertKind>(json[u"kind"]);
    alert.severity = word<AlertSeverity>(json[u"severity"]);
    alert.subject = json[u"subject"].toString();
    alert.detail = json[u"detail"].toString();
    alert.raisedAt = timeOrNothing(json[u"raisedAt"]).value_or(QDateTime());
    alert.clearedAt = timeOrNothing(json[u"clearedAt"]);
    if (const qint64 by = json[u"acknowledgedBy"].toInteger(); by > 0)
        alert.acknowledgedBy = UserId(by);
    alert.acknowledgedAt = timeOrNothing(json[u"acknowledgedAt"]);
    return alert;
}

LogEntry logEntryFromJson(const QJsonObject &json)
{
    LogEntry entry;
    entry.id = LogEntryId(json[u"id"].toInteger());
    entry.createdAt = timeOrNothing(json[u"at"]).value_or(QDateTime());
    entry.level = word<LogLevel>(json[u"level"]);
    entry.category = json[u"category"].toString();
    entry.message = json[u"message"].toString();
    entry.requestId = json[u"requestId"].toString();
    entry.fields = json[u"fields"].toObject();
    return entry;
}

static std::optional<OperationFigures> figuresFromJson(const QJsonValue &json)
{
    if (!json.isObject())
        return std::nullopt;
    OperationFigures figures;
    figures.seatHolds = json[u"seatHolds"].toInteger();
    figures.openPayments = json[u"openPayments"].toInteger();
    figures.notificationsWaiting = json[u"notificationsWaiting"].toInteger();
    figures.openCases = json[u"openCases"].toInteger();
    figures.mailsWaiting = json[u"mailsWaiting"].toInteger();
    figures.outboxWaiting = json[u"outboxWaiting"].toInteger();
    figures.clockAhead = std::chrono::milliseconds(json[u"clockAheadMs"].toInteger());
    return figures;
}

Observation observationFromJson(const QJsonObject &json)
{
    Observation observation;
    observation.at = timeOrNothing(json[u"at"]).value_or(QDateTime());
    observation.databaseAnswers = json[u"databaseAnswers"].toBool();
    observation.databaseDelay = std::chrono::milliseconds(json[u"databaseDelayMs"].toInteger());
    observation.poolThreads = json[u"pool"][u"threads"].toInt();
    observation.poolRunning = json[u"pool"][u"running"].toInt();
    observation.poolQueued = json[u"pool"][u"queued"].toInt();
    observation.figures = figuresFromJson(json[u"figures"]);
    for (const QJsonValue &disk : json[u"disks"].toArray())
        observation.disks.append({disk[u"name"].toString(), disk[u"freeBytes"].toInteger(),
                                  disk[u"allBytes"].toInteger()});
    for (const QJsonValue &sink : json[u"logSinks"].toArray())
        observation.logSinks.append({sink[u"name"].toString(), sink[u"failing"].toBool(),
                                     sink[u"reason"].toString(), sink[u"leftOut"].toInteger(), 0});
    return observation;
}

} // namespace kai::api

#include "api/json.h"

#include "api/jsonparts.h"
#include "api/reader.h"

namespace kai::api {

constexpr int maxReasonLength = 200;
constexpr int maxDelayMinutes = 7 * 24 * 60;

static QJsonObject toJson(const DisruptionProgress &progress)
{
    QJsonArray failures;
    for (const DisruptionFailure &item : progress.failures) {
        failures.append(QJsonObject {{QStringLiteral("orderCode"), item.orderCode},
                                     {QStringLiteral("code"), item.code}});
    }
    return {{QStringLiteral("waiting"), progress.waiting},
            {QStringLiteral("refunded"), progress.refunded},
            {QStringLiteral("rebooked"), progress.rebooked},
            {QStringLiteral("cancelled"), progress.cancelled},
            {QStringLiteral("failed"), progress.failed},
            {QStringLiteral("failures"), failures}};
}

QJsonObject toJson(const Disruption &disruption)
{
    const DisruptionNotice &notice = disruption.notice;
    return {{QStringLiteral("id"), disruption.id.value()},
            {QStringLiteral("scheduleId"), disruption.scheduleId.value()},
            {QStringLiteral("kind"), wireName(notice.kind)},
            {QStringLiteral("delayMinutes"),
             notice.delay ? QJsonValue(qint64(notice.delay->count())) : QJsonValue::Null},
            {QStringLiteral("reason"), notice.reason},
            {QStringLiteral("remedy"), wireName(notice.remedy)},
            {QStringLiteral("targetScheduleId"),
             notice.target ? QJsonValue(notice.target->value()) : QJsonValue::Null},
            {QStringLiteral("createdAt"), timeToJson(disruption.createdAt)},
            {QStringLiteral("status"),
             disruption.progress.waiting > 0 ? QStringLiteral("running") : QStringLiteral("done")},
            {QStringLiteral("progress"), toJson(disruption.progress)}};
}

QJsonObject toJson(const DisruptionNotice &notice)
{
    QJsonObject json {{QStringLiteral("kind"), wireName(notice.kind)},
                      {QStringLiteral("reason"), notice.reason},
                      {QStringLiteral("remedy"), wireName(notice.remedy)}};
    if (notice.delay)
        json[u"delayMinutes"] = qint64(notice.delay->count());
    if (notice.target)
        json[u"targetScheduleId"] = notice.target->value();
    return json;
}

static DisruptionProgress progressFromJson(const QJsonObject &json)
{
    DisruptionProgress progress {json[u"waiting"].toInt(),  json[u"refunded"].toInt(),
                                 json[u"rebooked"].toInt(), json[u"cancelled"].toInt(),
                                 json[u"failed"].toInt(),   {}};
    for (const QJsonValue &item : json[u"failures"].toArray())
        progress.failures.append({item[u"orderCode"].toString(), item[u"code"].toString()});
    return progress;
}

Disruption disruptionFromJson(const QJsonObject &json)
{
    Disruption disruption;
    disruption.id = DisruptionId(json[u"id"].toInteger());
    disruption.scheduleId = ScheduleId(json[u"scheduleId"].toInteger());
    disruption.notice.kind = word<DisruptionKind>(json[u"kind"]);
    if (json[u"delayMinutes"].isDouble())
        disruption.notice.delay = std::chrono::minutes(json[u"delayMinutes"].toInt());
    disruption.notice.reason = json[u"reason"].toString();
    disruption.notice.remedy = word<Remedy>(json[u"remedy"]);
    if (json[u"targetScheduleId"].isDouble())
        disruption.notice.target = ScheduleId(json[u"targetScheduleId"].toInteger());
    disruption.createdAt = timeFromJson(json[u"createdAt"]);
    disruption.progress = progressFromJson(json[u"progress"].toObject());
    return disruption;
}

/// What must be there, and what must not, for the kind and the remedy.
static void checkTogether(Reader &reader, const DisruptionNotice &notice)
{
    const QString delay = QStringLiteral("delayMinutes");
    const QString target = QStringLiteral("targetScheduleId");
    const bool isDelayed = notice.kind == DisruptionKind::Delayed;
    const bool isRebooking = notice.remedy == Remedy::Rebook;
    if (isDelayed && !notice.delay)
        reader.fail(delay, QStringLiteral("required"));
    if (!isDelayed && notice.delay)
        reader.fail(delay, QStringLiteral("disruption.notDelayed"));
    if (notice.delay && (notice.delay->count() < 1 || notice.delay->count() > maxDelayMinutes))
        reader.fail(delay, QStringLiteral("outOfRange"));
    if (isRebooking && !notice.target)
        reader.fail(target, QStringLiteral("required"));
    if (!isRebooking && notice.target)
        reader.fail(target, QStringLiteral("disruption.notRebooking"));
}

Result<DisruptionNotice> disruptionNoticeFromJson(const QJsonObject &json)
{
    QList<FieldError> errors;
    Reader reader(json, QString(), errors);
    DisruptionNotice notice;
    notice.kind = reader.word<DisruptionKind>(QStringLiteral("kind"));
    if (const auto minutes = reader.optionalInteger(QStringLiteral("delayMinutes")))
        notice.delay = std::chrono::minutes(*minutes);
    notice.reason = reader.text(QStringLiteral("reason"), maxReasonLength).trimmed();
    notice.remedy = reader.word<Remedy>(QStringLiteral("remedy"));
    if (const auto target = reader.optionalInteger(QStringLiteral("targetScheduleId")))
        notice.target = ScheduleId(*target);
    reader.finish();
    if (errors.isEmpty())
        checkTogether(reader, notice);
    if (!errors.isEmpty())
        return failure(validationError(errors));
    return notice;
}

} // namespace kai::api

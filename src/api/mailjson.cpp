#include "api/json.h"

#include "api/jsonparts.h"

namespace kai::api {

QJsonObject toJson(const Mail &mail)
{
    return {{QStringLiteral("id"), mail.id.value()},
            {QStringLiteral("kind"), wireName(mail.kind)},
            {QStringLiteral("status"), wireName(mail.status)},
            {QStringLiteral("orderCode"), mail.orderCode},
            {QStringLiteral("attempts"), mail.attempts},
            {QStringLiteral("reason"), mail.reason},
            {QStringLiteral("createdAt"), timeToJson(mail.createdAt)},
            {QStringLiteral("finishedAt"), timeToJson(mail.finishedAt)}};
}

Mail mailFromJson(const QJsonObject &json)
{
    Mail mail;
    mail.id = MailId(json[u"id"].toInteger());
    mail.kind = word<MailKind>(json[u"kind"]);
    mail.status = word<MailStatus>(json[u"status"]);
    mail.orderCode = json[u"orderCode"].toString();
    mail.attempts = json[u"attempts"].toInt();
    mail.reason = json[u"reason"].toString();
    mail.createdAt = timeFromJson(json[u"createdAt"]);
    mail.finishedAt = timeFromJson(json[u"finishedAt"]);
    return mail;
}

} // namespace kai::api

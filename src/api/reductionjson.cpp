#include "api/json.h"

#include "api/jsonparts.h"
#include "api/reader.h"

namespace kai::api {

QJsonObject toJson(const ReductionRegistration &registration)
{
    return {{QStringLiteral("id"), registration.id.value()},
            {QStringLiteral("kind"), wireName(registration.kind)},
            {QStringLiteral("identityType"), wireName(registration.identityType)},
            {QStringLiteral("identityNumber"), maskedIdentity(registration.identityNumber)},
            {QStringLiteral("validUntil"),
             registration.validUntil ? dateToJson(*registration.validUntil) : QJsonValue::Null},
            {QStringLiteral("createdAt"), timeToJson(registration.createdAt)}};
}

Result<ReductionRegistration> reductionRegistrationFromJson(const QJsonObject &json)
{
    QList<FieldError> errors;
    Reader reader(json, QString(), errors);
    ReductionRegistration registration;
    registration.kind = reader.word<ReductionKind>(QStringLiteral("kind"));
    registration.identityType = reader.word<IdentityType>(QStringLiteral("identityType"));
    registration.identityNumber = reader.text(QStringLiteral("identityNumber"), 32);
    const QString name = QStringLiteral("validUntil");
    if (reader.has(name)) {
        const QString text = reader.text(name, 10);
        registration.validUntil = QDate::fromString(text, QStringLiteral("yyyy-MM-dd"));
        if (!text.isEmpty() && !registration.validUntil->isValid())
            reader.fail(name, QStringLiteral("date.invalid"));
    }
    reader.finish();
    if (!errors.isEmpty())
        return failure(validationError(errors));
    return registration;
}

} // namespace kai::api

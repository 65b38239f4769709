#include "api/importjson.h"

#include "api/json.h"

namespace kai::api {

QJsonObject toJson(const TimetableImport &import)
{
    QJsonArray refused;
    for (const RefusedLine &line : import.refused)
        refused.append(QJsonObject {{QStringLiteral("file"), line.file},
                                    {QStringLiteral("line"), line.line},
                                    {QStringLiteral("code"), line.code},
                                    {QStringLiteral("value"), line.value}});
    const QJsonValue failure
        = import.failure.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(import.failure);
    return {{QStringLiteral("id"), import.id.value()},
            {QStringLiteral("createdAt"), timeToJson(import.createdAt)},
            {QStringLiteral("finishedAt"), timeToJson(import.finishedAt)},
            {QStringLiteral("status"), wireName(import.status)},
            {QStringLiteral("fileSize"), import.fileSize},
            {QStringLiteral("stage"), import.stage},
            {QStringLiteral("progress"), import.progress},
            {QStringLiteral("failure"), failure},
            {QStringLiteral("counts"), import.counts},
            {QStringLiteral("refusedCount"), import.refusedCount},
            {QStringLiteral("refused"), refused}};
}

} // namespace kai::api

#include "api/importjson.h"

#include "api/json.h"
#include "api/jsonparts.h"

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
            {QStringLiteral("dryRun"), import.mode == ImportMode::Preview},
            {QStringLiteral("status"), wireName(import.status)},
            {QStringLiteral("fileSize"), import.fileSize},
            {QStringLiteral("stage"), import.stage},
            {QStringLiteral("progress"), import.progress},
            {QStringLiteral("failure"), failure},
            {QStringLiteral("counts"), import.counts},
            {QStringLiteral("refusedCount"), import.refusedCount},
            {QStringLiteral("refused"), refused}};
}

TimetableImport timetableImportFromJson(const QJsonObject &json)
{
    TimetableImport import;
    import.id = ImportId(json[u"id"].toInteger());
    import.createdAt = timeFromJson(json[u"createdAt"]);
    import.finishedAt = timeFromJson(json[u"finishedAt"]);
    import.mode = json[u"dryRun"].toBool() ? ImportMode::Preview : ImportMode::Write;
    import.status = word<ImportStatus>(json[u"status"]);
    import.fileSize = json[u"fileSize"].toInteger();
    import.stage = json[u"stage"].toString();
    import.progress = json[u"progress"].toInt();
    import.failure = json[u"failure"].toString();
    import.counts = json[u"counts"].toObject();
    import.refusedCount = json[u"refusedCount"].toInteger();
    for (const QJsonValue &line : json[u"refused"].toArray())
        import.refused.append({line[u"file"].toString(), line[u"line"].toInteger(),
                               line[u"code"].toString(), line[u"value"].toString()});
    return import;
}

} // namespace kai::api

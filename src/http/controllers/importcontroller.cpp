#include "http/controllers/controllers.h"

#include "api/importjson.h"
#include "http/answers.h"
#include "http/bodyfile.h"
#include "http/problemtexts.h"

namespace kai::http {

namespace {

/// The import with texts for people beside the codes.
QJsonObject presented(const Exchange &exchange, const TimetableImport &import)
{
    const Language language
        = prefersIndonesian(exchange.request) ? Language::Indonesian : Language::English;
    QJsonObject json = api::toJson(import);
    QJsonArray lines;
    for (const QJsonValue &item : json[u"refused"].toArray()) {
        QJsonObject line = item.toObject();
        line[u"detail"] = detailOfCode(line[u"code"].toString(), language);
        lines.append(line);
    }
    json[u"refused"] = lines;
    json[u"detail"] = import.failure.isEmpty() ? QString() : detailOfCode(import.failure, language);
    return json;
}

Response importGtfs(Exchange &exchange, ImportService &imports)
{
    const std::shared_ptr<BodyFile> body = exchange.request.bodyFile;
    if (!body || body->size() == 0)
        return problem(exchange, validationError(QString(), QStringLiteral("required")));
    const ImportFile file {body->descriptor(), body->size(), body};
    const bool dryRun
        = exchange.request.parameter(QStringLiteral("dryRun")) == QLatin1String("true");
    const ImportMode mode = dryRun ? ImportMode::Preview : ImportMode::Write;
    return answer(
        exchange, imports.start(*exchange.actor, file, mode),
        [&](const TimetableImport &import) { return presented(exchange, import); }, 202);
}

Response listImports(Exchange &exchange, ImportService &imports)
{
    QList<FieldError> errors;
    const PageRequest page = QueryReader(exchange.request, errors).page();
    if (!errors.isEmpty())
        return problem(exchange, validationError(errors));
    const Result<Page<TimetableImport>> found = imports.imports(*exchange.actor, page);
    if (!found)
        return problem(exchange, found.error());
    QJsonArray items;
    for (const TimetableImport &import : found->items)
        items.append(presented(exchange, import));
    return jsonResponse(200, envelope(exchange, items, found->nextCursor));
}

Response getImport(Exchange &exchange, ImportService &imports)
{
    const Result<qint64> id = pathNumber(exchange, QStringLiteral("id"));
    if (!id)
        return problem(exchange, id.error());
    return answer(exchange, imports.import(*exchange.actor, ImportId(*id)),
                  [&](const TimetableImport &import) { return presented(exchange, import); });
}

Response cancelImport(Exchange &exchange, ImportService &imports)
{
    const Result<qint64> id = pathNumber(exchange, QStringLiteral("id"));
    if (!id)
        return problem(exchange, id.error());
    return answer(exchange, imports.cancel(*exchange.actor, ImportId(*id)),
                  [&](const TimetableImport &import) { return presented(exchange, import); });
}

} // namespace

void addImportHandlers(HandlerTable &handlers, ImportService &imports)
{
    using api::Operation;
    handlers.add(Operation::ImportGtfs, [&](Exchange &e) { return importGtfs(e, imports); });
    handlers.add(Operation::ListImports, [&](Exchange &e) { return listImports(e, imports); });
    handlers.add(Operation::GetImport, [&](Exchange &e) { return getImport(e, imports); });
    handlers.add(Operation::CancelImport, [&](Exchange &e) { return cancelImport(e, imports); });
}

} // namespace kai::http

#include "fakeimports.h"

#include "api/importjson.h"

#include <QJsonArray>

namespace kai::tests {

void FakeImports::add(ImportStatus status, const QList<RefusedLine> &refused,
                      const QJsonObject &counts)
{
    TimetableImport import;
    import.id = ImportId(imports.size() + 1);
    import.createdAt = now().addDays(-3);
    import.finishedAt = import.createdAt.addSecs(42);
    import.status = status;
    import.fileSize = 4'812'345;
    import.progress = 100;
    if (status == ImportStatus::Failed)
        import.failure = u"import.refused"_qs;
    import.counts = counts;
    import.refused = refused;
    import.refusedCount = refused.size();
    imports.prepend(import);
}

void FakeImports::refuse(const QList<RefusedLine> &lines)
{
    TimetableImport &import = imports.first();
    import.status = ImportStatus::Failed;
    import.failure = u"import.refused"_qs;
    import.refused = lines;
    import.refusedCount = lines.size();
    import.finishedAt = now();
}

void FakeImports::advance(const QString &stage, int progress)
{
    imports.first().status = ImportStatus::Running;
    imports.first().stage = stage;
    imports.first().progress = progress;
}

void FakeImports::finish(const QJsonObject &counts)
{
    imports.first().status = ImportStatus::Done;
    imports.first().progress = 100;
    imports.first().counts = counts;
    imports.first().finishedAt = now();
}

void FakeImports::stop()
{
    imports.first().status = ImportStatus::Cancelled;
    imports.first().finishedAt = now();
}

/// With words for people, as the server adds them.
static QJsonObject presented(const TimetableImport &import)
{
    QJsonObject json = api::toJson(import);
    QJsonArray lines;
    for (const QJsonValue &item : json[u"refused"].toArray()) {
        QJsonObject line = item.toObject();
        line[u"detail"] = u"The fake server refuses %1."_qs.arg(line[u"code"].toString());
        lines.append(line);
    }
    json[u"refused"] = lines;
    json[u"detail"] = import.failure.isEmpty() ? QString() : u"Lines were refused."_qs;
    return json;
}

std::optional<HttpAnswer> FakeImports::answer(const HttpRequest &request, const User &user)
{
    const QStringList parts = segments(request.path).mid(2);
    if (parts.first() != u"imports")
        return std::nullopt;
    if (user.role != Role::Admin)
        return problem(403, u"auth.forbidden"_qs);
    if (parts.value(2) == u"cancel")
        return cancel(parts[1]);
    if (request.method == "POST")
        return begin(request);
    if (parts.size() == 1) {
        QJsonArray rows;
        for (TimetableImport import : std::as_const(imports)) {
            import.refused.clear(); // a list leaves them out
            rows.append(presented(import));
        }
        return data(rows);
    }
    for (const TimetableImport &import : std::as_const(imports)) {
        if (QString::number(import.id.value()) == parts[1])
            return data(presented(import));
    }
    return problem(404, u"resource.notFound"_qs);
}

HttpAnswer FakeImports::cancel(const QString &id)
{
    for (const TimetableImport &import : std::as_const(imports)) {
        if (QString::number(import.id.value()) != id)
            continue;
        if (import.status != ImportStatus::Queued && import.status != ImportStatus::Running)
            return problem(409, u"import.ended"_qs);
        cancelWished = import.id;
        return data(presented(import));
    }
    return problem(404, u"resource.notFound"_qs);
}

HttpAnswer FakeImports::begin(const HttpRequest &request)
{
    if (request.headers.value("content-type") != "application/zip")
        return problem(415, u"body.wrongType"_qs);
    received = request.bytes;
    TimetableImport import;
    import.id = ImportId(imports.size() + 1);
    import.createdAt = now();
    import.fileSize = received.size();
    if (request.query.queryItemValue(u"dryRun"_qs) == u"true")
        import.mode = ImportMode::Preview;
    imports.prepend(import);
    return data(presented(import), 202);
}

} // namespace kai::tests

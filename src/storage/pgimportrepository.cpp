#include "storage/pgimportrepository.h"

#include "storage/listquery.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace kai {

namespace {

QString selectFrom(const QString &source, const QString &refused)
{
    return QStringLiteral(
               "SELECT id, epoch_ms(created_at), epoch_ms(finished_at), dry_run,"
               " status, file_size, stage, progress, failure, counts::text, refused_count, %2"
               " FROM %1 i ORDER BY created_at DESC, id DESC")
        .arg(source, refused);
}

TimetableImport readImport(PgRows &rows)
{
    TimetableImport import;
    import.id = rows.id<ImportId>();
    import.createdAt = rows.time();
    import.finishedAt = rows.time();
    import.mode = rows.flag() ? ImportMode::Preview : ImportMode::Write;
    import.status = rows.word<ImportStatus>();
    import.fileSize = rows.integer();
    import.stage = rows.text();
    import.progress = rows.number();
    import.failure = rows.text();
    import.counts = QJsonDocument::fromJson(rows.text().toUtf8()).object();
    import.refusedCount = rows.integer();
    for (const QJsonValue &item : QJsonDocument::fromJson(rows.text().toUtf8()).array())
        import.refused.append({item[u"file"].toString(), item[u"line"].toInteger(),
                               item[u"code"].toString(), item[u"value"].toString()});
    return import;
}

} // namespace

QString importLockSql()
{
    return QStringLiteral("SELECT pg_advisory_lock(7037289, 3)");
}

QString jsonOf(const QList<RefusedLine> &lines)
{
    QJsonArray array;
    for (const RefusedLine &line : lines)
        array.append(QJsonObject {{QStringLiteral("file"), line.file},
                                  {QStringLiteral("line"), line.line},
                                  {QStringLiteral("code"), line.code},
                                  {QStringLiteral("value"), line.value}});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

Result<void> PgImportRepository::execute(const QString &sql, const QVariantList &values)
{
    const Result<PgRows> rows = m_session.run(sql, values);
    if (!rows)
        return failure(rows.error());
    return {};
}

Result<ImportId> PgImportRepository::insert(UserId actor, qint64 fileSize, ImportMode mode)
{
    static const QString sql
        = QStringLiteral("INSERT INTO imports (actor_id, file_size, dry_run) VALUES ($1, $2, $3)"
                         " ON CONFLICT DO NOTHING RETURNING id");
    Result<PgRows> rows
        = m_session.run(sql, {actor.value(), fileSize, mode == ImportMode::Preview});
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return failure(conflict(QStringLiteral("import.running")));
    return rows->id<ImportId>();
}

Result<TimetableImport> PgImportRepository::byId(ImportId id)
{
    static const QString sql = selectFrom(QStringLiteral("(SELECT * FROM imports WHERE id = $1)"),
                                          QStringLiteral("refused::text"));
    Result<PgRows> rows = m_session.run(sql, {id.value()});
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return failure(notFound());
    return readImport(*rows);
}

Result<Page<TimetableImport>> PgImportRepository::list(const PageRequest &page)
{
    ListQuery query;
    if (const Result<void> added = query.addCursor(page); !added)
        return failure(added.error());
    const QString source = query.subSelect(QStringLiteral("imports"), page);
    Result<PgRows> rows = m_session.run(selectFrom(source, QStringLiteral("'[]'")), query.values());
    if (!rows)
        return failure(rows.error());
    QList<TimetableImport> imports;
    while (rows->next())
        imports.append(readImport(*rows));
    return pageOf(std::move(imports), page);
}

Result<void> PgImportRepository::fail(ImportId id, const QString &code)
{
    return finish(id, code, {}, 0, {});
}

Result<void> PgImportRepository::cancel(ImportId id)
{
    static const QString sql = QStringLiteral("UPDATE imports SET cancel_wished = true"
                                              " WHERE id = $1 AND status IN ('queued', 'running')");
    const Result<PgRows> rows = m_session.run(sql, {id.value()});
    if (!rows)
        return failure(rows.error());
    if (rows->affected() > 0)
        return {};
    const Result<TimetableImport> ended = byId(id);
    return failure(ended ? conflict(QStringLiteral("import.ended")) : ended.error());
}

Result<int> PgImportRepository::failAbandoned()
{
    // One that waits has a moment to begin.
    static const QString sql = QStringLiteral(
        "UPDATE imports SET status = 'failed', failure = 'import.interrupted', finished_at = now()"
        " WHERE (status = 'running' OR status = 'queued' AND created_at < now() - interval '1 "
        "minute')"
        " AND pg_try_advisory_xact_lock(7037289, 3)");
    const Result<PgRows> rows = m_session.run(sql);
    if (!rows)
        return failure(rows.error());
    return rows->affected();
}

static Error cancelledError()
{
    return {ErrorKind::Validation, QStringLiteral("import.cancelled")};
}

Result<void> PgImportRepository::setProgress(ImportId id, const QString &stage, int progress)
{
    static const QString sql
        = QStringLiteral("UPDATE imports SET status = 'running', stage = $2, progress = $3"
                         " WHERE id = $1 RETURNING cancel_wished");
    Result<PgRows> rows = m_session.run(sql, {id.value(), stage, progress});
    if (!rows)
        return failure(rows.error());
    if (rows->next() && rows->flag())
        return failure(cancelledError());
    return {};
}

static QString textOf(const QJsonObject &counts)
{
    return QString::fromUtf8(QJsonDocument(counts).toJson(QJsonDocument::Compact));
}

Result<void> PgImportRepository::complete(ImportId id, const QJsonObject &counts)
{
    static const QString sql = QStringLiteral(
        "UPDATE imports SET status = 'done', progress = 100, finished_at = clock_now(),"
        " counts = $2::jsonb WHERE id = $1 AND NOT cancel_wished");
    const Result<PgRows> rows = m_session.run(sql, {id.value(), textOf(counts)});
    if (!rows)
        return failure(rows.error());
    return rows->affected() > 0 ? Result<void>() : failure(cancelledError());
}

Result<void> PgImportRepository::finish(ImportId id, const QString &code, const QJsonObject &counts,
                                        qint64 refusedCount, const QList<RefusedLine> &refused)
{
    static const QString sql = QStringLiteral(
        "UPDATE imports SET status = CASE WHEN cancel_wished THEN 'cancelled'"
        " WHEN $2 = '' THEN 'done' ELSE 'failed' END,"
        " failure = CASE WHEN cancel_wished THEN '' ELSE $2 END,"
        " progress = CASE WHEN $2 = '' THEN 100 ELSE progress END, finished_at = now(),"
        " counts = $3::jsonb, refused_count = $4, refused = $5::jsonb"
        " WHERE id = $1 AND status IN ('queued', 'running')");
    return execute(sql, {id.value(), code, textOf(counts), refusedCount, jsonOf(refused)});
}

} // namespace kai

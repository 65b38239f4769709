#include "storage/pgmasterdatarepository.h"

#include "storage/listquery.h"
#include "storage/mapping.h"
#include "storage/masterdatasql.h"
#include "storage/sqltext.h"

#include <QJsonDocument>

namespace kai {

namespace {

CatalogChange readChange(PgRows &rows)
{
    CatalogChange change;
    change.id = rows.id<CatalogChangeId>();
    change.createdAt = rows.time();
    if (rows.isNull())
        rows.skip();
    else
        change.actorId = rows.id<UserId>();
    change.actorName = rows.text();
    change.kind = rows.word<CatalogKind>();
    change.subjectId = rows.integer();
    change.action = rows.word<CatalogAction>();
    change.before = objectOf(rows.text());
    change.after = objectOf(rows.text());
    return change;
}

} // namespace

Result<void> PgMasterDataRepository::execute(const QString &sql, const QVariantList &values)
{
    const Result<PgRows> rows = m_session.run(sql, values);
    if (!rows)
        return failure(rows.error());
    return {};
}

Result<QStringList> PgMasterDataRepository::texts(const QString &sql, const QVariantList &values)
{
    Result<PgRows> rows = m_session.run(sql, values);
    if (!rows)
        return failure(rows.error());
    QStringList texts;
    while (rows->next())
        texts.append(rows->text());
    return texts;
}

Result<int> PgMasterDataRepository::lock(CatalogKind kind, qint64 id)
{
    // FOR UPDATE, since an order takes a key share of its schedule: it then waits for this
    // transaction, or this one for it.
    Result<PgRows> rows
        = m_session.run(QStringLiteral("SELECT version FROM %1 WHERE id = $1 AND retired_at IS NULL"
                                       " FOR UPDATE")
                            .arg(tableOf(kind)),
                        {id});
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return failure(notFound());
    const int version = rows->number();
    if (kind == CatalogKind::Train) {
        if (const Result<void> locked = lockRuns(TrainId(id)); !locked)
            return failure(locked.error());
    }
    return version;
}

Result<void> PgMasterDataRepository::lockRuns(TrainId id)
{
    static const QString sql = QStringLiteral(
        "SELECT id FROM schedules WHERE train_id = $1"
        " AND service_date >= (now() - interval '7 days')::date ORDER BY id FOR UPDATE");
    return execute(sql, {id.value()});
}

Result<QJsonObject> PgMasterDataRepository::snapshot(CatalogKind kind, qint64 id)
{
    Result<PgRows> rows = m_session.run(snapshotSql(kind), {id});
    if (!rows)
        return failure(rows.error());
    return rows->next() ? objectOf(rows->text()) : QJsonObject();
}

Result<void> PgMasterDataRepository::addChange(const CatalogChange &change)
{
    static const QString sql = QStringLiteral(
        "INSERT INTO catalog_changes (actor_id, kind, subject_id, action, before, after)"
        " VALUES ($1, $2, $3, $4, $5::jsonb, $6::jsonb)");
    return execute(sql, {change.actorId ? QVariant(change.actorId->value()) : QVariant(),
                         wireName(change.kind), change.subjectId, wireName(change.action),
                         jsonOrNull(change.before), jsonOrNull(change.after)});
}

Result<Page<CatalogChange>> PgMasterDataRepository::changes(const CatalogChangeFilter &filter,
                                                            const PageRequest &page)
{
    ListQuery query;
    if (filter.kind)
        query.add(QStringLiteral("kind = $%1"), wireName(*filter.kind));
    if (filter.subjectId)
        query.add(QStringLiteral("subject_id = $%1"), *filter.subjectId);
    if (const Result<void> added = query.addCursor(page); !added)
        return failure(added.error());
    const QString sql
        = QStringLiteral("SELECT c.id, epoch_ms(c.created_at), c.actor_id,"
                         " coalesce(u.full_name, ''), c.kind, c.subject_id, c.action,"
                         " coalesce(c.before, '{}')::text, coalesce(c.after, '{}')::text"
                         " FROM %1 c LEFT JOIN users u ON u.id = c.actor_id"
                         " ORDER BY c.created_at DESC, c.id DESC")
              .arg(query.subSelect(QStringLiteral("catalog_changes"), page));
    Result<PgRows> rows = m_session.run(sql, query.values());
    if (!rows)
        return failure(rows.error());
    QList<CatalogChange> changes;
    while (rows->next())
        changes.append(readChange(*rows));
    return pageOf(std::move(changes), page);
}

Result<void> PgMasterDataRepository::retire(CatalogKind kind, qint64 id)
{
    if (kind == CatalogKind::Train) {
        static const QString runs
            = QStringLiteral("UPDATE schedules SET retired_at = now(), version = version + 1"
                             " WHERE train_id = $1 AND retired_at IS NULL AND NOT EXISTS ("
                             "SELECT 1 FROM schedule_stops ss WHERE ss.schedule_id = schedules.id"
                             " AND ss.departure <= now())");
        if (Result<void> done = execute(runs, {id}); !done)
            return done;
    }
    return execute(QStringLiteral("UPDATE %1 SET retired_at = now(), version = version + 1"
                                  " WHERE id = $1")
                       .arg(tableOf(kind)),
                   {id});
}

Result<QStringList> PgMasterDataRepository::ordersInTheWay(CatalogKind kind, qint64 id)
{
    return texts(ordersInTheWaySql(kind), {id});
}

Result<Station> PgMasterDataRepository::station(StationId id)
{
    static const QString sql
        = QStringLiteral("SELECT %1 FROM stations WHERE id = $1 AND retired_at IS NULL")
              .arg(stationColumns());
    Result<PgRows> rows = m_session.run(sql, {id.value()});
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return failure(notFound());
    return readStation(*rows);
}

Result<std::optional<StationId>> PgMasterDataRepository::stationId(const QString &code)
{
    static const QString sql
        = QStringLiteral("SELECT id FROM stations WHERE code = $1 AND retired_at IS NULL");
    Result<PgRows> rows = m_session.run(sql, {code});
    if (!rows)
        return failure(rows.error());
    return rows->next() ? std::optional(rows->id<StationId>()) : std::nullopt;
}

/// The conflict of a station with another one of the same code or name, if there is one.
static Result<void> requireUnused(PgSession &session, const Station &station)
{
    static const QString sql = QStringLiteral(
        "SELECT code = $1 FROM stations WHERE retired_at IS NULL AND id <> $3::bigint"
        " AND (code = $1 OR lower(name) COLLATE \"C\" = lower($2)) ORDER BY code = $1 DESC LIMIT "
        "1");
    Result<PgRows> rows = session.run(sql, {station.code, station.name, station.id.value()});
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return {};
    const bool code = rows->flag();
    Error error
        = conflict(code ? QStringLiteral("station.codeTaken") : QStringLiteral("station.nameTaken"),
                   code ? station.code : station.name);
    error.fields = {{code ? QStringLiteral("/code") : QStringLiteral("/name"), error.code}};
    return failure(error);
}

static QVariantList valuesOf(const Station &station)
{
    return {station.code,     station.name,      station.city,
            station.latitude, station.longitude, QString::fromLatin1(station.timeZone)};
}

Result<StationId> PgMasterDataRepository::insertStation(const Station &station)
{
    static const QString sql
        = QStringLiteral("INSERT INTO stations (code, name, city, latitude, longitude, time_zone)"
                         " VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING id");
    if (const Result<void> unused = requireUnused(m_session, station); !unused)
        return failure(unused.error());
    return inserted<StationId>(sql, valuesOf(station),
                               conflict(QStringLiteral("station.codeTaken"), station.code));
}

Result<void> PgMasterDataRepository::updateStation(const Station &station)
{
    static const QString sql = QStringLiteral(
        "UPDATE stations SET code = $1, name = $2, city = $3, latitude = $4, longitude = $5,"
        " time_zone = $6, version = version + 1 WHERE id = $7");
    if (const Result<void> unused = requireUnused(m_session, station); !unused)
        return unused;
    return execute(sql, valuesOf(station) + QVariantList {station.id.value()});
}

Result<QStringList> PgMasterDataRepository::unknownStations(const QStringList &codes)
{
    static const QString sql
        = QStringLiteral("SELECT DISTINCT x.code FROM jsonb_array_elements_text($1::jsonb) x (code)"
                         " WHERE NOT EXISTS (SELECT 1 FROM stations s"
                         " WHERE s.code = x.code AND s.retired_at IS NULL)");
    return texts(sql, {jsonText(codes)});
}

} // namespace kai

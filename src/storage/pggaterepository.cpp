#include "storage/pggaterepository.h"

#include "storage/listquery.h"
#include "storage/pgticketrows.h"

namespace kai {

namespace {

/// Why a void ticket k of passenger p and order o is void. A ticket tells it by what became of the
/// two, since whatever changes an order also takes its tickets back.
QString endingSql()
{
    return QStringLiteral(
        "CASE WHEN k.status <> 'void' OR k.void_reason <> '' THEN 'void'"
        " WHEN EXISTS (SELECT FROM tickets n WHERE n.passenger_id = k.passenger_id AND n.id <> k.id"
        "              AND n.status <> 'void') THEN 'replaced'"
        " WHEN o.status = 'refunded' OR (o.status = 'partiallyRefunded'"
        "                                AND p.cancelled_at IS NOT NULL) THEN 'refunded'"
        " WHEN o.status = 'cancelled' OR p.cancelled_at IS NOT NULL THEN 'cancelled'"
        " ELSE 'void' END");
}

/// The codes of the stops of the trip but its last.
QString stationsSql()
{
    return QStringLiteral("(SELECT string_agg(bst.code, ' ' ORDER BY bs.sequence)"
                          " FROM schedule_stops bs JOIN stations bst ON bst.id = bs.station_id"
                          " WHERE bs.schedule_id = sc.id"
                          " AND bs.sequence >= f.sequence AND bs.sequence < l.sequence)");
}

/// Where a ticket stands in a manifest: coach, row, seat; infants after everybody else.
QString placeSql()
{
    return QStringLiteral("coalesce(lpad(c.position::text, 4, '0') || lpad(s.row_number::text, 3,"
                          " '0') || s.label, 'Z') || '/' || lpad(k.id::text, 19, '0')");
}

/// Scans x of `source`, which is a table or a sub-select.
QString selectScans(const QString &source)
{
    return QStringLiteral("SELECT x.id, x.key::text, k.number, o.code, o.schedule_id, x.outcome,"
                          " x.station_code, epoch_ms(x.scanned_at), x.offline, x.user_id,"
                          " epoch_ms(x.created_at) FROM %1 x JOIN tickets k ON k.id = x.ticket_id"
                          " JOIN orders o ON o.id = k.order_id ")
        .arg(source);
}

Scan readScan(PgRows &rows)
{
    Scan scan;
    scan.id = rows.id<ScanId>();
    scan.key = rows.text();
    scan.ticketNumber = rows.text();
    scan.orderCode = rows.text();
    scan.scheduleId = rows.id<ScheduleId>();
    scan.outcome = rows.word<ScanOutcome>();
    scan.stationCode = rows.text();
    scan.scannedAt = rows.time();
    scan.offline = rows.flag();
    const UserId user = rows.id<UserId>();
    if (user.isValid())
        scan.userId = user;
    scan.createdAt = rows.time();
    return scan;
}

QVariantList valuesOf(const NewScan &scan)
{
    const auto orNull
        = [](bool known, const QVariant &value) { return known ? value : QVariant(); };
    return {scan.ticketId.value(),
            wireName(scan.outcome),
            scan.stationCode,
            orNull(scan.userId.has_value(), scan.userId.value_or(UserId()).value()),
            orNull(!scan.key.isEmpty(), scan.key),
            orNull(scan.scannedAt.isValid(), scan.scannedAt)};
}

/// Writes a scan from $1 to $6 and returns it; nothing where another one was accepted before.
const QString insertScan = QStringLiteral(R"(
    INSERT INTO scans (ticket_id, outcome, station_code, user_id, key, scanned_at, offline)
    VALUES ($1, $2, $3, $4::bigint, coalesce($5::uuid, gen_random_uuid()),
            date_trunc('milliseconds', coalesce($6::timestamptz, clock_timestamp())),
            $5::uuid IS NOT NULL)
    ON CONFLICT (ticket_id) WHERE outcome = 'accepted' DO NOTHING
    RETURNING ticket_id, station_code, scanned_at)");

} // namespace

Result<GateTicket> PgGateRepository::lock(const QString &number)
{
    // The order first, as everybody does who changes it and then its tickets.
    static const QString sql
        = QLatin1String("SELECT ") + ticketColumns() + QLatin1String(", ") + stationsSql()
          + QLatin1String(", ") + endingSql() + ticketTables()
          + QLatin1String(" WHERE k.number = $1 FOR SHARE OF o FOR UPDATE OF k");
    Result<PgRows> rows = m_session.run(sql, {number});
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return failure(notFound());
    GateTicket found;
    found.ticket = readTicket(*rows);
    found.stations = rows->text().split(u' ', Qt::SkipEmptyParts);
    found.ending = rows->word<ScanOutcome>();
    return found;
}

Result<bool> PgGateRepository::accept(const NewScan &scan)
{
    static const QString sql = QLatin1String("WITH scan AS (") + insertScan + QLatin1String(R"()
        UPDATE tickets SET status = 'used', used_at = scan.scanned_at,
                           used_station_code = scan.station_code
        FROM scan WHERE tickets.id = scan.ticket_id AND tickets.status = 'valid')");
    Result<PgRows> rows = m_session.run(sql, valuesOf(scan));
    if (!rows)
        return failure(rows.error());
    return rows->affected() > 0;
}

Result<bool> PgGateRepository::write(const NewScan &scan)
{
    if (scan.outcome == ScanOutcome::Accepted)
        return accept(scan);
    if (const Result<PgRows> rows = m_session.run(insertScan, valuesOf(scan)); !rows)
        return failure(rows.error());
    return true;
}

Result<std::optional<Scan>> PgGateRepository::scan(const QString &key)
{
    static const QString sql
        = selectScans(QStringLiteral("scans")) + QLatin1String("WHERE x.key = $1::uuid");
    Result<PgRows> rows = m_session.run(sql, {key});
    if (!rows)
        return failure(rows.error());
    return rows->next() ? std::optional(readScan(*rows)) : std::nullopt;
}

Result<Page<Scan>> PgGateRepository::scans(const ScanFilter &filter, const PageRequest &page)
{
    ListQuery query;
    if (filter.scheduleId) {
        query.add(QStringLiteral("ticket_id IN (SELECT t.id FROM tickets t JOIN orders q"
                                 " ON q.id = t.order_id WHERE q.schedule_id = $%1)"),
                  filter.scheduleId->value());
    }
    if (filter.outcome)
        query.add(QStringLiteral("outcome = $%1"), wireName(*filter.outcome));
    if (const Result<void> cursor = query.addCursor(page); !cursor)
        return failure(cursor.error());
    const QString sql = selectScans(query.subSelect(QStringLiteral("scans"), page))
                        + QLatin1String("ORDER BY x.created_at DESC, x.id DESC");
    Result<PgRows> rows = m_session.run(sql, query.values());
    if (!rows)
        return failure(rows.error());
    QList<Scan> scans;
    while (rows->next())
        scans.append(readScan(*rows));
    return pageOf(std::move(scans), page);
}

Result<QList<ManifestEntry>> PgGateRepository::entries(ScheduleId schedule, const QString &after,
                                                       int limit)
{
    static const QString sql
        = QLatin1String("SELECT ") + ticketColumns() + QLatin1String(", ") + placeSql()
          + ticketTables()
          + QStringLiteral(" WHERE o.schedule_id = $1 AND k.status <> 'void' AND %1 > $2"
                           " COLLATE \"C\" ORDER BY %1 COLLATE \"C\" LIMIT $3::integer")
                .arg(placeSql());
    Result<PgRows> rows = m_session.run(sql, {schedule.value(), after, limit});
    if (!rows)
        return failure(rows.error());
    QList<ManifestEntry> entries;
    while (rows->next()) {
        ManifestEntry entry;
        entry.ticket = readTicket(*rows);
        entry.key = rows->text();
        entries.append(entry);
    }
    return entries;
}

Result<Page<ManifestEntry>> PgGateRepository::manifest(ScheduleId schedule, const PageRequest &page)
{
    const Result<QString> after = textAfter(page.cursor);
    if (!after)
        return failure(after.error());
    Result<QList<ManifestEntry>> found = entries(schedule, *after, limitOf(page) + 1);
    if (!found)
        return failure(found.error());
    return pageByKey(std::move(*found), page, [](const ManifestEntry &entry) { return entry.key; });
}

Result<QList<ManifestEntry>> PgGateRepository::manifest(ScheduleId schedule, int limit)
{
    return entries(schedule, QLatin1String(""), limit);
}

Result<QList<std::pair<QString, ScanOutcome>>> PgGateRepository::ended(ScheduleId schedule,
                                                                       int limit)
{
    static const QString sql = QLatin1String("SELECT k.number, ") + endingSql()
                               + QLatin1String(" FROM tickets k JOIN orders o ON o.id = k.order_id"
                                               " JOIN passengers p ON p.id = k.passenger_id"
                                               " WHERE o.schedule_id = $1 AND k.status = 'void'"
                                               " ORDER BY k.id LIMIT $2::integer");
    Result<PgRows> rows = m_session.run(sql, {schedule.value(), limit});
    if (!rows)
        return failure(rows.error());
    QList<std::pair<QString, ScanOutcome>> ended;
    while (rows->next()) {
        const QString number = rows->text();
        ended.append({number, rows->word<ScanOutcome>()});
    }
    return ended;
}

} // namespace kai

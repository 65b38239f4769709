#include "storage/pgcatalogrepository.h"

#include "storage/listquery.h"
#include "storage/mapping.h"
#include "storage/sqltext.h"

namespace kai {

namespace {

/// Stations by what somebody typed: $1, and $2 for LIKE. The key sorts them, code first, then the
/// beginning of code or name, then what is only similar.
const QString &stationSearchSql()
{
    static const QString sql = QStringLiteral(R"(
        SELECT %1, key FROM (
            SELECT *, (CASE WHEN lower(code) = $1 THEN '0'
                            WHEN lower(code) LIKE $2 || '%' THEN '1'
                            WHEN lower(name) LIKE $2 || '%' THEN '2'
                            ELSE '3' || to_char(1 - word_similarity($1, lower(name)), 'FM0.000')
                       END || ' ' || lower(name)) COLLATE "C" AS key
            FROM stations
            WHERE retired_at IS NULL AND (lower(code) LIKE $2 || '%' OR lower(name) LIKE $2 || '%'
                OR lower(name) %> $1)
        ) found
        WHERE key > $3 ORDER BY key LIMIT $4::integer)")
                                   .arg(stationColumns());
    return sql;
}

/// One row a coach. Its seats are one text, "id label row column marks,…", because a value for each
/// of 500 seats costs ten times as much; the marks are window w or -, facing f or b, and the
/// state's first letter (Blocked: x). Each coach reads its own seats in the order of their index,
/// and claims are held against the few orders that wait for their money: joins of all of them took
/// up to twice the time.
QString seatMapSql()
{
    return QStringLiteral(R"(
        WITH taken AS (
            SELECT seat_id, bool_and(order_id IN (
                SELECT id FROM orders WHERE schedule_id = $1 AND status = 'pendingPayment')) AS held
            FROM seat_claims
            WHERE schedule_id = $1 AND leg >= $2::integer AND leg < $3::integer
            GROUP BY seat_id
        )
        SELECT c.id, c.number, %1, seats.list
        FROM schedules sc
        JOIN coaches c ON c.train_id = sc.train_id AND c.retired_at IS NULL
        JOIN coach_layouts cl ON cl.id = c.layout_id
        CROSS JOIN LATERAL (
            SELECT string_agg(concat_ws(' ', s.id, s.label, s.row_number, s.column_number,
                CASE WHEN s.is_window THEN 'w' ELSE '-' END || left(s.facing, 1)
                || CASE WHEN s.is_blocked THEN 'x'
                        WHEN s.id IN (SELECT seat_id FROM taken WHERE held) THEN 'h'
                        WHEN s.id IN (SELECT seat_id FROM taken) THEN 's' ELSE 'f' END), ',') AS list
            FROM (SELECT * FROM seats WHERE coach_id = c.id ORDER BY row_number, column_number) s
        ) seats
        WHERE sc.id = $1 AND seats.list IS NOT NULL
        ORDER BY c.position)")
        .arg(layoutColumns(QStringLiteral("cl")));
}

SeatStatus statusOfMark(QChar mark)
{
    switch (mark.unicode()) {
    case u'f':
        return SeatStatus::Free;
    case u'h':
        return SeatStatus::Held;
    case u's':
        return SeatStatus::Sold;
    case u'x':
        return SeatStatus::Blocked;
    }
    Q_UNREACHABLE();
}

MappedSeat seatFrom(QStringView text)
{
    qsizetype at = 0;
    const auto take = [&] {
        const qsizetype space = text.indexOf(u' ', at);
        const QStringView word = text.mid(at, space < 0 ? -1 : space - at);
        at = space + 1;
        return word;
    };
    MappedSeat seat;
    seat.id = SeatId(take().toLongLong());
    seat.place.label = take().toString();
    seat.place.row = take().toInt();
    seat.place.column = take().toInt();
    const QStringView marks = take();
    seat.place.window = marks[0] == u'w';
    seat.place.facing = marks[1] == u'f' ? SeatFacing::Forward : SeatFacing::Backward;
    seat.status = statusOfMark(marks[2]);
    return seat;
}

MappedCoach readCoach(PgRows &rows)
{
    MappedCoach coach;
    coach.id = rows.id<CoachId>();
    coach.number = rows.number();
    coach.layout = readLayout(rows);
    const QString seats = rows.text();
    coach.seats.reserve(seats.count(u',') + 1);
    for (const QStringView seat : QStringView(seats).tokenize(u','))
        coach.seats.append(seatFrom(seat));
    return coach;
}

} // namespace

Result<Page<Station>> PgCatalogRepository::stations(const QString &query, const PageRequest &page)
{
    static const QString allSql = QStringLiteral(R"(
        SELECT %1, lower(name) FROM stations
        WHERE retired_at IS NULL AND lower(name) COLLATE "C" > $1
        ORDER BY lower(name) COLLATE "C" LIMIT $2::integer)")
                                      .arg(stationColumns());
    const Result<QString> after = textAfter(page.cursor);
    if (!after)
        return failure(after.error());
    const int limit = limitOf(page) + 1;
    const QString asked = query.toLower();
    Result<PgRows> rows
        = asked.isEmpty()
              ? m_session.run(allSql, {*after, limit})
              : m_session.run(stationSearchSql(), {asked, escapedForLike(asked), *after, limit});
    if (!rows)
        return failure(rows.error());
    QList<std::pair<Station, QString>> found;
    while (rows->next()) {
        const Station station = readStation(*rows);
        found.append({station, rows->text()});
    }
    const Page<std::pair<Station, QString>> keyed
        = pageByKey(std::move(found), page, [](const auto &last) { return last.second; });
    Page<Station> stations {{}, keyed.nextCursor};
    for (const auto &[station, key] : keyed.items)
        stations.items.append(station);
    return stations;
}

Result<Page<Train>> PgCatalogRepository::trains(const PageRequest &page)
{
    // As people count: 2 comes before 10.
    static const QString sql = QStringLiteral(R"(
        SELECT id, number, name FROM trains
        WHERE retired_at IS NULL AND (length(number), number) > (length($1), $1)
        ORDER BY length(number), number LIMIT $2::integer)");
    const Result<QString> after = textAfter(page.cursor);
    if (!after)
        return failure(after.error());
    Result<PgRows> rows = m_session.run(sql, {*after, limitOf(page) + 1});
    if (!rows)
        return failure(rows.error());
    QList<Train> trains;
    while (rows->next()) {
        Train train;
        train.id = rows->id<TrainId>();
        train.number = rows->text();
        train.name = rows->text();
        trains.append(train);
    }
    return pageByKey(std::move(trains), page, [](const Train &last) { return last.number; });
}

Result<Station> PgCatalogRepository::station(const QString &code)
{
    static const QString sql = QStringLiteral("SELECT %1 FROM stations WHERE code = $1 "
                                              "ORDER BY retired_at DESC NULLS FIRST LIMIT 1")
                                   .arg(stationColumns());
    Result<PgRows> rows = m_session.run(sql, {code});
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return failure(notFound());
    return readStation(*rows);
}

Result<bool> PgCatalogRepository::stationExists(const QString &code)
{
    static const QString sql
        = QStringLiteral("SELECT 1 FROM stations WHERE code = $1 AND retired_at IS NULL");
    Result<PgRows> rows = m_session.run(sql, {code});
    if (!rows)
        return failure(rows.error());
    return rows->next();
}

Result<Schedule> PgCatalogRepository::schedule(ScheduleId id)
{
    static const QString sql
        = QStringLiteral(
              "SELECT sc.id, t.id, t.number, t.name, sc.service_date, sc.status, sc.version, %1"
              " FROM schedules "
              "sc"
              " JOIN trains t ON t.id = sc.train_id JOIN schedule_stops f ON f.schedule_id = sc.id"
              " JOIN stations fs ON fs.id = f.station_id"
              " WHERE sc.id = $1 AND sc.retired_at IS NULL ORDER BY f.sequence")
              .arg(stopColumns(QStringLiteral("f"), QStringLiteral("fs")));
    Result<PgRows> rows = m_session.run(sql, {id.value()});
    if (!rows)
        return failure(rows.error());
    Schedule schedule;
    while (rows->next()) {
        schedule.id = rows->id<ScheduleId>();
        schedule.train.id = rows->id<TrainId>();
        schedule.train.number = rows->text();
        schedule.train.name = rows->text();
        schedule.serviceDate = rows->date();
        schedule.status = rows->word<ScheduleStatus>();
        schedule.version = rows->number();
        schedule.stops.append(readStop(*rows));
    }
    if (!schedule.id.isValid())
        return failure(notFound());
    return schedule;
}

Result<SeatMap> PgCatalogRepository::seatMap(const Trip &trip)
{
    static const QString sql = seatMapSql();
    const LegRange legs = trip.legs();
    Result<PgRows> rows = m_session.run(sql, {trip.scheduleId.value(), legs.first, legs.last});
    if (!rows)
        return failure(rows.error());
    SeatMap map;
    map.trip = trip;
    while (rows->next())
        map.coaches.append(readCoach(*rows));
    return map;
}

} // namespace kai

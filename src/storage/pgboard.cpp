#include "storage/cursor.h"
#include "storage/listquery.h"
#include "storage/mapping.h"
#include "storage/pgcatalogrepository.h"

#include <QJsonDocument>

/// The board of some days.
namespace kai {

namespace {

/// The runs of some dates that keep `condition` as well. Their claims are counted once for the
/// page, by leg; the claims of other runs are not looked at.
QString boardSql(const QString &condition)
{
    return QStringLiteral(R"(
        WITH page AS (
            SELECT sc.id, a.departure,
                   (SELECT max(z.sequence) FROM schedule_stops z WHERE z.schedule_id = sc.id)
                       AS last
            FROM schedules sc
            JOIN schedule_stops a ON a.schedule_id = sc.id AND a.sequence = 0
            WHERE sc.service_date BETWEEN $1 AND $2 AND sc.retired_at IS NULL %3
              AND (a.departure, sc.id) > ($3::timestamptz, $4::bigint)
            ORDER BY a.departure, sc.id LIMIT $5::integer
        ), taken AS (
            SELECT k.schedule_id, k.leg, count(*) AS n
            FROM page JOIN seat_claims k ON k.schedule_id = page.id
            GROUP BY k.schedule_id, k.leg
        )
        SELECT %1, sc.status,
               (SELECT d.delay_minutes FROM disruptions d
                WHERE d.schedule_id = sc.id AND d.kind = 'delayed' ORDER BY d.id DESC LIMIT 1),
               (SELECT coalesce(sum(c.seat_count - (SELECT count(*) FROM seats s
                                                    WHERE s.coach_id = c.id AND s.is_blocked)), 0)
                FROM coaches c WHERE c.train_id = sc.train_id AND c.retired_at IS NULL),
               (SELECT json_agg(json_build_array(st.code, coalesce(taken.n, 0))
                                ORDER BY s.sequence)::text
                FROM schedule_stops s
                JOIN stations st ON st.id = s.station_id
                LEFT JOIN taken ON taken.schedule_id = s.schedule_id AND taken.leg = s.sequence
                WHERE s.schedule_id = sc.id)
        FROM page
        JOIN schedules sc ON sc.id = page.id
        %2
        ORDER BY page.departure, page.id)")
        .arg(tripColumns(), tripJoins(QStringLiteral("0"), QStringLiteral("page.last")), condition);
}

/// Of the stops of a run, each with the seats that are taken on the leg which begins there.
QList<LegLoad> legsFrom(const QString &list)
{
    const QJsonArray stops = QJsonDocument::fromJson(list.toUtf8()).array();
    QList<LegLoad> legs;
    for (qsizetype i = 0; i + 1 < stops.size(); ++i)
        legs.append({stops[i][0].toString(), stops[i + 1][0].toString(), stops[i][1].toInt()});
    return legs;
}

BoardedDeparture readBoarded(PgRows &rows)
{
    BoardedDeparture departure;
    departure.trip = readTrip(rows);
    departure.status = rows.word<ScheduleStatus>();
    if (const int minutes = rows.number())
        departure.delay = std::chrono::minutes(minutes);
    departure.seats = rows.number();
    departure.legs = legsFrom(rows.text());
    return departure;
}

} // namespace

Result<Page<BoardedDeparture>> PgCatalogRepository::board(const BoardSearch &search,
                                                          const PageRequest &page)
{
    static const QString ofAllTrains = boardSql(QString());
    static const QString ofOneTrain = boardSql(QStringLiteral("AND sc.train_id = $6"));
    const Result<Cursor> begin = beginByTime(page);
    if (!begin)
        return failure(begin.error());
    QVariantList values {search.first, search.last, begin->createdAt, begin->id, limitOf(page) + 1};
    if (search.train)
        values.append(search.train->value());
    Result<PgRows> rows = m_session.run(search.train ? ofOneTrain : ofAllTrains, values);
    if (!rows)
        return failure(rows.error());
    QList<BoardedDeparture> departures;
    while (rows->next())
        departures.append(readBoarded(*rows));
    return pageOf(std::move(departures), page, [](const BoardedDeparture &last) {
        return Cursor {last.trip.from.departure, last.trip.scheduleId.value()}.toText();
    });
}

} // namespace kai

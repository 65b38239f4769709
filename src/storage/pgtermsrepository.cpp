#include "storage/pgtermsrepository.h"

#include "storage/listquery.h"

#include <limits>

namespace kai {

namespace {

const QString ruleColumns = QStringLiteral("id, name, valid_from, value, version");

DatedRule readRule(PgRows &rows)
{
    DatedRule rule;
    rule.id = rows.id<RuleId>();
    rule.name = rows.text();
    rule.validFrom = rows.date();
    rule.value = rows.integer();
    rule.version = rows.number();
    return rule;
}

/// Its place in the list.
QString keyOf(const DatedRule &rule)
{
    return rule.name + u' ' + rule.validFrom.toString(Qt::ISODate);
}

const QString selectTripFares
    = QStringLiteral("SELECT f.id, f.train_id, f.travel_class, f.subclass, coalesce(a.code, ''),"
                     " coalesce(b.code, ''), f.first_date, f.last_date, f.rupiah, f.version"
                     " FROM trip_fares f LEFT JOIN stations a ON a.id = f.from_station_id"
                     " LEFT JOIN stations b ON b.id = f.to_station_id");

std::optional<QDate> dateOrNone(PgRows &rows)
{
    const QDate date = rows.date();
    return date.isValid() ? std::optional(date) : std::nullopt;
}

TripFare readTripFare(PgRows &rows)
{
    TripFare fare;
    fare.id = rows.id<TripFareId>();
    fare.trainId = rows.id<TrainId>();
    fare.travelClass = rows.word<TravelClass>();
    fare.subclass = rows.text();
    fare.from = rows.text();
    fare.to = rows.text();
    fare.firstDate = dateOrNone(rows);
    fare.lastDate = dateOrNone(rows);
    fare.fare = Money(rows.integer());
    fare.version = rows.number();
    return fare;
}

QVariant orNull(const std::optional<QDate> &date)
{
    return date ? QVariant(*date) : QVariant();
}

/// The values of a fare from $1 on, as both of its statements take them.
QVariantList valuesOf(const TripFare &fare)
{
    return {
        fare.trainId.value(),   wireName(fare.travelClass), fare.subclass,     fare.from, fare.to,
        orNull(fare.firstDate), orNull(fare.lastDate),      fare.fare.rupiah()};
}

QString stationSql(int parameter)
{
    return QStringLiteral("(SELECT id FROM stations WHERE code = $%1 AND retired_at IS NULL)")
        .arg(parameter);
}

template<class T> Result<T> oneOf(Result<PgRows> rows, T (*read)(PgRows &))
{
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return failure(notFound());
    return read(*rows);
}

template<class T> Result<QList<T>> allOf(Result<PgRows> rows, T (*read)(PgRows &))
{
    if (!rows)
        return failure(rows.error());
    QList<T> items;
    while (rows->next())
        items.append(read(*rows));
    return items;
}

Error existsError(const DatedRule &rule)
{
    Error error = conflict(QStringLiteral("rule.exists"), rule.name);
    error.fields = {{QStringLiteral("/validFrom"), error.code}};
    return error;
}

/// Whether another row has the name and day already.
Result<void> requireUnused(PgSession &session, const DatedRule &rule)
{
    static const QString sql = QStringLiteral("SELECT 1 FROM rules WHERE name = $1"
                                              " AND valid_from = $2 AND retired_at IS NULL"
                                              " AND id <> $3::bigint");
    Result<PgRows> rows = session.run(sql, {rule.name, rule.validFrom, rule.id.value()});
    if (!rows)
        return failure(rows.error());
    return rows->next() ? failure(existsError(rule)) : Result<void>();
}

} // namespace

Result<Page<DatedRule>> PgTermsRepository::rules(const PageRequest &page)
{
    static const QString sql = QStringLiteral("SELECT %1 FROM rules WHERE retired_at IS NULL"
                                              " AND (name || ' ' || valid_from) COLLATE \"C\" > $1"
                                              " ORDER BY name COLLATE \"C\", valid_from"
                                              " LIMIT $2::integer")
                                   .arg(ruleColumns);
    const Result<QString> after = textAfter(page.cursor);
    if (!after)
        return failure(after.error());
    Result<QList<DatedRule>> found
        = allOf<DatedRule>(m_session.run(sql, {*after, limitOf(page) + 1}), readRule);
    if (!found)
        return failure(found.error());
    return pageByKey(std::move(*found), page, keyOf);
}

Result<DatedRule> PgTermsRepository::rule(RuleId id)
{
    static const QString sql
        = QStringLiteral("SELECT %1 FROM rules WHERE id = $1 AND retired_at IS NULL")
              .arg(ruleColumns);
    return oneOf<DatedRule>(m_session.run(sql, {id.value()}), readRule);
}

Result<RuleId> PgTermsRepository::insertRule(const DatedRule &rule)
{
    static const QString sql
        = QStringLiteral("INSERT INTO rules (name, valid_from, value) VALUES ($1, $2, $3)"
                         " ON CONFLICT DO NOTHING RETURNING id");
    Result<PgRows> rows = m_session.run(sql, {rule.name, rule.validFrom, rule.value});
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return failure(existsError(rule));
    return rows->id<RuleId>();
}

Result<void> PgTermsRepository::updateRule(const DatedRule &rule)
{
    static const QString sql = QStringLiteral("UPDATE rules SET name = $2, valid_from = $3,"
                                              " value = $4, version = version + 1 WHERE id = $1");
    if (const Result<void> unused = requireUnused(m_session, rule); !unused)
        return unused;
    const Result<PgRows> rows
        = m_session.run(sql, {rule.id.value(), rule.name, rule.validFrom, rule.value});
    return rows ? Result<void>() : failure(rows.error());
}

Result<Page<TripFare>> PgTermsRepository::tripFares(std::optional<TrainId> train,
                                                    const PageRequest &page)
{
    static const QString sql
        = selectTripFares
          + QLatin1String(" WHERE f.retired_at IS NULL AND f.id < $1::bigint"
                          " AND ($2::bigint IS NULL OR f.train_id = $2::bigint)"
                          " ORDER BY f.id DESC LIMIT $3::integer");
    const Result<QString> after = textAfter(page.cursor);
    if (!after)
        return failure(after.error());
    bool isNumber = false;
    const qint64 last = after->toLongLong(&isNumber);
    if (!after->isEmpty() && !isNumber)
        return failure(validationError(QStringLiteral("cursor"), QStringLiteral("cursor.invalid")));
    const qint64 below = isNumber ? last : std::numeric_limits<qint64>::max();
    const QVariant asked = train ? QVariant(train->value()) : QVariant();
    Result<QList<TripFare>> found
        = allOf<TripFare>(m_session.run(sql, {below, asked, limitOf(page) + 1}), readTripFare);
    if (!found)
        return failure(found.error());
    return pageByKey(std::move(*found), page,
                     [](const TripFare &fare) { return QString::number(fare.id.value()); });
}

Result<TripFare> PgTermsRepository::tripFare(TripFareId id)
{
    static const QString sql
        = selectTripFares + QLatin1String(" WHERE f.id = $1 AND f.retired_at IS NULL");
    return oneOf<TripFare>(m_session.run(sql, {id.value()}), readTripFare);
}

Result<TripFareId> PgTermsRepository::insertTripFare(const TripFare &fare)
{
    static const QString sql
        = QStringLiteral("INSERT INTO trip_fares (train_id, travel_class, subclass,"
                         " from_station_id, to_station_id, first_date, last_date, rupiah)"
                         " VALUES ($1, $2, $3, %1, %2, $6, $7, $8) RETURNING id")
              .arg(stationSql(4), stationSql(5));
    Result<PgRows> rows = m_session.run(sql, valuesOf(fare));
    if (!rows)
        return failure(rows.error());
    rows->next();
    return rows->id<TripFareId>();
}

Result<void> PgTermsRepository::updateTripFare(const TripFare &fare)
{
    static const QString sql
        = QStringLiteral("UPDATE trip_fares SET train_id = $1, travel_class = $2, subclass = $3,"
                         " from_station_id = %1, to_station_id = %2, first_date = $6,"
                         " last_date = $7, rupiah = $8, version = version + 1 WHERE id = $9")
              .arg(stationSql(4), stationSql(5));
    const Result<PgRows> rows = m_session.run(sql, valuesOf(fare) + QVariantList {fare.id.value()});
    return rows ? Result<void>() : failure(rows.error());
}

Result<bool> PgTermsRepository::hasTier(TrainId train, TravelClass travelClass,
                                        const QString &subclass)
{
    static const QString sql = QStringLiteral(
        "SELECT 1 FROM fares f JOIN trains t ON t.id = f.train_id AND t.retired_at IS NULL"
        " WHERE f.train_id = $1 AND f.travel_class = $2 AND f.subclass = $3");
    Result<PgRows> rows = m_session.run(sql, {train.value(), wireName(travelClass), subclass});
    if (!rows)
        return failure(rows.error());
    return rows->next();
}

} // namespace kai

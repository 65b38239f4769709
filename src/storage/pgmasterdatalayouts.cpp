#include "storage/listquery.h"
#include "storage/mapping.h"
#include "storage/pgmasterdatarepository.h"
#include "storage/sqltext.h"

namespace kai {

namespace {

const QString plannedColumns
    = QStringLiteral("l.id, l.version, ") + layoutColumns(QStringLiteral("l"));

PlannedLayout readPlannedLayout(PgRows &rows)
{
    PlannedLayout planned;
    planned.id = rows.id<CoachLayoutId>();
    planned.version = rows.number();
    planned.layout = readLayout(rows);
    return planned;
}

QVariantList valuesOf(const CoachLayout &layout)
{
    return {layout.code,
            wireName(layout.travelClass),
            layout.name,
            layout.rows,
            layout.columns,
            layout.aisleAfter,
            wireName(layout.facing),
            layout.omitted.join(u' ')};
}

} // namespace

Result<Page<PlannedLayout>> PgMasterDataRepository::layouts(const PageRequest &page)
{
    static const QString sql
        = QStringLiteral("SELECT %1 FROM coach_layouts l WHERE retired_at IS NULL AND code > $1"
                         " ORDER BY code LIMIT $2::integer")
              .arg(plannedColumns);
    const Result<QString> after = textAfter(page.cursor);
    if (!after)
        return failure(after.error());
    Result<PgRows> rows = m_session.run(sql, {*after, limitOf(page) + 1});
    if (!rows)
        return failure(rows.error());
    QList<PlannedLayout> layouts;
    while (rows->next())
        layouts.append(readPlannedLayout(*rows));
    return pageByKey(std::move(layouts), page,
                     [](const PlannedLayout &last) { return last.layout.code; });
}

Result<PlannedLayout> PgMasterDataRepository::layout(const QString &code)
{
    return layoutWhere(QStringLiteral("code = $1"), code);
}

Result<PlannedLayout> PgMasterDataRepository::layout(CoachLayoutId id)
{
    return layoutWhere(QStringLiteral("id = $1"), id.value());
}

Result<PlannedLayout> PgMasterDataRepository::layoutWhere(const QString &condition,
                                                          const QVariant &value)
{
    const QString sql
        = QStringLiteral("SELECT %1 FROM coach_layouts l WHERE %2 AND retired_at IS NULL")
              .arg(plannedColumns, condition);
    Result<PgRows> rows = m_session.run(sql, {value});
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return failure(notFound());
    return readPlannedLayout(*rows);
}

Result<CoachLayoutId> PgMasterDataRepository::insertLayout(const CoachLayout &layout)
{
    static const QString sql = QStringLiteral(
        "INSERT INTO coach_layouts (code, travel_class, name, row_count, columns, aisle_after,"
        " facing, omitted) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        " ON CONFLICT DO NOTHING RETURNING id");
    Error taken = conflict(QStringLiteral("layout.codeTaken"), layout.code);
    taken.fields = {{QStringLiteral("/code"), taken.code}};
    return inserted<CoachLayoutId>(sql, valuesOf(layout), taken);
}

Result<void> PgMasterDataRepository::updateLayout(CoachLayoutId id, const CoachLayout &layout)
{
    static const QString sql = QStringLiteral(
        "UPDATE coach_layouts SET code = $1, travel_class = $2, name = $3, row_count = $4,"
        " columns = $5, aisle_after = $6, facing = $7, omitted = $8, version = version + 1"
        " WHERE id = $9");
    return execute(sql, valuesOf(layout) + QVariantList {id.value()});
}

Result<bool> PgMasterDataRepository::layoutIsUsed(CoachLayoutId id, CoachesOf which)
{
    static const QString sql
        = QStringLiteral("SELECT EXISTS (SELECT 1 FROM coaches WHERE layout_id = $1"
                         " AND ($2::boolean OR retired_at IS NULL))");
    Result<PgRows> rows = m_session.run(sql, {id.value(), which == CoachesOf::AllTimes});
    if (!rows)
        return failure(rows.error());
    rows->next();
    return rows->flag();
}

Result<QHash<QString, TravelClass>> PgMasterDataRepository::layoutClasses(const QStringList &codes)
{
    static const QString sql = QStringLiteral(
        "SELECT code, travel_class FROM coach_layouts l WHERE retired_at IS NULL AND code IN"
        " (SELECT jsonb_array_elements_text($1::jsonb)) ORDER BY code");
    Result<PgRows> rows = m_session.run(sql, {jsonText(codes)});
    if (!rows)
        return failure(rows.error());
    QHash<QString, TravelClass> classes;
    while (rows->next()) {
        const QString code = rows->text();
        classes.insert(code, rows->word<TravelClass>());
    }
    return classes;
}

} // namespace kai

#include "storage/gtfsrun.h"
#include "storage/masterdatasql.h"
#include "storage/pgmasterdatarepository.h"

namespace kai {

namespace {

struct CoachesLine
{
    qint64 line = 0;
    TrainId train; ///< none for an unknown number
    QString number;
    QString coaches; ///< "executive_50*4 economy_80*2"
};

/// The layouts one by one, or nothing when it is not written so.
std::optional<QStringList> formationFrom(const QString &text)
{
    QStringList layouts;
    for (const QString &group : text.split(u' ', Qt::SkipEmptyParts)) {
        bool ok = true;
        const int count = group.contains(u'*') ? group.section(u'*', 1).toInt(&ok) : 1;
        if (!ok || count < 1 || layouts.size() + count > 30)
            return std::nullopt;
        for (int i = 0; i < count; ++i)
            layouts.append(group.section(u'*', 0, 0));
    }
    return layouts;
}

Result<QList<CoachesLine>> coachesLines(PgSession &session)
{
    Result<PgRows> rows = session.run(
        QStringLiteral("SELECT g.line, coalesce(t.id, 0), coalesce(g.train_number, ''),"
                       " coalesce(g.coaches, '') FROM gtfs_coaches g LEFT JOIN trains t"
                       " ON t.number = g.train_number AND t.retired_at IS NULL ORDER BY g.line"));
    if (!rows)
        return failure(rows.error());
    QList<CoachesLine> lines;
    while (rows->next()) {
        CoachesLine line;
        line.line = rows->integer();
        line.train = rows->id<TrainId>();
        line.number = rows->text();
        line.coaches = rows->text();
        lines.append(line);
    }
    return lines;
}

/// Why a line is refused; empty when its formation was written or was the same.
Result<QString> applyFormation(PgMasterDataRepository &data, TrainId train,
                               const QStringList &wanted, int &changed)
{
    const Result<QHash<QString, TravelClass>> classes = data.layoutClasses(wanted);
    if (!classes)
        return failure(classes.error());
    for (const QString &layout : wanted) {
        if (!classes->contains(layout))
            return QStringLiteral("layout.unknown");
    }
    const Result<QList<FormedCoach>> present = data.formation(train);
    if (!present)
        return failure(present.error());
    QStringList layouts;
    for (const FormedCoach &coach : *present)
        layouts.append(coach.layout);
    if (layouts == wanted)
        return QString();
    if (const Result<int> locked = data.lock(CatalogKind::Train, train.value()); !locked)
        return failure(locked.error());
    const FormationChange change = changeOfFormation(*present, wanted, *classes);
    const Result<QStringList> orders
        = data.ordersInCoaches(train, change.removed + change.renumbered);
    if (!orders)
        return failure(orders.error());
    if (!orders->isEmpty())
        return QStringLiteral("catalog.sold");
    if (const Result<void> done = data.changeFormation(train, change); !done)
        return failure(done.error());
    ++changed;
    return QString();
}

GtfsStep fareCheck(const char *code, const char *value, const char *condition)
{
    return {QStringLiteral("INSERT INTO gtfs_refused SELECT 'fares.csv', line, '%1', left(%2, 200)"
                           " FROM gtfs_fares g WHERE %3")
                .arg(QLatin1String(code), QLatin1String(value), QLatin1String(condition))};
}

QList<GtfsStep> fareChecks()
{
    return {
        fareCheck("train.unknown", "train_number",
                  "NOT EXISTS (SELECT 1 FROM trains t WHERE t.number = g.train_number"
                  " AND t.retired_at IS NULL)"),
        fareCheck("value", "travel_class",
                  "coalesce(travel_class, '') NOT IN ('luxury', 'executive', 'business',"
                  " 'economy')"),
        fareCheck("value", "subclass", "coalesce(subclass, '') !~ '^[A-Z]{1,4}$'"),
        fareCheck("outOfRange", "concat_ws(' ', rank, base_rupiah, rupiah_per_km, quota)",
                  "coalesce(rank, '') !~ '^[1-9][0-9]?$'"
                  " OR coalesce(base_rupiah, '') !~ '^[0-9]{1,9}$'"
                  " OR coalesce(rupiah_per_km, '') !~ '^[0-9]{1,9}$'"
                  " OR coalesce(quota, '1') !~ '^[1-9][0-9]{0,4}$'"),
        {QStringLiteral("INSERT INTO gtfs_refused SELECT 'fares.csv', line, 'fare.twice',"
                        " train_number FROM (SELECT *,"
                        " row_number() OVER (PARTITION BY train_number, travel_class, rank"
                        " ORDER BY line) AS a, row_number() OVER (PARTITION BY train_number,"
                        " travel_class, subclass ORDER BY line) AS b FROM gtfs_fares) t"
                        " WHERE a > 1 OR b > 1")},
    };
}

QList<GtfsStep> fareMerges()
{
    const QString wanted
        = QStringLiteral("SELECT t.id AS train_id, g.travel_class, g.subclass,"
                         " g.rank::integer AS rank, g.base_rupiah::bigint AS base_rupiah,"
                         " g.rupiah_per_km::bigint AS rupiah_per_km, g.quota::integer AS quota"
                         " FROM gtfs_fares g JOIN trains t ON t.number = g.train_number"
                         " AND t.retired_at IS NULL");
    const QString columns
        = QStringLiteral("train_id, travel_class, subclass, rank, base_rupiah, rupiah_per_km,"
                         " quota");
    // A train's fares are one thing: where one of them differs all are written anew.
    return {
        {QStringLiteral("CREATE TEMP TABLE gtfs_priced ON COMMIT DROP AS SELECT DISTINCT train_id"
                        " FROM (%1) w WHERE (SELECT jsonb_agg(to_jsonb(x) ORDER BY travel_class,"
                        " rank) FROM (%1) x WHERE x.train_id = w.train_id) IS DISTINCT FROM"
                        " (SELECT jsonb_agg(to_jsonb(f) ORDER BY travel_class, rank) FROM"
                        " (SELECT %2 FROM fares) f WHERE f.train_id = w.train_id)")
             .arg(wanted, columns)},
        {QStringLiteral("DELETE FROM fares WHERE train_id IN (SELECT train_id FROM gtfs_priced)")},
        {QStringLiteral("INSERT INTO fares (%2) SELECT %2 FROM (%1) w WHERE train_id IN"
                        " (SELECT train_id FROM gtfs_priced)")
             .arg(wanted, columns),
         QStringLiteral("faresWritten")},
    };
}

} // namespace

Result<void> GtfsRun::applyCoaches()
{
    const Result<QList<CoachesLine>> lines = coachesLines(m_session);
    if (!lines)
        return failure(lines.error());
    PgMasterDataRepository data(m_session);
    int changed = 0;
    for (const CoachesLine &line : *lines) {
        if (const Result<void> told = tell(QStringLiteral("coaches.csv"), 96); !told)
            return told;
        const std::optional<QStringList> wanted = formationFrom(line.coaches);
        if (!line.train.isValid() || !wanted) {
            refuse("coaches.csv", line.line, wanted ? "train.unknown" : "gtfs.formationInvalid",
                   wanted ? line.number : line.coaches);
            continue;
        }
        const Result<QString> refused = applyFormation(data, line.train, *wanted, changed);
        if (!refused)
            return failure(refused.error());
        if (!refused->isEmpty())
            refuse("coaches.csv", line.line, refused->toLatin1().constData(), line.coaches);
    }
    m_counts[u"formationsChanged"] = changed;
    return {};
}

Result<void> GtfsRun::applyFares()
{
    Result<void> done = runSteps(fareChecks(), 96, 97, QStringLiteral("fares.csv"));
    if (done)
        done = takeRefused();
    return done ? runSteps(fareMerges(), 96, 97, QStringLiteral("fares.csv")) : done;
}

} // namespace kai

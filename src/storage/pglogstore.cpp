#include "storage/pglogstore.h"

#include "storage/listquery.h"
#include "storage/pgsession.h"

#include <QJsonDocument>

#include <set>

namespace kai {

namespace {

constexpr int linesAtOnce = 500; ///< of one statement

/// The lines as JSON arrays, each for one statement, and the days that they are of.
struct Batches
{
    QList<QByteArray> arrays;
    std::set<QByteArray> days; ///< "2026-03-14"
};

Batches batchesOf(const QByteArray &lines)
{
    Batches batches;
    int inLast = linesAtOnce;
    forEachLine(lines, [&](const LogLine &line, QByteArrayView) {
        if (inLast == linesAtOnce) {
            batches.arrays.append("[");
            inLast = 0;
        }
        QByteArray &array = batches.arrays.last();
        if (inLast++ > 0)
            array.append(',');
        line.appendJson(array);
        batches.days.insert(line.time.first(10).toByteArray());
    });
    for (QByteArray &array : batches.arrays)
        array.append(']');
    return batches;
}

Result<void> run(PgSession &session, const QString &sql, const QVariantList &values)
{
    if (const Result<PgRows> rows = session.run(sql, values); !rows)
        return failure(rows.error());
    return {};
}

/// A line of the access log has no message: its fields say it all.
Result<void> write(PgSession &session, const Batches &batches)
{
    static const QString makeDay = QStringLiteral(
        "SELECT make_log_day($1::date) WHERE to_regclass('log_entries_' || $2) IS NULL");
    static const QString insert = QStringLiteral(R"(
        INSERT INTO log_entries (created_at, level, category, message, request_id, fields)
        SELECT (e->>'time')::timestamptz,
               array_position(ARRAY['debug', 'info', 'warning', 'error', 'fatal'], e->>'level') - 1,
               e->>'category', coalesce(e->>'message', ''), e->>'requestId',
               e - ARRAY['time', 'level', 'category', 'message', 'requestId']
        FROM jsonb_array_elements($1::jsonb) AS e)");
    for (const QByteArray &day : batches.days) {
        const QString date = QString::fromLatin1(day);
        if (Result<void> made = run(session, makeDay, {date, QString(date).remove(u'-')}); !made)
            return made;
    }
    for (const QByteArray &array : batches.arrays) {
        if (Result<void> written = run(session, insert, {QString::fromUtf8(array)}); !written)
            return written;
    }
    return {};
}

LogEntry readEntry(PgRows &rows)
{
    LogEntry entry;
    entry.id = rows.id<LogEntryId>();
    entry.createdAt = rows.time();
    entry.level = LogLevel(rows.number());
    entry.category = rows.text();
    entry.message = rows.text();
    entry.requestId = rows.text();
    entry.fields = QJsonDocument::fromJson(rows.text().toUtf8()).object();
    return entry;
}

} // namespace

PgLogStore::PgLogStore(PgDatabase &database)
    : m_database(database)
{
}

Result<void> PgLogStore::append(const QByteArray &lines)
{
    const Batches batches = batchesOf(lines);
    return m_database.withSession([&](PgSession &session) -> Result<void> {
        if (Result<void> begun = session.begin(); !begun)
            return begun;
        const Result<void> written = write(session, batches);
        if (!written) {
            session.rollback();
            return written;
        }
        return session.commit();
    });
}

Result<Page<LogEntry>> PgLogStore::list(const LogEntryFilter &filter, const PageRequest &page)
{
    ListQuery query;
    if (filter.least)
        query.add(QStringLiteral("level >= $%1"), int(*filter.least));
    if (!filter.category.isEmpty())
        query.add(QStringLiteral("category = $%1"), filter.category);
    if (!filter.requestId.isEmpty())
        query.add(QStringLiteral("request_id = $%1"), filter.requestId);
    if (const Result<void> added = query.addCursor(page); !added)
        return failure(added.error());
    const QString sql
        = QStringLiteral("SELECT id, epoch_ms(created_at), level, category, message, request_id,"
                         " fields::text FROM %1 l ORDER BY created_at DESC, id DESC")
              .arg(query.subSelect(QStringLiteral("log_entries"), page));
    QList<LogEntry> entries;
    const Result<void> read = m_database.withSession([&](PgSession &session) -> Result<void> {
        Result<PgRows> rows = session.run(sql, query.values());
        if (!rows)
            return failure(rows.error());
        while (rows->next())
            entries.append(readEntry(*rows));
        return {};
    });
    if (!read)
        return failure(read.error());
    return pageOf(std::move(entries), page);
}

Result<int> PgLogStore::removeOlderThan(int days)
{
    static const QString sql = QStringLiteral(
        "SELECT drop_log_days((clock_now() AT TIME ZONE 'UTC')::date - $1::integer)");
    int dropped = 0;
    const Result<void> done = m_database.withSession([&](PgSession &session) -> Result<void> {
        Result<PgRows> rows = session.run(sql, {days});
        if (!rows)
            return failure(rows.error());
        if (rows->next())
            dropped = rows->number();
        return {};
    });
    if (!done)
        return failure(done.error());
    return dropped;
}

} // namespace kai

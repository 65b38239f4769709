#include "storage/gtfsrun.h"

#include "storage/pgcopy.h"

#include <QStringDecoder>

namespace kai {

constexpr int percentForReading = 60;
constexpr qint64 mostRuns = 500'000;

GtfsRun::GtfsRun(ImportId id, PgSession &session, PgImportRepository &progress,
                 const std::atomic<bool> &stopping)
    : m_id(id)
    , m_session(session)
    , m_progress(progress)
    , m_stopping(stopping)
{
}

static Error importError(const char *code)
{
    return {ErrorKind::Validation, QString::fromLatin1(code)};
}

void GtfsRun::refuse(const char *file, qint64 line, const char *code, const QString &value)
{
    ++m_refusedCount;
    if (m_refused.size() < mostRefusedLines)
        m_refused.append(
            {QString::fromLatin1(file), line, QString::fromLatin1(code), value.left(200)});
}

Result<void> GtfsRun::requireNothingRefused()
{
    if (m_refusedCount > 0)
        return failure(importError("import.refused"));
    return {};
}

/// Writes progress at most four times a second, and ends the import when that is wished.
Result<void> GtfsRun::tell(const QString &stage, int percent)
{
    if (m_stopping)
        return failure(importError("import.interrupted"));
    if (m_sinceTold.isValid() && m_sinceTold.elapsed() < 250)
        return {};
    m_sinceTold.start();
    return m_progress.setProgress(m_id, stage, percent);
}

static bool isUtf8(const QByteArrayList &fields)
{
    for (const QByteArray &field : fields) {
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString text = decoder(field);
        if (decoder.hasError() || text.contains(QChar::Null))
            return false;
    }
    return true;
}

Result<void> GtfsRun::copyRecords(CsvStream &stream, const GtfsFile &file,
                                  const QList<qsizetype> &places, qsizetype width)
{
    const QString columns = QString::fromLatin1(file.columns).replace(u'|', u',');
    PgCopy copy(m_session,
                QStringLiteral("%1 (line, %2)").arg(QString::fromLatin1(file.table), columns));
    if (Result<void> begun = copy.begin(); !begun)
        return begun;
    QByteArrayList fields;
    qint64 count = 0;
    CsvStream::Step step = stream.next(fields);
    for (; step == CsvStream::Step::Record; step = stream.next(fields)) {
        if (fields.size() != width || !isUtf8(fields)) {
            refuse(file.name, stream.line(),
                   fields.size() != width ? "csv.fieldCount" : "csv.notUtf8",
                   QString::number(fields.size()));
            continue;
        }
        QByteArrayList values;
        for (const qsizetype place : places)
            values.append(place < 0 ? QByteArray() : fields[place].trimmed());
        if (Result<void> added = copy.addRow(stream.line(), values); !added)
            return added;
        if (++count % 1000 == 0) {
            const int percent = int(m_read * percentForReading / m_totalSize);
            if (Result<void> told = tell(QString::fromLatin1(file.name), percent); !told)
                return told;
        }
    }
    if (step == CsvStream::Step::Damaged)
        refuse(file.name, stream.line(), "csv.damaged", {});
    m_counts[QStringLiteral("lines ") + QLatin1String(file.name)] = count;
    return copy.finish();
}

Result<void> GtfsRun::readFile(const ZipFile &archive, const GtfsFile &file)
{
    const QString name = QString::fromLatin1(file.name);
    if (!archive.contains(name)) {
        if (file.presence == GtfsFile::Presence::Required)
            refuse(file.name, 0, "gtfs.fileMissing", {});
        return {};
    }
    const Result<std::unique_ptr<ZipEntry>> entry = archive.entry(name);
    if (!entry)
        return failure(entry.error());
    CsvStream stream([&](char *data, qint64 size) {
        const qint64 count = (*entry)->read(data, size);
        m_read += qMax<qint64>(count, 0);
        return count;
    });
    QByteArrayList header;
    if (stream.next(header) != CsvStream::Step::Record) {
        refuse(file.name, 1, "csv.damaged", {});
        return {};
    }
    for (QByteArray &column : header)
        column = column.trimmed();
    const QByteArray required = QByteArray(file.columns).split('|').first();
    for (const QByteArray &column : required.split(',')) {
        if (!header.contains(column))
            refuse(file.name, 1, "gtfs.columnMissing", QString::fromLatin1(column));
    }
    QList<qsizetype> places;
    for (const QByteArray &column : QByteArray(file.columns).replace('|', ',').split(','))
        places.append(header.indexOf(column));
    return copyRecords(stream, file, places, header.size());
}

Result<void> GtfsRun::runSteps(const QList<GtfsStep> &steps, int from, int to, const QString &stage)
{
    for (qsizetype i = 0; i < steps.size(); ++i) {
        if (Result<void> told = tell(stage, from + int((to - from) * i / steps.size())); !told)
            return told;
        if (steps[i].count.isEmpty()) {
            if (Result<void> done = m_session.runScript(steps[i].sql); !done)
                return done;
            continue;
        }
        const Result<PgRows> rows = m_session.run(steps[i].sql);
        if (!rows)
            return failure(rows.error());
        m_counts[steps[i].count] = rows->affected();
    }
    return {};
}

Result<void> GtfsRun::takeRefused()
{
    Result<PgRows> count = m_session.run(QStringLiteral("SELECT count(*) FROM gtfs_refused"));
    if (!count)
        return failure(count.error());
    count->next();
    const qint64 found = count->integer();
    Result<PgRows> rows = m_session.run(
        QStringLiteral("SELECT file, line, code, coalesce(value, '') FROM gtfs_refused"
                       " ORDER BY file, line, code LIMIT 1000"));
    if (!rows)
        return failure(rows.error());
    while (rows->next() && m_refused.size() < mostRefusedLines) {
        RefusedLine line;
        line.file = rows->text();
        line.line = rows->integer();
        line.code = rows->text();
        line.value = rows->text();
        m_refused.append(line);
    }
    m_refusedCount += found;
    return requireNothingRefused();
}

/// What of the feed was here already as the feed has it.
Result<void> GtfsRun::countUnchanged()
{
    Result<PgRows> rows = m_session.run(
        QStringLiteral("SELECT (SELECT count(*) FROM gtfs_station),"
                       " (SELECT count(*) FROM gtfs_train), (SELECT count(*) FROM gtfs_run)"));
    if (!rows)
        return failure(rows.error());
    rows->next();
    for (const char *things : {"stations", "trains", "schedules"}) {
        const QString name = QString::fromLatin1(things);
        m_counts[name + QStringLiteral("Unchanged")]
            = rows->integer() - m_counts[name + QStringLiteral("Added")].toInteger()
              - m_counts[name + QStringLiteral("Changed")].toInteger();
    }
    return {};
}

/// A feed with more departures than a railway can have is a mistake in its calendar.
static Result<void> requireSaneSize(PgSession &session)
{
    Result<PgRows> rows = session.run(QStringLiteral("SELECT count(*) FROM gtfs_run"));
    if (!rows)
        return failure(rows.error());
    rows->next();
    return rows->integer() <= mostRuns ? Result<void>() : failure(importError("gtfs.tooManyRuns"));
}

Result<void> GtfsRun::import(const ZipFile &archive)
{
    m_totalSize = qMax<qint64>(archive.totalSize(), 1);
    if (const Result<void> told = tell(QStringLiteral("reading"), 0); !told)
        return told;
    if (const Result<void> made = m_session.runScript(gtfsTablesSql()); !made)
        return made;
    for (const GtfsFile &file : gtfsFiles()) {
        if (const Result<void> read = readFile(archive, file); !read)
            return read;
        const QString analyze = QStringLiteral("ANALYZE ") + QLatin1String(file.table);
        if (const Result<void> analyzed = m_session.runScript(analyze); !analyzed)
            return analyzed;
    }
    if (const Result<void> clean = requireNothingRefused(); !clean)
        return clean;
    Result<void> done = runSteps(gtfsChecks(), 60, 70, QStringLiteral("checking"));
    if (done)
        done = takeRefused();
    if (done)
        done = runSteps(gtfsPreparations(), 70, 78, QStringLiteral("preparing"));
    if (done)
        done = takeRefused();
    if (done)
        done = requireSaneSize(m_session);
    if (done)
        done = runSteps(gtfsConflicts(), 78, 85, QStringLiteral("comparing"));
    if (done)
        done = takeRefused();
    if (done)
        done = runSteps(gtfsMerges(), 85, 96, QStringLiteral("writing"));
    if (done)
        done = countUnchanged();
    if (done)
        done = applyCoaches();
    if (done)
        done = applyFares();
    if (done)
        done = requireNothingRefused();
    return done ? runSteps(gtfsHistory(), 97, 99, QStringLiteral("writing")) : done;
}

} // namespace kai

#pragma once

#include "base/id.h"
#include "domain/wirename.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

namespace kai {

using ImportId = Id<struct ImportTag>;

enum class ImportStatus { Queued, Running, Done, Failed, Cancelled };

template<> struct WireNames<ImportStatus>
{
    static constexpr std::array<std::pair<ImportStatus, const char *>, 5> values {{
        {ImportStatus::Queued, "queued"},
        {ImportStatus::Running, "running"},
        {ImportStatus::Done, "done"},
        {ImportStatus::Failed, "failed"},
        {ImportStatus::Cancelled, "cancelled"},
    }};
};

/// Whether an import writes what it finds. A preview does everything that an import does, in a
/// transaction that is rolled back at its end.
enum class ImportMode { Write, Preview };

/// One line of a file that broke a rule.
struct RefusedLine
{
    QString file;
    qint64 line = 0; ///< from 1; 0 for the file as a whole
    QString code; ///< stable, "gtfs.stopUnknown"
    QString value; ///< what was found there
};

/// The most lines that a report tells one by one; the rest is counted.
constexpr int mostRefusedLines = 1000;

/// The import of a timetable, with its progress and its report.
struct TimetableImport
{
    ImportId id;
    QDateTime createdAt;
    QDateTime finishedAt; ///< null until then
    ImportMode mode = ImportMode::Write;
    ImportStatus status = ImportStatus::Queued;
    qint64 fileSize = 0; ///< bytes
    QString stage; ///< what is being read or done
    int progress = 0; ///< per cent
    QString failure; ///< a code; empty unless it failed
    QJsonObject counts; ///< what was read, added, changed, retired and left alone
    qint64 refusedCount = 0;
    QList<RefusedLine> refused;
};

} // namespace kai

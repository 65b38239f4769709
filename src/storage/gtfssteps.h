#pragma once

#include <QList>
#include <QString>

namespace kai {

/// One file of a timetable and the columns of it that are read.
struct GtfsFile
{
    enum class Presence { Required, Optional };

    const char *name; ///< in the archive
    const char *table; ///< temporary, with a column for each and `line`
    const char *columns; ///< separated by commas; those in front of the bar must be there
    Presence presence;
};

/// In the order in which they are read. README.md tells what they mean here.
const QList<GtfsFile> &gtfsFiles();

/// One statement of an import.
struct GtfsStep
{
    QString sql;
    QString count {}; ///< under which name the report tells how many rows it changed; may be empty
};

/// Makes the temporary tables. They go with the transaction.
QString gtfsTablesSql();
/// Rules about the files: each adds lines to gtfs_refused.
QList<GtfsStep> gtfsChecks();
/// What the files say, as stations, trains, stops and dated runs, ready to be compared.
QList<GtfsStep> gtfsPreparations();
/// Rules about what the database holds already; they too add to gtfs_refused.
QList<GtfsStep> gtfsConflicts();
/// Writes what differs.
QList<GtfsStep> gtfsMerges();
/// Writes to the master data's history what the merges have changed.
QList<GtfsStep> gtfsHistory();

} // namespace kai

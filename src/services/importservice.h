#pragma once

#include "base/workerpool.h"
#include "services/database.h"

namespace kai {

/// The port to what reads a timetable and writes it.
class TimetableImporter
{
public:
    virtual ~TimetableImporter() = default;

    /// Imports the file, all of it or nothing, and writes progress and report beside the import.
    /// A preview does the same and leaves no trace but these. It gives up when it is cancelled.
    /// Blocking, for as long as it takes; one at a time.
    virtual void run(ImportId id, const ImportFile &file, ImportMode mode) = 0;
    /// Makes a run in progress give up soon; it is then "import.interrupted". From any thread.
    virtual void stop() = 0;
};

/// Imports of timetables, for administrators alone. Thread-safe.
class ImportService
{
public:
    /// `pool` has one thread: imports wait for each other.
    ImportService(Database &database, TimetableImporter &importer, WorkerPool &pool);

    /// Begins an import that goes on after this. A conflict "import.running" while there is another
    /// one, on whatever server.
    Result<TimetableImport> start(const Actor &actor, const ImportFile &file, ImportMode mode);
    Result<Page<TimetableImport>> imports(const Actor &actor, const PageRequest &page);
    Result<TimetableImport> import(const Actor &actor, ImportId id);
    /// Stops an import or a preview soon, on whatever server it runs; nothing is changed then.
    /// Returns how far it is. A conflict "import.ended" when it has ended, or is about to.
    Result<TimetableImport> cancel(const Actor &actor, ImportId id);
    /// Marks imports whose server has gone as failed, "import.interrupted". Returns how many.
    Result<int> failAbandoned();

private:
    Database &m_database;
    TimetableImporter &m_importer;
    WorkerPool &m_pool;
};

} // namespace kai

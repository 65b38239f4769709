#include "storage/gtfsimporter.h"

#include "base/logging.h"
#include "storage/gtfsrun.h"
#include "storage/unitofwork.h"

namespace kai {

using namespace std::chrono_literals;

GtfsImporter::GtfsImporter(ConnectionConfig config)
    : m_config(std::move(config))
{
}

/// All of the import in one transaction; every way out but the last leaves the database as it was.
static Result<void> importIn(PgSession &session, GtfsRun &run, ImportId id, const ImportFile &file,
                             ImportMode mode)
{
    const Result<std::unique_ptr<ZipFile>> archive = ZipFile::open(file.descriptor);
    if (!archive)
        return failure(archive.error());
    if (const Result<PgRows> alone = session.run(importLockSql()); !alone)
        return failure(alone.error());
    UnitOfWork unit(session);
    if (const Result<void> begun = unit.begin(); !begun)
        return begun;
    if (const Result<void> done = run.import(**archive); !done)
        return done;
    if (mode == ImportMode::Preview)
        return {};
    if (const Result<void> done = PgImportRepository(session).complete(id, run.counts()); !done)
        return done;
    return unit.commit();
}

void GtfsImporter::run(ImportId id, const ImportFile &file, ImportMode mode)
{
    ConnectionConfig config = m_config;
    config.statementTimeout = 0ms; // a statement over a whole feed takes its time
    config.lockTimeout = 1min;
    PgSession session(config);
    PgSession beside(m_config);
    PgImportRepository progress(beside);
    GtfsRun run(id, session, progress, m_stopping);
    const Result<void> done = importIn(session, run, id, file, mode);
    if (!done)
        qCInfo(logBusiness, "import %lld has not been done: code=%ls cause=%ls", id.value(),
               qUtf16Printable(done.error().code), qUtf16Printable(forLog(done.error().internal)));
    const Result<void> told = progress.finish(id, done ? QString() : done.error().code,
                                              run.counts(), run.refusedCount(), run.refused());
    if (!told)
        qCWarning(logDatabase, "the end of import %lld is not written: %ls", id.value(),
                  qUtf16Printable(forLog(told.error().internal)));
}

} // namespace kai

#include "services/importservice.h"

#include "services/recordedchange.h"

namespace kai {

ImportService::ImportService(Database &database, TimetableImporter &importer, WorkerPool &pool)
    : m_database(database)
    , m_importer(importer)
    , m_pool(pool)
{
}

Result<TimetableImport> ImportService::start(const Actor &actor, const ImportFile &file,
                                             ImportMode mode)
{
    if (const Result<void> allowed = requireAdmin(actor); !allowed)
        return failure(allowed.error());
    if (const Result<int> ended = failAbandoned(); !ended)
        return failure(ended.error());
    const Result<TimetableImport> import = inTransaction<TimetableImport>(
        m_database, [&](Repositories &repositories) -> Result<TimetableImport> {
            const Result<ImportId> id
                = repositories.imports().insert(actor.userId, file.size, mode);
            return id ? repositories.imports().byId(*id) : failure(id.error());
        });
    if (!import)
        return import;
    const ImportId id = import->id;
    if (m_pool.tryRun([&importer = m_importer, id, file, mode] { importer.run(id, file, mode); }))
        return import;
    const Error busy = unavailable(QStringLiteral("server.busy"), std::chrono::seconds(5));
    const Result<void> failed = m_database.transact(
        [&](Repositories &repositories) { return repositories.imports().fail(id, busy.code); });
    return failure(failed ? busy : failed.error());
}

Result<Page<TimetableImport>> ImportService::imports(const Actor &actor, const PageRequest &page)
{
    if (const Result<void> allowed = requireAdmin(actor); !allowed)
        return failure(allowed.error());
    return reading<Page<TimetableImport>>(
        m_database, [&](Repositories &repositories) { return repositories.imports().list(page); });
}

Result<TimetableImport> ImportService::import(const Actor &actor, ImportId id)
{
    if (const Result<void> allowed = requireAdmin(actor); !allowed)
        return failure(allowed.error());
    return reading<TimetableImport>(
        m_database, [&](Repositories &repositories) { return repositories.imports().byId(id); });
}

Result<TimetableImport> ImportService::cancel(const Actor &actor, ImportId id)
{
    if (const Result<void> allowed = requireAdmin(actor); !allowed)
        return failure(allowed.error());
    // Nobody would notice the wish where the server has gone.
    if (const Result<int> ended = failAbandoned(); !ended)
        return failure(ended.error());
    return inTransaction<TimetableImport>(
        m_database, [&](Repositories &repositories) -> Result<TimetableImport> {
            const Result<void> wished = repositories.imports().cancel(id);
            return wished ? repositories.imports().byId(id) : failure(wished.error());
        });
}

Result<int> ImportService::failAbandoned()
{
    return inTransaction<int>(m_database, [](Repositories &repositories) {
        return repositories.imports().failAbandoned();
    });
}

} // namespace kai

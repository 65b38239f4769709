#pragma once

#include "services/database.h"

#include <functional>

namespace kai {

/// "auth.forbidden" for everybody but administrators.
Result<void> requireAdmin(const Actor &actor);

/// A conflict "catalog.sold" when there are orders in the way.
Result<void> requireNoOrders(const Result<QStringList> &codes);

/// A change of one thing of the master data, in its transaction.
struct CatalogEdit
{
    const Actor &actor;
    CatalogKind kind;
    qint64 id = 0;
    CatalogAction action = CatalogAction::Changed;
    int version = 0; ///< that the caller has seen; 0 for any
};

/// Locks the thing, which must be retired if it is to be restored, compares its version, runs
/// `work`, and writes what has changed to the history. Work that changes nothing leaves no trace.
Result<void> recordChange(Repositories &repositories, const CatalogEdit &edit,
                          const std::function<Result<void>()> &work);

/// Brings back what is retired, for administrators. The conflicts are those of
/// MasterDataRepository::lockRetired() and restore().
Result<void> restore(Repositories &repositories, const CatalogEdit &edit);

/// What `read` finds once it is back; when that fails it stays retired.
template<class T, class Read>
Result<T> restored(Database &database, const CatalogEdit &edit, Read read)
{
    return inTransaction<T>(database, [&](Repositories &repositories) -> Result<T> {
        const Result<void> done = restore(repositories, edit);
        return done ? read(repositories) : failure(done.error());
    });
}

/// Writes to the history that `id` is new.
Result<void> recordCreation(Repositories &repositories, const Actor &actor, CatalogKind kind,
                            qint64 id);

/// What `id` names, as `read` finds it, once its creation is written to the history.
template<class T, class IdType, class Read>
Result<T> created(Repositories &repositories, const Actor &actor, CatalogKind kind,
                  const Result<IdType> &id, Read read)
{
    if (!id)
        return failure(id.error());
    const Result<void> noted = recordCreation(repositories, actor, kind, id->value());
    return noted ? read(*id) : Result<T>(failure(noted.error()));
}

} // namespace kai

#include "services/recordedchange.h"

namespace kai {

Result<void> requireAdmin(const Actor &actor)
{
    if (actor.role < Role::Admin)
        return failure(forbidden());
    return {};
}

Result<void> requireNoOrders(const Result<QStringList> &codes)
{
    if (!codes)
        return failure(codes.error());
    if (codes->isEmpty())
        return {};
    Error error = conflict(QStringLiteral("catalog.sold"));
    error.orders = *codes;
    return failure(error);
}

static CatalogChange changeOf(const CatalogEdit &edit)
{
    CatalogChange change;
    change.actorId = edit.actor.userId;
    change.kind = edit.kind;
    change.subjectId = edit.id;
    change.action = edit.action;
    return change;
}

Result<void> recordChange(Repositories &repositories, const CatalogEdit &edit,
                          const std::function<Result<void>()> &work)
{
    MasterDataRepository &data = repositories.masterData();
    const Result<int> version = edit.action == CatalogAction::Restored
                                    ? data.lockRetired(edit.kind, edit.id)
                                    : data.lock(edit.kind, edit.id);
    if (!version)
        return failure(version.error());
    if (edit.version != 0 && edit.version != *version)
        return failure(
            conflict(QStringLiteral("catalog.changedMeanwhile"), QString::number(*version)));
    const Result<QJsonObject> before = data.snapshot(edit.kind, edit.id);
    if (!before)
        return failure(before.error());
    if (Result<void> done = work(); !done)
        return done;
    const Result<QJsonObject> after = data.snapshot(edit.kind, edit.id);
    if (!after)
        return failure(after.error());
    if (*before == *after)
        return {};
    CatalogChange change = changeOf(edit);
    change.before = *before;
    change.after = *after;
    return data.addChange(change);
}

Result<void> restore(Repositories &repositories, const CatalogEdit &edit)
{
    if (Result<void> allowed = requireAdmin(edit.actor); !allowed)
        return allowed;
    return recordChange(repositories, edit,
                        [&] { return repositories.masterData().restore(edit.kind, edit.id); });
}

Result<void> recordCreation(Repositories &repositories, const Actor &actor, CatalogKind kind,
                            qint64 id)
{
    const Result<QJsonObject> after = repositories.masterData().snapshot(kind, id);
    if (!after)
        return failure(after.error());
    CatalogChange change = changeOf({actor, kind, id, CatalogAction::Created});
    change.after = *after;
    return repositories.masterData().addChange(change);
}

} // namespace kai

#include "services/idempotency.h"

namespace kai {

constexpr int maxRuns = 3;

using Stored = std::optional<StoredReply>;

static Result<Stored> findReply(Database &database, const CommandKey &key)
{
    return reading<Stored>(
        database, [&](Repositories &repositories) { return repositories.idempotency().find(key); });
}

/// True when the reply may be there although the transaction gave an error.
static bool mayBeStored(const Error &error)
{
    return error.code == QLatin1String("idempotency.raced")
           || error.code == QLatin1String("database.commitUnknown");
}

Result<StoredReply> runOnce(Database &database, const CommandKey &key,
                            const std::function<Result<StoredReply>(Repositories &)> &work)
{
    Error last;
    for (int run = 0; run < maxRuns; ++run) {
        // Also after a commit of unknown outcome: what the row says is what happened.
        const Result<Stored> earlier = findReply(database, key);
        if (!earlier)
            return failure(earlier.error());
        if (*earlier)
            return **earlier;

        const Result<StoredReply> reply = inTransaction<StoredReply>(
            database, [&](Repositories &repositories) -> Result<StoredReply> {
                Result<StoredReply> made = work(repositories);
                if (!made)
                    return made;
                const Result<void> kept = repositories.idempotency().insert(key, *made);
                if (!kept)
                    return failure(kept.error());
                return made;
            });
        if (reply || !mayBeStored(reply.error()))
            return reply;
        last = reply.error();
    }
    return failure(last);
}

} // namespace kai

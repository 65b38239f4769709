#pragma once

#include "services/database.h"

namespace kai {

/// What a command answers the first time and every time after.
template<class T> using CommandWork = std::function<Result<T>(Repositories &)>;
template<class T> using CommandRender = std::function<StoredReply(const T &)>;

/// Looks for the reply of an earlier run; else runs `work` and writes its rendered reply in the
/// same transaction. When the answer to the commit is lost, the row is read before anything is
/// done again; when two runs race, the loser gives the winner's reply.
Result<StoredReply> runOnce(Database &database, const CommandKey &key,
                            const std::function<Result<StoredReply>(Repositories &)> &work);

/// `runOnce` for work with a value and a way to render it.
template<class T>
Result<StoredReply> runOnce(Database &database, const CommandKey &key, const CommandWork<T> &work,
                            const CommandRender<T> &render)
{
    return runOnce(database, key, [&](Repositories &repositories) -> Result<StoredReply> {
        Result<T> value = work(repositories);
        if (!value)
            return failure(value.error());
        return render(*value);
    });
}

/// `work` as a command of its own: once for its key, or simply run where the client gave none.
template<class T>
Result<StoredReply> runCommand(Database &database, const std::optional<CommandKey> &key,
                               const CommandWork<T> &work, const CommandRender<T> &render)
{
    if (key)
        return runOnce<T>(database, *key, work, render);
    const Result<T> value = inTransaction<T>(database, work);
    if (!value)
        return failure(value.error());
    return render(*value);
}

} // namespace kai

#include "storage/unitofwork.h"

#include "base/logging.h"

#include <QRandomGenerator>
#include <QThread>

namespace kai {

namespace {

constexpr int mostRetries = 5;

Result<void> runOnceIn(PgSession &session, const std::function<Result<void>()> &work)
{
    UnitOfWork unit(session);
    if (const Result<void> begun = unit.begin(); !begun)
        return begun;
    if (const Result<void> done = work(); !done)
        return done;
    return unit.commit();
}

/// Racers that lost to each other must not meet again: up to 8 ms at first, up to 128 ms at last.
void pauseBefore(int retry)
{
    QThread::usleep(QRandomGenerator::global()->bounded(500u, 8000u << retry));
}

} // namespace

Result<void> runTransaction(PgSession &session, const std::function<Result<void>()> &work)
{
    for (int retry = 0;; ++retry) {
        Result<void> done = runOnceIn(session, work);
        if (done || !session.shouldRetry() || retry == mostRetries)
            return done;
        qCDebug(logDatabase, "transaction runs again: %s", qPrintable(done.error().internal));
        pauseBefore(retry);
    }
}

} // namespace kai

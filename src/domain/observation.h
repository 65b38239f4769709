#pragma once

#include "base/logqueue.h"
#include "domain/operations.h"

#include <QList>
#include <QStringList>

namespace kai {

/// How much room a disk has.
struct DiskSpace
{
    QString name; ///< "data" or "log"
    qint64 freeBytes = 0;
    qint64 allBytes = 0;
};

/// How this server is at one moment. Counts are since its start; rules look at how they grow.
struct Observation
{
    QDateTime at; ///< UTC
    bool databaseAnswers = true;
    std::chrono::milliseconds databaseDelay {0}; ///< of one small statement
    int databaseCrashes = 0; ///< of the private one, mended or not
    bool uncleanStart = false; ///< the run before did not end properly; for the first minute
    bool databaseGivenUp = false; ///< the private one crashed too often; it stays down
    QStringList deadPools; ///< whose threads ended too often; they stay as they are
    QStringList failingJobs; ///< of the background, that fail every time
    int poolThreads = 0; ///< database workers
    int poolRunning = 0;
    int poolQueued = 0;
    double requests = 0;
    double serverErrors = 0;
    double gatewayAsks = 0;
    double gatewayFailures = 0;
    std::optional<OperationFigures> figures; ///< nothing while the database does not tell
    QList<DiskSpace> disks;
    QList<LogSinkState> logSinks;
    std::optional<QDateTime> certificateEnd;
};

} // namespace kai

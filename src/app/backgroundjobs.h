#pragma once

#include "base/result.h"
#include "base/workerpool.h"

#include <QString>

#include <chrono>
#include <functional>

#include <memory>
#include <mutex>
#include <vector>

namespace kai::app {

/// What has to happen without anyone asking: expiring holds, processing notifications that wait,
/// asking about open payments, forgetting old command keys. Timers on the thread that made it, work
/// on the pools; a job never runs twice at once here, and each is safe beside other servers.
class BackgroundJobs
{
public:
    using Job = std::function<Result<void>()>;

    BackgroundJobs();
    ~BackgroundJobs();

    /// Runs `job` on `pool` every `period`, for the first time after one period.
    void add(const QString &name, std::chrono::milliseconds period, WorkerPool &pool, Job job);
    /// The names of the jobs whose last run failed. From any thread.
    QStringList failing() const;
    /// No job starts after this. Those that run are waited for by their pool's stop().
    void stop();

private:
    struct Entry;
    mutable std::mutex m_mutex; ///< for m_entries, which only the thread of the timers changes
    std::vector<std::unique_ptr<Entry>> m_entries;
};

} // namespace kai::app

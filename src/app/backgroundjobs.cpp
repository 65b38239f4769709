#include "app/backgroundjobs.h"

#include "base/logging.h"

#include <QTimer>

#include <atomic>

namespace kai::app {

/// Shared with the pool's job, which may outlive the timer.
struct JobState
{
    QString name;
    BackgroundJobs::Job job;
    std::atomic<bool> running = false;
    std::atomic<bool> failing = false;
};

struct BackgroundJobs::Entry
{
    QTimer timer;
    std::shared_ptr<JobState> state;
};

BackgroundJobs::BackgroundJobs() = default;

BackgroundJobs::~BackgroundJobs()
{
    stop();
}

static void runJob(JobState &state)
{
    const Result<void> done = state.job();
    const bool wasFailing = state.failing.exchange(!done);
    // Only changes are told: a database that is away for a minute is one line, not sixty.
    if (!done && !wasFailing)
        qCWarning(logServer, "job %ls fails: code=%ls cause=%ls", qUtf16Printable(state.name),
                  qUtf16Printable(done.error().code),
                  qUtf16Printable(forLog(done.error().internal)));
    if (done && wasFailing)
        qCInfo(logServer, "job %ls works again", qUtf16Printable(state.name));
    state.running = false;
}

void BackgroundJobs::add(const QString &name, std::chrono::milliseconds period, WorkerPool &pool,
                         Job job)
{
    auto entry = std::make_unique<Entry>();
    entry->state = std::make_shared<JobState>();
    entry->state->name = name;
    entry->state->job = std::move(job);
    entry->timer.setInterval(period);
    QObject::connect(&entry->timer, &QTimer::timeout, &entry->timer, [&pool, state = entry->state] {
        if (state->running.exchange(true))
            return;
        if (!pool.tryRun([state] { runJob(*state); }))
            state->running = false;
    });
    entry->timer.start();
    m_entries.push_back(std::move(entry));
}

void BackgroundJobs::stop()
{
    m_entries.clear();
}

} // namespace kai::app

#include "app/backgroundjobs.h"

#include "base/logging.h"

#include <QTimer>

#include <atomic>
#include <exception>

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

namespace {

/// The next round may run, however this one ends.
class Round
{
public:
    explicit Round(JobState &state)
        : m_state(state)
    {
    }
    ~Round() { m_state.running = false; }
    Round(const Round &) = delete;
    Round &operator=(const Round &) = delete;

private:
    JobState &m_state;
};

} // namespace

/// What a job throws is a bug, but not a reason to stop all the rounds to come.
static Result<void> attempt(const BackgroundJobs::Job &job)
{
    try {
        return job();
    } catch (const std::exception &exception) {
        return failure(internalError(QString::fromUtf8(exception.what())));
    }
}

static void runJob(JobState &state)
{
    const Round round(state);
    const Result<void> done = attempt(state.job);
    const bool wasFailing = state.failing.exchange(!done);
    // Only changes are told: a database that is away for a minute is one line, not sixty.
    if (!done && !wasFailing)
        qCWarning(logServer, "job %ls fails: code=%ls cause=%ls", qUtf16Printable(state.name),
                  qUtf16Printable(done.error().code),
                  qUtf16Printable(forLog(done.error().internal)));
    if (done && wasFailing)
        qCInfo(logServer, "job %ls works again", qUtf16Printable(state.name));
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
    const std::lock_guard lock(m_mutex);
    m_entries.push_back(std::move(entry));
}

QStringList BackgroundJobs::failing() const
{
    QStringList names;
    const std::lock_guard lock(m_mutex);
    for (const std::unique_ptr<Entry> &entry : m_entries) {
        if (entry->state->failing)
            names.append(entry->state->name);
    }
    return names;
}

void BackgroundJobs::stop()
{
    const std::lock_guard lock(m_mutex);
    m_entries.clear();
}

} // namespace kai::app

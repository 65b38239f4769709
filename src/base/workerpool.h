#pragma once

#include <QString>

#include <functional>
#include <memory>

namespace kai {

/// Threads of one kind of work with a bounded queue. What does not fit is refused at once, so that
/// a burst of one kind never grows memory and never waits behind itself for longer than the queue.
/// Safe from any thread. The threads have no event loop.
class WorkerPool
{
public:
    /// `queueLimit` counts the jobs that wait; those that run are not counted.
    WorkerPool(const QString &name, int threads, int queueLimit);
    /// Runs what is queued to its end, then joins the threads.
    ~WorkerPool();
    WorkerPool(const WorkerPool &) = delete;
    WorkerPool &operator=(const WorkerPool &) = delete;

    /// False when the queue is full or the pool has been stopped; the job is then dropped.
    [[nodiscard]] bool tryRun(std::function<void()> job);
    /// Takes no more jobs, finishes the queued ones and joins. Idempotent.
    void stop();

    /// Starts a thread in place of each that has ended although the pool goes on, as a library can
    /// make it end. Returns how many; 0 when all is well.
    int replaceDead();

    const QString &name() const;
    int threads() const;
    int queued() const;
    int running() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace kai

#include "base/workerpool.h"

#include "base/logging.h"

#include <QThread>

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <vector>

namespace kai {

struct WorkerPool::State
{
    mutable std::mutex mutex;
    std::condition_variable wake;
    std::deque<std::function<void()>> queue;
    std::vector<std::unique_ptr<QThread>> threads;
    size_t queueLimit = 0;
    int running = 0;
    bool stopping = false;

    void work();
};

void WorkerPool::State::work()
{
    std::unique_lock lock(mutex);
    while (true) {
        wake.wait(lock, [this] { return stopping || !queue.empty(); });
        if (queue.empty())
            return;
        std::function<void()> job = std::move(queue.front());
        queue.pop_front();
        ++running;
        lock.unlock();
        try {
            job();
        } catch (const std::exception &exception) {
            qCCritical(logServer, "a job threw: %s", exception.what());
        }
        job = nullptr; // what the job holds is released outside the lock
        lock.lock();
        --running;
    }
}

WorkerPool::WorkerPool(const QString &name, int threads, int queueLimit)
    : m_state(std::make_unique<State>())
{
    m_state->queueLimit = size_t(queueLimit);
    for (int i = 0; i < threads; ++i) {
        std::unique_ptr<QThread> thread(
            QThread::create([state = m_state.get()] { state->work(); }));
        thread->setObjectName(name + QLatin1Char('-') + QString::number(i + 1));
        thread->start();
        m_state->threads.push_back(std::move(thread));
    }
}

WorkerPool::~WorkerPool()
{
    stop();
}

bool WorkerPool::tryRun(std::function<void()> job)
{
    {
        const std::lock_guard lock(m_state->mutex);
        if (m_state->stopping || m_state->queue.size() >= m_state->queueLimit)
            return false;
        m_state->queue.push_back(std::move(job));
    }
    m_state->wake.notify_one();
    return true;
}

void WorkerPool::stop()
{
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->stopping = true;
    }
    m_state->wake.notify_all();
    for (const auto &thread : m_state->threads)
        thread->wait();
}

int WorkerPool::queued() const
{
    const std::lock_guard lock(m_state->mutex);
    return int(m_state->queue.size());
}

int WorkerPool::running() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->running;
}

} // namespace kai

#include "base/workerpool.h"

#include "base/logging.h"

#include <QThread>

#include <cxxabi.h>

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <vector>

namespace kai {

struct WorkerPool::State
{
    QString name;
    mutable std::mutex mutex;
    std::condition_variable wake;
    std::deque<std::function<void()>> queue;
    std::vector<std::unique_ptr<QThread>> threads;
    size_t queueLimit = 0;
    int running = 0;
    bool stopping = false;

    std::unique_ptr<QThread> startThread(int number);
    void work();
};

namespace {

/// Counts a job as running, also when its thread ends inside it.
class Running
{
public:
    Running(std::mutex &mutex, int &count)
        : m_mutex(mutex)
        , m_count(count)
    {
    }
    ~Running()
    {
        const std::lock_guard lock(m_mutex);
        --m_count;
    }
    Running(const Running &) = delete;
    Running &operator=(const Running &) = delete;

private:
    std::mutex &m_mutex;
    int &m_count;
};

void runGuarded(std::function<void()> job)
{
    try {
        job();
    } catch (const std::exception &exception) {
        qCCritical(logServer, "a job threw: %s", exception.what());
    } catch (const abi::__forced_unwind &) {
        throw; // the thread ends; whoever holds it up here ends the process
    } catch (...) {
        qCCritical(logServer, "a job threw something that is no exception");
    }
}

} // namespace

std::unique_ptr<QThread> WorkerPool::State::startThread(int number)
{
    std::unique_ptr<QThread> thread(QThread::create([this] { work(); }));
    thread->setObjectName(name + QLatin1Char('-') + QString::number(number));
    thread->start();
    return thread;
}

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
        {
            const Running counted(mutex, running);
            runGuarded(std::move(job)); // what the job holds is released outside the lock
        }
        lock.lock();
    }
}

WorkerPool::WorkerPool(const QString &name, int threads, int queueLimit)
    : m_state(std::make_unique<State>())
{
    m_state->name = name;
    m_state->queueLimit = size_t(queueLimit);
    for (int i = 0; i < threads; ++i)
        m_state->threads.push_back(m_state->startThread(i + 1));
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

int WorkerPool::replaceDead()
{
    const std::lock_guard lock(m_state->mutex);
    if (m_state->stopping)
        return 0;
    int replaced = 0;
    for (size_t i = 0; i < m_state->threads.size(); ++i) {
        std::unique_ptr<QThread> &thread = m_state->threads[i];
        if (!thread->isFinished())
            continue;
        thread->wait();
        thread = m_state->startThread(int(i) + 1);
        ++replaced;
    }
    return replaced;
}

const QString &WorkerPool::name() const
{
    return m_state->name;
}

int WorkerPool::threads() const
{
    const std::lock_guard lock(m_state->mutex);
    return int(m_state->threads.size());
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

#include "storage/reachability.h"

#include "storage/pgsession.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace kai {

using namespace std::chrono_literals;

struct Reachability::State
{
    ConnectionConfig config;
    std::mutex mutex;
    std::condition_variable changed;
    quint64 asked = 0; ///< the newest question's number
    quint64 answered = 0; ///< the newest question whose answer is known
    bool reachable = false; ///< that answer
    bool stopping = false;
    bool ended = false;

    void work();
};

void Reachability::State::work()
{
    PgSession session(config);
    std::unique_lock lock(mutex);
    while (true) {
        changed.wait(lock, [this] { return stopping || asked > answered; });
        if (stopping)
            return;
        const quint64 question = asked;
        lock.unlock();
        const bool answer = session.ensureOpen() && session.run(QStringLiteral("SELECT 1"));
        lock.lock();
        reachable = answer;
        answered = question;
        changed.notify_all();
    }
}

Reachability::Reachability(ConnectionConfig config)
    : m_state(std::make_shared<State>())
{
    config.connectTimeout = 2s; // libpq's least
    config.statementTimeout = 1s;
    m_state->config = std::move(config);
}

Reachability::~Reachability()
{
    if (!m_thread.joinable())
        return;
    std::unique_lock lock(m_state->mutex);
    m_state->stopping = true;
    m_state->changed.notify_all();
    const bool ended = m_state->changed.wait_for(lock, 3s, [this] { return m_state->ended; });
    lock.unlock();
    if (ended)
        m_thread.join();
    else
        m_thread.detach(); // it waits for a server that may never speak again
}

bool Reachability::check(std::chrono::milliseconds patience)
{
    std::unique_lock lock(m_state->mutex);
    if (!m_thread.joinable()) {
        m_thread = std::thread([state = m_state] {
            state->work();
            const std::lock_guard endLock(state->mutex);
            state->ended = true;
            state->changed.notify_all();
        });
    }
    const quint64 question = ++m_state->asked;
    m_state->changed.notify_all();
    const auto isAnswered = [&] { return m_state->answered >= question; };
    return m_state->changed.wait_for(lock, patience, isAnswered) && m_state->reachable;
}

} // namespace kai

#pragma once

#include <QByteArray>

#include <future>
#include <map>
#include <memory>
#include <mutex>

namespace kai::http {

/// Lets requests for the same thing share a read of the database, while each is told the state as
/// it was at its arrival or later: whoever comes while a read runs waits for the next one, together
/// with all others who come until that begins. Of one key at most one read runs at a time.
/// Thread-safe.
template<class Value> class SharedReads
{
public:
    /// What `ask` finds, asked for by this caller or by another one after this call began. An
    /// exception of `ask` reaches everybody who shares it.
    template<class Ask> Value read(const QByteArray &key, Ask ask)
    {
        std::unique_lock lock(m_mutex);
        Line &line = m_lines[key];
        if (line.next) {
            const auto shared = line.next->value;
            lock.unlock();
            return shared.get();
        }
        const auto round = std::make_shared<Round>(std::move(ask));
        const auto before = line.running;
        line.next = round;
        lock.unlock();
        if (before)
            before->value.wait();
        lock.lock();
        line.running = round;
        line.next.reset(); // from here on it is too late to join
        lock.unlock();
        round->task();
        lock.lock();
        if (line.running == round && !line.next)
            m_lines.erase(key);
        lock.unlock();
        return round->value.get();
    }

private:
    struct Round
    {
        template<class Ask>
        explicit Round(Ask ask)
            : task(std::move(ask))
            , value(task.get_future())
        {
        }
        std::packaged_task<Value()> task;
        std::shared_future<Value> value;
    };
    /// A line stays for as long as somebody runs or leads the next round of it.
    struct Line
    {
        std::shared_ptr<Round> running; ///< or done, while its leader has not left yet
        std::shared_ptr<Round> next;
    };

    std::mutex m_mutex;
    std::map<QByteArray, Line> m_lines;
};

} // namespace kai::http

#pragma once

#include <QByteArray>

#include <atomic>
#include <chrono>
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

namespace kai::http {

/// Lets requests for the same thing share a read of the database, while each is told the state as
/// it was at its arrival or later: a read that began after a request had arrived also serves that
/// one, be it under way or just done. Of one key at most one read runs at a time. Thread-safe.
template<class Value> class SharedReads
{
public:
    using Clock = std::chrono::steady_clock;

    /// What `ask` finds, asked by this caller or by another one after `arrived`. An exception of
    /// `ask` reaches everybody who shares it.
    template<class Ask> Value read(const QByteArray &key, Clock::time_point arrived, Ask ask)
    {
        std::unique_lock lock(m_mutex);
        Line &line = m_lines[key];
        const bool fits = line.latest && line.latest->begun >= arrived;
        if (fits || line.next) {
            const auto shared = fits ? line.latest : line.next;
            shared->isShared = true;
            lock.unlock();
            return shared->value.get();
        }
        const auto round = std::make_shared<Round>(std::move(ask));
        const auto before = line.latest;
        line.next = round;
        lock.unlock();
        if (before) {
            before->value.wait();
            if (before->isShared)
                std::this_thread::sleep_until(before->begun + pace);
        }
        lock.lock();
        round->begun = Clock::now(); // who comes from here on is too late for it
        line.latest = std::exchange(line.next, nullptr);
        lock.unlock();
        round->task();
        lock.lock();
        forgetOld();
        lock.unlock();
        return round->value.get();
    }

private:
    /// No request waits longer for its thread.
    static constexpr std::chrono::seconds kept {1};
    /// Where several ask, from the beginning of a read to the next one's, so that one serves all
    /// who come meanwhile. Shorter, the database takes the time that the answers need; longer, they
    /// wait.
    static constexpr std::chrono::milliseconds pace {4};

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
        Clock::time_point begun;
        std::atomic<bool> isShared = false; ///< by others than its leader
    };
    /// A line stays for as long as somebody runs or leads a round of it, and a little longer.
    struct Line
    {
        std::shared_ptr<Round> latest; ///< under way or done
        std::shared_ptr<Round> next; ///< its leader waits for the one before
    };

    static bool isDone(const Round &round)
    {
        return round.value.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    }

    void forgetOld()
    {
        const auto now = Clock::now();
        std::erase_if(m_lines, [now](const auto &entry) {
            const Line &line = entry.second;
            return !line.next && line.latest->begun + kept < now && isDone(*line.latest);
        });
    }

    std::mutex m_mutex;
    std::map<QByteArray, Line> m_lines;
};

} // namespace kai::http

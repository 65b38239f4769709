#pragma once

#include <QAbstractEventDispatcher>
#include <QHash>
#include <QList>

#include <atomic>
#include <chrono>
#include <memory>
#include <vector>

namespace kai::http {

/// Told of what happened to a descriptor; `events` are epoll's.
class IoHandler
{
public:
    virtual ~IoHandler() = default;
    virtual void onEvents(quint32 events) = 0;
};

/// The event dispatcher of the I/O threads: epoll, and nothing of GLib, given to each thread
/// through QThread::setEventDispatcher(). Timers, posted events and socket notifiers work as in any
/// Qt thread (QSslSocket needs them); plain connections are watched directly, without a
/// QSocketNotifier and without a system call for each request. All but wakeUp() and interrupt()
/// belong to its thread.
class Reactor final : public QAbstractEventDispatcher
{
    Q_OBJECT

public:
    Reactor();
    ~Reactor() override;

    /// Watches a descriptor until unwatch(); false when the kernel refuses. `events` as for epoll;
    /// with EPOLLET the handler must read and write until there is nothing left.
    bool watch(int descriptor, quint32 events, IoHandler *handler);
    /// Call it before the descriptor is closed. The handler hears nothing more, also of events that
    /// the kernel has already told of.
    void unwatch(int descriptor);

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;
    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;
    using QAbstractEventDispatcher::registerTimer;
    void registerTimer(int timerId, qint64 interval, Qt::TimerType type, QObject *object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject *object) override;
    QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int timerId) override;
    void wakeUp() override;
    void interrupt() override;

private:
    using Steady = std::chrono::steady_clock;

    /// The kernel keeps its address; it outlives the round in which it was unwatched.
    struct Watch
    {
        int descriptor = -1;
        IoHandler *handler = nullptr; ///< null once unwatched
    };
    struct Timer
    {
        int id = 0;
        qint64 interval = 0;
        Qt::TimerType type = Qt::CoarseTimer;
        QObject *object = nullptr;
        Steady::time_point due;
        bool running = false; ///< its event is being handled
    };
    class NotifierWatch;

    int waitTime(bool mayBlock) const;
    bool dispatch(int timeout);
    bool fireTimers();
    void updateNotifiers(int descriptor);
    void drainWakeUps();

    int m_epoll = -1;
    int m_wakeDescriptor = -1;
    Watch m_wakeWatch;
    std::atomic<bool> m_interrupted = false;
    std::atomic<bool> m_wakePending = false;
    QHash<int, Watch *> m_watches;
    std::vector<std::unique_ptr<Watch>> m_unwatched;
    QHash<int, NotifierWatch *> m_notifiers;
    std::vector<std::unique_ptr<NotifierWatch>> m_retiredNotifiers;
    QList<Timer> m_timers;
};

} // namespace kai::http

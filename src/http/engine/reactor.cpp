#include "http/engine/reactor.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTimerEvent>

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <array>

namespace kai::http {

/// The up to three Qt notifiers of one descriptor behind one epoll entry.
class Reactor::NotifierWatch final : public IoHandler
{
public:
    static constexpr std::array<quint32, 3> masks {EPOLLIN | EPOLLRDHUP, EPOLLOUT, EPOLLPRI};

    void onEvents(quint32 events) override
    {
        // A broken socket wakes readers and writers: they find out by trying.
        if (events & (EPOLLERR | EPOLLHUP))
            events |= EPOLLIN | EPOLLOUT;
        for (size_t type = 0; type < notifiers.size(); ++type) {
            if (notifiers[type] && (events & masks[type])) {
                QEvent event(QEvent::SockAct);
                QCoreApplication::sendEvent(notifiers[type], &event);
            }
        }
    }

    quint32 wanted() const
    {
        quint32 events = 0;
        for (size_t type = 0; type < notifiers.size(); ++type)
            events |= notifiers[type] ? masks[type] : 0;
        return events;
    }

    std::array<QSocketNotifier *, 3> notifiers {}; ///< by QSocketNotifier::Type
};

Reactor::Reactor()
    : m_epoll(epoll_create1(EPOLL_CLOEXEC))
    , m_wakeDescriptor(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
{
    if (m_epoll < 0 || m_wakeDescriptor < 0)
        qFatal("no epoll or event descriptor: %s", strerror(errno));
    epoll_event event {};
    event.events = EPOLLIN;
    event.data.ptr = &m_wakeWatch;
    m_wakeWatch.descriptor = m_wakeDescriptor;
    epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_wakeDescriptor, &event);
}

Reactor::~Reactor()
{
    qDeleteAll(m_watches);
    qDeleteAll(m_notifiers);
    ::close(m_wakeDescriptor);
    ::close(m_epoll);
}

bool Reactor::watch(int descriptor, quint32 events, IoHandler *handler)
{
    auto entry = std::make_unique<Watch>(Watch {descriptor, handler});
    epoll_event event {};
    event.events = events;
    event.data.ptr = entry.get();
    if (epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &event) != 0)
        return false;
    m_watches.insert(descriptor, entry.release());
    return true;
}

void Reactor::unwatch(int descriptor)
{
    Watch *entry = m_watches.take(descriptor);
    if (!entry)
        return;
    epoll_ctl(m_epoll, EPOLL_CTL_DEL, descriptor, nullptr);
    entry->handler = nullptr;
    m_unwatched.emplace_back(entry);
}

bool Reactor::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    m_interrupted = false;
    Q_EMIT awake();
    QCoreApplication::sendPostedEvents();
    if (m_interrupted)
        return false;
    const bool mayBlock = flags.testFlag(QEventLoop::WaitForMoreEvents);
    if (mayBlock)
        Q_EMIT aboutToBlock();
    bool did = dispatch(waitTime(mayBlock));
    if (!flags.testFlag(QEventLoop::X11ExcludeTimers))
        did |= fireTimers();
    return did;
}

/// Milliseconds until the next timer, rounded up; -1 for ever.
int Reactor::waitTime(bool mayBlock) const
{
    if (!mayBlock)
        return 0;
    auto next = Steady::time_point::max();
    for (const Timer &timer : m_timers) {
        if (!timer.running)
            next = std::min(next, timer.due);
    }
    if (next == Steady::time_point::max())
        return -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(next - Steady::now());
    return static_cast<int>(std::clamp<qint64>(left.count(), 0, 3'600'000));
}

bool Reactor::dispatch(int timeout)
{
    std::array<epoll_event, 256> events;
    const int count = epoll_wait(m_epoll, events.data(), events.size(), timeout);
    for (int i = 0; i < count; ++i) {
        const auto &event = events[static_cast<size_t>(i)];
        auto *entry = static_cast<Watch *>(event.data.ptr);
        if (entry == &m_wakeWatch)
            drainWakeUps();
        else if (entry->handler)
            entry->handler->onEvents(event.events);
    }
    m_unwatched.clear();
    m_retiredNotifiers.clear();
    return count > 0;
}

void Reactor::drainWakeUps()
{
    quint64 count = 0;
    [[maybe_unused]] const auto got = ::read(m_wakeDescriptor, &count, sizeof count);
    m_wakePending = false;
}

bool Reactor::fireTimers()
{
    const auto now = Steady::now();
    QList<int> due;
    for (const Timer &timer : std::as_const(m_timers)) {
        if (timer.due <= now && !timer.running)
            due.append(timer.id);
    }
    // By id: a handler may end or start any timer.
    const auto byId = [this](int id) {
        return std::find_if(m_timers.begin(), m_timers.end(),
                            [id](const Timer &timer) { return timer.id == id; });
    };
    for (const int id : due) {
        auto timer = byId(id);
        if (timer == m_timers.end())
            continue;
        timer->due = std::max(timer->due + std::chrono::milliseconds(timer->interval), now);
        timer->running = true;
        QTimerEvent event(id);
        QCoreApplication::sendEvent(timer->object, &event);
        if (timer = byId(id); timer != m_timers.end())
            timer->running = false;
    }
    return !due.isEmpty();
}

void Reactor::registerSocketNotifier(QSocketNotifier *notifier)
{
    const int descriptor = static_cast<int>(notifier->socket());
    NotifierWatch *&entry = m_notifiers[descriptor];
    if (!entry)
        entry = new NotifierWatch;
    entry->notifiers[static_cast<size_t>(notifier->type())] = notifier;
    updateNotifiers(descriptor);
}

void Reactor::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    const int descriptor = static_cast<int>(notifier->socket());
    NotifierWatch *entry = m_notifiers.value(descriptor);
    if (!entry)
        return;
    entry->notifiers[static_cast<size_t>(notifier->type())] = nullptr;
    updateNotifiers(descriptor);
    if (entry->wanted() == 0) {
        m_notifiers.remove(descriptor);
        m_retiredNotifiers.emplace_back(entry);
    }
}

void Reactor::updateNotifiers(int descriptor)
{
    NotifierWatch *entry = m_notifiers.value(descriptor);
    const quint32 events = entry->wanted();
    Watch *watched = m_watches.value(descriptor);
    if (events == 0) {
        unwatch(descriptor);
    } else if (!watched) {
        if (!watch(descriptor, events, entry))
            qWarning("cannot watch descriptor %d: %s", descriptor, strerror(errno));
    } else {
        epoll_event event {};
        event.events = events;
        event.data.ptr = watched;
        epoll_ctl(m_epoll, EPOLL_CTL_MOD, descriptor, &event);
    }
}

void Reactor::registerTimer(int timerId, qint64 interval, Qt::TimerType type, QObject *object)
{
    m_timers.append(
        {timerId, interval, type, object, Steady::now() + std::chrono::milliseconds(interval)});
}

bool Reactor::unregisterTimer(int timerId)
{
    return m_timers.removeIf([timerId](const Timer &timer) { return timer.id == timerId; }) > 0;
}

bool Reactor::unregisterTimers(QObject *object)
{
    return m_timers.removeIf([object](const Timer &timer) { return timer.object == object; }) > 0;
}

QList<QAbstractEventDispatcher::TimerInfo> Reactor::registeredTimers(QObject *object) const
{
    QList<TimerInfo> found;
    for (const Timer &timer : m_timers) {
        if (timer.object == object)
            found.append({timer.id, static_cast<int>(timer.interval), timer.type});
    }
    return found;
}

int Reactor::remainingTime(int timerId)
{
    for (const Timer &timer : std::as_const(m_timers)) {
        if (timer.id == timerId) {
            const auto left
                = std::chrono::ceil<std::chrono::milliseconds>(timer.due - Steady::now());
            return static_cast<int>(std::max<qint64>(left.count(), 0));
        }
    }
    return -1;
}

void Reactor::wakeUp()
{
    if (m_wakePending.exchange(true))
        return;
    const quint64 one = 1;
    [[maybe_unused]] const auto put = ::write(m_wakeDescriptor, &one, sizeof one);
}

void Reactor::interrupt()
{
    m_interrupted = true;
    wakeUp();
}

} // namespace kai::http

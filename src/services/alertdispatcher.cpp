#include "services/alertdispatcher.h"

#include "base/logging.h"

namespace kai {

using namespace std::chrono_literals;

constexpr size_t mostWaiting = 200;
constexpr int mostAttempts = 12; ///< the last about two hours after the first

AlertDispatcher::AlertDispatcher(const Clock &clock)
    : m_clock(clock)
{
}

void AlertDispatcher::add(const Alert &alert)
{
    const std::lock_guard lock(m_mutex);
    for (AlertChannel *channel : m_channels) {
        if (m_waiting.size() >= mostWaiting)
            m_waiting.erase(m_waiting.begin());
        m_waiting.push_back({channel, alert, m_clock.now()});
    }
}

int AlertDispatcher::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return int(m_waiting.size());
}

std::vector<AlertDispatcher::Message> AlertDispatcher::takeDue()
{
    const QDateTime now = m_clock.now();
    const std::lock_guard lock(m_mutex);
    std::vector<Message> due;
    std::erase_if(m_waiting, [&](const Message &message) {
        if (message.due > now)
            return false;
        due.push_back(message);
        return true;
    });
    return due;
}

/// Two seconds at first, a quarter of an hour at last.
void AlertDispatcher::postpone(Message message)
{
    if (++message.attempts >= mostAttempts)
        return;
    const auto pause = std::min<std::chrono::seconds>(2s * (1 << message.attempts), 15min);
    message.due = m_clock.now().addSecs(pause.count());
    const std::lock_guard lock(m_mutex);
    m_waiting.push_back(std::move(message));
}

void AlertDispatcher::deliver()
{
    for (Message &message : takeDue()) {
        const Result<void> told = message.channel->tell(message.alert);
        if (told)
            continue;
        // Once for each alert: a channel that is away would otherwise fill the log.
        if (message.attempts == 0)
            qCWarning(logAlert, "alert not told: channel=%ls code=%ls cause=%ls",
                      qUtf16Printable(message.channel->name()), qUtf16Printable(told.error().code),
                      qUtf16Printable(forLog(told.error().internal)));
        postpone(std::move(message));
    }
}

} // namespace kai

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/alert.h"

#include <mutex>
#include <vector>

namespace kai {

/// The port to somewhere that people are told of alerts. Blocking, with time-outs.
class AlertChannel
{
public:
    virtual ~AlertChannel() = default;
    virtual QString name() const = 0;
    /// The alert as it was raised, or as it was cleared.
    virtual Result<void> tell(const Alert &alert) = 0;
};

/// Tells every channel of every alert. What a channel does not take is tried again, at growing
/// pauses and a limited number of times, from memory: alerts must go out when the database is what
/// they are about. Thread-safe.
class AlertDispatcher
{
public:
    explicit AlertDispatcher(const Clock &clock);

    /// Before the first alert. The channel outlives this.
    void add(AlertChannel &channel) { m_channels.push_back(&channel); }
    void add(const Alert &alert);
    /// Tries what is due. One thread at a time, which waits for the channels.
    void deliver();
    int waiting() const;

private:
    struct Message
    {
        AlertChannel *channel = nullptr;
        Alert alert;
        QDateTime due;
        int attempts = 0;
    };

    std::vector<Message> takeDue();
    void postpone(Message message);

    const Clock &m_clock;
    std::vector<AlertChannel *> m_channels;
    mutable std::mutex m_mutex; ///< for m_waiting
    std::vector<Message> m_waiting; ///< oldest first
};

} // namespace kai

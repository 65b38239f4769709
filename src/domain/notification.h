#pragma once

#include "domain/ids.h"
#include "domain/wirename.h"

#include <QDateTime>

#include <optional>

namespace kai {

/// How far a notification of the gateway has come.
enum class NotificationState {
    Waiting, ///< will be tried again
    Failed, ///< not believed, about nothing that is known, or tried too often
    Done
};

template<> struct WireNames<NotificationState>
{
    static constexpr std::array<std::pair<NotificationState, const char *>, 3> values {{
        {NotificationState::Waiting, "waiting"},
        {NotificationState::Failed, "failed"},
        {NotificationState::Done, "done"},
    }};
};

/// What the gateway posted, and what came of it.
struct NotificationRecord
{
    NotificationId id;
    QString gatewayOrderId; ///< as received; empty where there was none
    QDateTime createdAt; ///< when it was stored
    NotificationState state = NotificationState::Waiting;
    QString outcome; ///< empty while it waits
    int attempts = 0;
    QString lastReason;
    QDateTime finishedAt;
};

struct NotificationFilter
{
    std::optional<NotificationState> state;
};

/// Whether the gateway's notifications arrive.
struct NotificationHealth
{
    QDateTime lastReceivedAt; ///< null for never
    std::optional<qint64> ageSeconds; ///< by the database's clock
    int waiting = 0;
    int failed = 0; ///< of the last seven days
    int receivedToday = 0; ///< of the last 24 hours
};

} // namespace kai

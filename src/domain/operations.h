#pragma once

#include <QDateTime>

#include <chrono>
#include <optional>

namespace kai {

/// What the tables say about how the railway's business runs, at one moment by the database's
/// clock. Metrics and alert rules are made of it.
struct OperationFigures
{
    qint64 seatHolds = 0; ///< seats of unpaid orders whose hold lasts
    qint64 openPayments = 0; ///< attempts that are open at the gateway
    std::optional<QDateTime> oldestOpenPayment;
    qint64 notificationsWaiting = 0; ///< stored, and due for longer than a minute
    std::optional<std::chrono::seconds> sinceNotification; ///< nothing before the first
    qint64 openCases = 0; ///< of the desk
    qint64 mailsWaiting = 0; ///< not sent yet, whenever they are due
    std::optional<std::chrono::seconds> oldestMail; ///< since when the oldest of these waits
    qint64 outboxWaiting = 0; ///< events without a number
    std::chrono::milliseconds clockAhead {0}; ///< of the database before this server
};

} // namespace kai

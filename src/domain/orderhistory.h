#pragma once

#include "domain/ids.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace kai {

/// Why an order changes, for its history.
struct OrderNote
{
    std::optional<UserId> actor; ///< nothing for the system
    QString event; ///< "paid", "paymentEnded" …
    QJsonObject details {};
    QString address {}; ///< of the actor's client
    QJsonObject before {}; ///< the members that changed, as they were
    QJsonObject after {}; ///< the same members as they are
};

/// One line of an order's history.
struct HistoryEntry
{
    QDateTime at;
    QString actorName; ///< empty for the system
    OrderNote note;
};

} // namespace kai

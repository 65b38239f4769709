#pragma once

#include "domain/ids.h"
#include "domain/wirename.h"

#include <QDateTime>

namespace kai {

/// Why the railway writes to the contact of an order.
enum class MailKind {
    OrderCreated, ///< how to pay, until when
    OrderPaid, ///< with the tickets
    OrderChanged, ///< with the new tickets
    OrderCancelled,
    OrderRefunded
};

template<> struct WireNames<MailKind>
{
    static constexpr std::array<std::pair<MailKind, const char *>, 5> values {{
        {MailKind::OrderCreated, "orderCreated"},
        {MailKind::OrderPaid, "orderPaid"},
        {MailKind::OrderChanged, "orderChanged"},
        {MailKind::OrderCancelled, "orderCancelled"},
        {MailKind::OrderRefunded, "orderRefunded"},
    }};
};

enum class MailStatus {
    Waiting, ///< to be sent, or sent again
    Sent, ///< the mail server has taken it
    Written, ///< into the data folder, since no mail server is set
    Failed, ///< refused for good, or given up
    Skipped ///< what it would have said was no longer true
};

template<> struct WireNames<MailStatus>
{
    static constexpr std::array<std::pair<MailStatus, const char *>, 5> values {{
        {MailStatus::Waiting, "waiting"},
        {MailStatus::Sent, "sent"},
        {MailStatus::Written, "written"},
        {MailStatus::Failed, "failed"},
        {MailStatus::Skipped, "skipped"},
    }};
};

/// One mail about an order.
struct Mail
{
    MailId id;
    MailKind kind = MailKind::OrderCreated;
    MailStatus status = MailStatus::Waiting;
    OrderId orderId;
    QString orderCode;
    QString key; ///< UUID: the same over all attempts, the left part of its Message-ID
    int attempts = 0;
    QString reason; ///< why the last attempt failed: an error's code; empty when none did
    QDateTime createdAt;
    QDateTime finishedAt; ///< null while it waits

    friend bool operator==(const Mail &, const Mail &) = default;
};

/// True for a kind that carries the tickets.
bool carriesTickets(MailKind kind);

} // namespace kai

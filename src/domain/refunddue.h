#pragma once

#include "base/money.h"
#include "domain/ids.h"
#include "domain/wirename.h"

#include <optional>

namespace kai {

enum class RefundDueStatus {
    Owed, ///< waits for somebody to give it back
    Done
};

template<> struct WireNames<RefundDueStatus>
{
    static constexpr std::array<std::pair<RefundDueStatus, const char *>, 2> values {{
        {RefundDueStatus::Owed, "owed"},
        {RefundDueStatus::Done, "done"},
    }};
};

/// Money that goes back to where one payment came from.
struct RefundDue
{
    RefundDueId id;
    OrderId orderId;
    PaymentId paymentId;
    Money amount;
    QString reason;
    RefundDueStatus status = RefundDueStatus::Owed;
    std::optional<UserId> requestedBy;

    friend bool operator==(const RefundDue &, const RefundDue &) = default;
};

} // namespace kai

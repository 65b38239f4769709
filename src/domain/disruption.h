#pragma once

#include "domain/ids.h"
#include "domain/wirename.h"

#include <QDateTime>
#include <QList>

#include <chrono>
#include <optional>

namespace kai {

enum class DisruptionKind { Cancelled, Delayed };

template<> struct WireNames<DisruptionKind>
{
    static constexpr std::array<std::pair<DisruptionKind, const char *>, 2> values {{
        {DisruptionKind::Cancelled, "cancelled"},
        {DisruptionKind::Delayed, "delayed"},
    }};
};

/// What becomes of the orders of a disrupted departure.
enum class Remedy {
    Refund, ///< all fares go back; unpaid orders are cancelled
    Rebook, ///< another departure, for nothing
    OnRequest ///< nothing by itself; who asks gets all fares back
};

template<> struct WireNames<Remedy>
{
    static constexpr std::array<std::pair<Remedy, const char *>, 3> values {{
        {Remedy::Refund, "refund"},
        {Remedy::Rebook, "rebook"},
        {Remedy::OnRequest, "onRequest"},
    }};
};

/// What a disruption has done to one order.
enum class DisruptionOutcome { Refunded, Rebooked, Cancelled, Failed };

template<> struct WireNames<DisruptionOutcome>
{
    static constexpr std::array<std::pair<DisruptionOutcome, const char *>, 4> values {{
        {DisruptionOutcome::Refunded, "refunded"},
        {DisruptionOutcome::Rebooked, "rebooked"},
        {DisruptionOutcome::Cancelled, "cancelled"},
        {DisruptionOutcome::Failed, "failed"},
    }};
};

/// An order that needs a person, and why.
struct DisruptionFailure
{
    QString orderCode;
    QString code; ///< "seats.notEnough" …

    friend bool operator==(const DisruptionFailure &, const DisruptionFailure &) = default;
};

/// How far the orders of a disruption have been dealt with.
struct DisruptionProgress
{
    int waiting = 0;
    int refunded = 0;
    int rebooked = 0;
    int cancelled = 0; ///< those that were unpaid
    int failed = 0;
    QList<DisruptionFailure> failures; ///< the first hundred

    friend bool operator==(const DisruptionProgress &, const DisruptionProgress &) = default;
};

/// What a supervisor says about a departure that does not run as it was sold.
struct DisruptionNotice
{
    DisruptionKind kind = DisruptionKind::Cancelled;
    std::optional<std::chrono::minutes> delay; ///< of delayed ones
    QString reason;
    Remedy remedy = Remedy::Refund;
    std::optional<ScheduleId> target; ///< for rebooking

    friend bool operator==(const DisruptionNotice &, const DisruptionNotice &) = default;
};

struct Disruption
{
    DisruptionId id;
    ScheduleId scheduleId;
    DisruptionNotice notice;
    QDateTime createdAt;
    DisruptionProgress progress;

    friend bool operator==(const Disruption &, const Disruption &) = default;
};

} // namespace kai

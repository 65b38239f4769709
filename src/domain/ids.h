#pragma once

#include "base/id.h"

namespace kai {

using StationId = Id<struct StationTag>;
using TrainId = Id<struct TrainTag>;
using ScheduleId = Id<struct ScheduleTag>;
using CoachId = Id<struct CoachTag>;
using SeatId = Id<struct SeatTag>;
using OrderId = Id<struct OrderTag>;
using PassengerId = Id<struct PassengerTag>;
using PaymentId = Id<struct PaymentTag>;
using RefundDueId = Id<struct RefundDueTag>;
using ReductionId = Id<struct ReductionTag>;
using DisruptionId = Id<struct DisruptionTag>;
using NotificationId = Id<struct NotificationTag>;
using TicketId = Id<struct TicketTag>;
using UserId = Id<struct UserTag>;

} // namespace kai

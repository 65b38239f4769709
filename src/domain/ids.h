#pragma once

#include "base/id.h"

namespace kai {

using StationId = Id<struct StationTag>;
using TrainId = Id<struct TrainTag>;
using ScheduleId = Id<struct ScheduleTag>;
using CoachLayoutId = Id<struct CoachLayoutTag>;
using CatalogChangeId = Id<struct CatalogChangeTag>;
using CoachId = Id<struct CoachTag>;
using SeatId = Id<struct SeatTag>;
using OrderId = Id<struct OrderTag>;
using PassengerId = Id<struct PassengerTag>;
using PaymentId = Id<struct PaymentTag>;
using RuleId = Id<struct RuleTag>;
using TripFareId = Id<struct TripFareTag>;
using ReductionId = Id<struct ReductionTag>;
using DisruptionId = Id<struct DisruptionTag>;
using NotificationId = Id<struct NotificationTag>;
using RefundId = Id<struct RefundTag>;
using ShiftId = Id<struct ShiftTag>;
using DeskCaseId = Id<struct DeskCaseTag>;
using MailId = Id<struct MailTag>;
using TicketId = Id<struct TicketTag>;
using ScanId = Id<struct ScanTag>;
using UserId = Id<struct UserTag>;
using UserChangeId = Id<struct UserChangeTag>;

} // namespace kai

#pragma once

#include "domain/deskcase.h"
#include "domain/notification.h"
#include "domain/probe.h"
#include "domain/refund.h"
#include "domain/shift.h"

#include <QJsonObject>

/// The wire form of what happens to money after it was paid.
namespace kai::api {

QJsonObject toJson(const Refund &refund);
QJsonObject toJson(const DeskCase &found);
/// What a shift should hold is told only when it has been counted.
QJsonObject toJson(const Shift &shift);
QJsonObject toJson(const NotificationRecord &record);
QJsonObject toJson(const NotificationHealth &health);
QJsonObject toJson(const ProbeReport &report);

Refund refundFromJson(const QJsonObject &json);
DeskCase deskCaseFromJson(const QJsonObject &json);
/// Of an open shift the sums are zero, since they are not told.
Shift shiftFromJson(const QJsonObject &json);
NotificationRecord notificationRecordFromJson(const QJsonObject &json);
NotificationHealth notificationHealthFromJson(const QJsonObject &json);
ProbeReport probeReportFromJson(const QJsonObject &json);

/// What somebody sends to POST /shifts/current/movements.
QJsonObject toJson(const CashMovement &movement);

} // namespace kai::api

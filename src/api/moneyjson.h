#pragma once

#include "domain/deskcase.h"
#include "domain/notification.h"
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

} // namespace kai::api

#pragma once

#include "domain/terms.h"

#include <QJsonArray>
#include <QJsonObject>

/// The wire form of dated rules and fixed fares.
namespace kai::api {

QJsonObject toJson(const DatedRule &rule);
QJsonObject toJson(const TripFare &fare);

DatedRule datedRuleFromJson(const QJsonObject &json);
TripFare tripFareFromJson(const QJsonObject &json);

/// Strict, as the other requests of administrators: see masterdatarequest.h.
Result<DatedRule> ruleRequestFromJson(const QJsonObject &json);
Result<TripFare> tripFareRequestFromJson(const QJsonObject &json);

} // namespace kai::api

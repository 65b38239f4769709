#pragma once

#include "api/json.h"

/// What administrators send to change master data.
namespace kai::api {

/// A plan and which parts of it were sent.
struct TrainRequest
{
    TrainPlan plan;
    TrainParts parts;
};

/// Each reads strictly: unknown members, wrong types and unknown words are field errors, all at
/// once. The rules of the railway are checked later (violations()). A version that was not sent
/// is 0.
Result<Station> stationRequestFromJson(const QJsonObject &json);
Result<TrainRequest> trainRequestFromJson(const QJsonObject &json);
Result<ScheduleDraft> scheduleRequestFromJson(const QJsonObject &json);
Result<PlannedLayout> layoutRequestFromJson(const QJsonObject &json);
/// The version at which something is brought back.
Result<int> restoreRequestFromJson(const QJsonObject &json);

} // namespace kai::api

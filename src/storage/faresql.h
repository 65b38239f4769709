#pragma once

#include "domain/fare.h"

/// What the tiers of trains cost and have left: one statement's part for searches, seat maps and
/// sales, so that none of them can tell another price.
namespace kai {

/// The common table expression "tiers" (schedule_id, list): the tiers of each trip of "asked"
/// (schedule_id, train_id, service_date, from_station, to_station) as one JSON array, in the order
/// of class and rank.
const QString &tiersSql();
/// The tiers of such an array.
QList<FareRule> tiersFrom(const QString &list);

} // namespace kai

#pragma once

#include "domain/seatmap.h"

#include <QByteArray>

namespace kai::api {

/// What toJson() of a seat map is as text. It is read more often than anything else, and thousands
/// of small objects on the way cost more than the database does.
QByteArray seatMapText(const SeatMap &map);

} // namespace kai::api

#pragma once

#include "domain/coach.h"
#include "domain/order.h"
#include "domain/station.h"
#include "storage/pgrows.h"

#include <QJsonArray>

/// Pieces of statements that several repositories share, each with the reader of its columns.
namespace kai {

/// The columns of a Station.
QString stationColumns();
Station readStation(PgRows &rows);

/// The columns of a CoachLayout from `table`, coach_layouts or an alias of it.
QString layoutColumns(const QString &table);
CoachLayout readLayout(PgRows &rows);

/// A Stop from `stop` (schedule_stops) and `station` (stations).
QString stopColumns(const QString &stop, const QString &station);
Stop readStop(PgRows &rows);

/// A Trip from schedules sc, trains t, and two stops with their stations: f, fs and l, ls.
QString tripColumns();
/// The joins from schedules sc; `first` and `last` are expressions for the two stops' numbers.
QString tripJoins(const QString &first, const QString &last);
Trip readTrip(PgRows &rows);

/// A Passenger as one JSON array, from passengers p, seats s, coaches c and coach_layouts cl.
QString passengerJson();
/// The joins from passengers p.
QString passengerJoins();
Passenger passengerFrom(const QJsonArray &json);

} // namespace kai

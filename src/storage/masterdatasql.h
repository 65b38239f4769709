#pragma once

#include "domain/masterdata.h"
#include "domain/masterdatahistory.h"

/// The longer statements and row forms of the master data, apart from the repository that runs
/// them.
namespace kai {

/// The table of a kind.
QString tableOf(CatalogKind kind);
/// One JSON object of what the history keeps of a thing; $1 is its number.
const QString &snapshotSql(CatalogKind kind);
/// Codes of the orders that a retirement would harm; $1 is the number.
const QString &ordersInTheWaySql(CatalogKind kind);

/// Rows as the text of a JSON array, for jsonb_to_recordset.
QString jsonOf(const QList<PatternStop> &stops);
QString jsonOf(const QList<Stop> &stops);
QString jsonOf(const QList<PlannedFare> &fares);
QString jsonOf(const QList<FormedCoach> &coaches);

/// The seats of a coach of this layout.
QString seatsJson(const CoachLayout &layout);

QList<PatternStop> patternFrom(const QString &json);
QList<PlannedFare> faresFrom(const QString &json);

} // namespace kai

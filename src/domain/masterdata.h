#pragma once

#include "base/result.h"
#include "domain/coach.h"
#include "domain/fare.h"
#include "domain/station.h"

/// Master data as an administrator writes it, and the rules that it keeps. What needs the database
/// (whether a station exists) is checked by the service.
namespace kai {

/// One halt of the pattern from which a train's dated runs are made. Minutes after local midnight
/// of the service date, by the clock on the wall of the station; they may pass 24 hours.
struct PatternStop
{
    QString stationCode;
    std::optional<int> arrival; ///< none at the first stop
    std::optional<int> departure; ///< none at the last
    int distanceKm = 0; ///< along the line, from the first stop
    bool boarding = true;
    bool alighting = true;

    friend bool operator==(const PatternStop &, const PatternStop &) = default;
};

/// A price tier with the number of seats that are sold of it on a whole train.
struct PlannedFare
{
    FareRule rule;
    std::optional<int> quota; ///< none for no limit

    friend bool operator==(const PlannedFare &, const PlannedFare &) = default;
};

/// A train with everything that its dated runs are made of.
struct TrainPlan
{
    Train train;
    int version = 0; ///< 0 in what is written for the first time, or whatever it is now
    QStringList coaches; ///< codes of layouts, from the front
    QList<PatternStop> stops;
    QList<PlannedFare> fares;

    friend bool operator==(const TrainPlan &, const TrainPlan &) = default;
};

/// Which parts of a plan were sent. The others stay as they are.
struct TrainParts
{
    bool coaches = true;
    bool stops = true;
    bool fares = true;
};

/// A dated run as it is written. Without stops they come from the train's pattern.
struct ScheduleDraft
{
    TrainId trainId;
    QDate serviceDate;
    QList<Stop> stops; ///< their station by its code alone
    int version = 0;
};

/// A coach layout with what an administrator needs to know of it.
struct PlannedLayout
{
    CoachLayoutId id;
    CoachLayout layout;
    int version = 0;
};

/// Every rule that is broken, with pointers into what was sent.
QList<FieldError> violations(const Station &station);
QList<FieldError> violations(const CoachLayout &layout);
QList<FieldError> violations(const TrainPlan &plan);
QList<FieldError> violations(const ScheduleDraft &draft);

/// Nobody arrives at the first stop or departs from the last one, whatever was written.
void trimEnds(QList<PatternStop> &stops);
void trimEnds(QList<Stop> &stops);

/// A coach of a formation.
struct FormedCoach
{
    CoachId id; ///< none for one that is new
    QString layout;
    int position = 0; ///< from 1 at the front
    int number = 0; ///< from 1 at the front, within its class

    friend bool operator==(const FormedCoach &, const FormedCoach &) = default;
};

/// How one formation becomes another.
struct FormationChange
{
    QList<CoachId> removed;
    QList<FormedCoach> kept; ///< with their new position and number
    QList<FormedCoach> added;
    QList<CoachId> renumbered; ///< kept ones whose number on the tickets would change
};

/// Coaches of one layout are kept from the front: of four that become three the last one goes.
/// `classes` has the class of every layout in `wanted`.
FormationChange changeOfFormation(const QList<FormedCoach> &present, const QStringList &wanted,
                                  const QHash<QString, TravelClass> &classes);

} // namespace kai

#pragma once

#include "base/result.h"
#include "domain/ids.h"
#include "domain/wirename.h"

#include <QDate>
#include <QDateTime>
#include <QList>

namespace kai {

/// A train as the timetable names it: number and name. Odd numbers run toward Jakarta.
struct Train
{
    TrainId id;
    QString number;
    QString name;

    friend bool operator==(const Train &, const Train &) = default;
};

/// One halt of one dated run. Times are UTC; arrival is null at the first stop, departure at the
/// last.
struct Stop
{
    int sequence = 0; ///< from 0
    QString stationCode;
    QString stationName;
    QByteArray timeZone;
    QDateTime arrival;
    QDateTime departure;
    int distanceKm = 0; ///< along the line, from the first stop
    bool boarding = true;
    bool alighting = true;

    friend bool operator==(const Stop &, const Stop &) = default;
};

enum class ScheduleStatus { Scheduled, Cancelled };

template<> struct WireNames<ScheduleStatus>
{
    static constexpr std::array<std::pair<ScheduleStatus, const char *>, 2> values {{
        {ScheduleStatus::Scheduled, "scheduled"},
        {ScheduleStatus::Cancelled, "cancelled"},
    }};
};

/// One dated run of a train.
struct Schedule
{
    ScheduleId id;
    Train train;
    QDate serviceDate; ///< local date at the first stop
    ScheduleStatus status = ScheduleStatus::Scheduled;
    QList<Stop> stops;
    int version = 1; ///< counts its changes

    friend bool operator==(const Schedule &, const Schedule &) = default;
};

/// The legs that are travelled: leg i runs from stop i to stop i + 1. Half open: [first, last).
struct LegRange
{
    int first = 0;
    int last = 0;

    int count() const { return last - first; }
    bool overlaps(LegRange other) const { return first < other.last && other.first < last; }
    friend bool operator==(LegRange, LegRange) = default;
};

/// The part of a schedule between two of its stops.
struct Trip
{
    ScheduleId scheduleId;
    Train train;
    QDate serviceDate;
    Stop from;
    Stop to;
    int scheduleVersion = 0; ///< at which its stops were read; 0 where nobody will ask

    LegRange legs() const { return {from.sequence, to.sequence}; }
    int distanceKm() const { return to.distanceKm - from.distanceKm; }
    /// Whether both go the same way at the same time, at whichever version they were read.
    friend bool operator==(const Trip &a, const Trip &b)
    {
        return a.scheduleId == b.scheduleId && a.train == b.train && a.serviceDate == b.serviceDate
               && a.from == b.from && a.to == b.to;
    }
};

/// The trip between two stations of `schedule`, given by code. Validation errors with the pointers
/// "/from" and "/to": "station.sameTwice", "station.notServed" (not a stop of this train),
/// "station.wrongOrder", "station.noBoarding", "station.noAlighting".
Result<Trip> tripBetween(const Schedule &schedule, const QString &fromCode, const QString &toCode);

} // namespace kai

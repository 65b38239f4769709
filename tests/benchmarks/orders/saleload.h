#pragma once

#include "http/house.h"

#include <vector>

/// What a load was met with.
struct LoadResult
{
    std::vector<double> milliseconds; ///< of each answer, sorted
    double perSecond = 0;
    int refused = 0; ///< conflicts: somebody else has the seat
    int broken = 0; ///< neither a success nor a conflict

    /// The time within which so many of a hundred were answered.
    double percentile(double percent) const;
};

/// One train over all days of the test's timetable, whose seats are sold leg by leg: enough of them
/// that buyers seldom meet.
struct SaleGround
{
    QList<qint64> schedules;
    QList<qint64> seats;
    QStringList stations; ///< in the order of the stops

    static SaleGround of(const TestDatabase &database);
};

/// Sells at random, straight through the service, on `connections` threads.
LoadResult sellAtRandom(House &house, const Person &buyer, const SaleGround &ground,
                        int connections, std::chrono::seconds duration);

/// Lets `clients` buyers ask for one seat of one departure each, all at once, over HTTP.
LoadResult raceForSeats(House &house, const Person &buyer, const SaleGround &ground, int clients,
                        int seats);

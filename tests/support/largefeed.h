#pragma once

#include <QString>

/// A made-up timetable, as large as is asked for.
struct FeedSize
{
    int trains = 1;
    int days = 1; ///< each train runs on each of them, from today on, by a trip of its own
    int stops = 10; ///< of each trip
};

/// Writes the feed as an archive whose files are not packed, so that it is as large as what it
/// holds. Trains are numbered from 50001, their stations XAA, XAB … A failure ends the program.
void writeFeed(const QString &path, FeedSize size);

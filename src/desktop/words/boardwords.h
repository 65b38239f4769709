#pragma once

#include "domain/boardeddeparture.h"

#include <QCoreApplication>

namespace kai {

/// The words for a run on the board of its day.
class BoardWords
{
    Q_DECLARE_TR_FUNCTIONS(kai::BoardWords)

public:
    /// "On time", "⚠ 45 min late", "⊘ Cancelled", and after its time "Left" and "Arrived".
    static QString status(const BoardedDeparture &departure, const QDateTime &now);
    /// "Gambir → Surabaya Gubeng"
    static QString line(const Trip &trip);
    /// "at most 87 %"
    static QString highestLoad(const BoardedDeparture &departure);
    /// "GMR–CN: 312 of 400 (78 %)"
    static QString load(const BoardedDeparture &departure, const LegLoad &leg);
    /// All legs, one a line.
    static QString loads(const BoardedDeparture &departure);
    static QString percent(int percent);
};

/// Of the seats; rounded down, so that only a full leg has 100. 0 for a train without seats.
int percentTaken(const LegLoad &leg, int seats);

} // namespace kai

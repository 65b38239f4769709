#pragma once

#include "domain/ids.h"
#include "domain/travelclass.h"

#include <QList>
#include <QStringList>

namespace kai {

/// How the seats of a coach face: all in the direction of travel (they can be turned), or its two
/// halves toward the middle.
enum class CoachFacing { Forward, FacingHalves };

template<> struct WireNames<CoachFacing>
{
    static constexpr std::array<std::pair<CoachFacing, const char *>, 2> values {{
        {CoachFacing::Forward, "forward"},
        {CoachFacing::FacingHalves, "facing_halves"},
    }};
};

enum class SeatFacing { Forward, Backward };

template<> struct WireNames<SeatFacing>
{
    static constexpr std::array<std::pair<SeatFacing, const char *>, 2> values {{
        {SeatFacing::Forward, "forward"},
        {SeatFacing::Backward, "backward"},
    }};
};

/// The plan of a kind of coach: a grid of rows and lettered columns with one aisle.
struct CoachLayout
{
    QString code; ///< "executive_50"
    TravelClass travelClass = TravelClass::Economy;
    QString name;
    int rows = 0;
    QString columns; ///< the letters from the left, "ABCD"
    int aisleAfter = 0; ///< the number of columns to the left of the aisle
    CoachFacing facing = CoachFacing::Forward;
    QStringList omitted; ///< labels of the grid at which there is no seat

    friend bool operator==(const CoachLayout &, const CoachLayout &) = default;
};

/// One seat of a layout.
struct LayoutSeat
{
    QString label; ///< row and letter, "10C"
    int row = 0; ///< from 1
    int column = 0; ///< from 0
    bool window = false;
    SeatFacing facing = SeatFacing::Forward;

    friend bool operator==(const LayoutSeat &, const LayoutSeat &) = default;
};

/// The seats of `layout`, row by row from the front, each row from the left.
QList<LayoutSeat> seatsOf(const CoachLayout &layout);

} // namespace kai

#include "domain/coach.h"

namespace kai {

static SeatFacing facingOfRow(const CoachLayout &layout, int row)
{
    switch (layout.facing) {
    case CoachFacing::Forward:
        return SeatFacing::Forward;
    case CoachFacing::FacingHalves:
        return row <= layout.rows / 2 ? SeatFacing::Forward : SeatFacing::Backward;
    }
    Q_UNREACHABLE();
}

QList<LayoutSeat> seatsOf(const CoachLayout &layout)
{
    QList<LayoutSeat> seats;
    const int columns = int(layout.columns.size());
    for (int row = 1; row <= layout.rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const QString label = QString::number(row) + layout.columns[column];
            if (layout.omitted.contains(label))
                continue;
            // Only the outermost columns touch the wall. The neighbour of a seat that is left out
            // does not move to the window.
            const bool window = column == 0 || column == columns - 1;
            seats.append({label, row, column, window, facingOfRow(layout, row)});
        }
    }
    return seats;
}

} // namespace kai

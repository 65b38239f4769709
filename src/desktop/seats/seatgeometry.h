#pragma once

#include "domain/seatmap.h"

#include <QHash>
#include <QRect>

namespace kai {

/// Where the seats of one coach are drawn: the front of the train is at the top, columns run from
/// the left as seen in the direction of travel. Pure computation.
class SeatGeometry
{
public:
    static constexpr int cellWidth = 42;
    static constexpr int cellHeight = 28;
    static constexpr int aisleWidth = 36;
    static constexpr int wallWidth = 12;
    static constexpr int headerHeight = 40;
    static constexpr int footerHeight = 8;

    SeatGeometry() = default;
    explicit SeatGeometry(const MappedCoach &coach);

    QSize size() const { return m_size; }
    QRect seat(int index) const;
    /// The index of the seat at a point, or -1.
    int seatAt(const QPoint &point) const;
    QRect row(int row) const; ///< from 1; the whole width between the walls
    int columnX(int column) const;
    int aisleX() const { return columnX(m_aisleAfter) - aisleWidth; }

    /// The seat one step away from `index`, or `index` itself at the edge. Steps over the aisle,
    /// and over places without a seat to the next row that has one nearby.
    int stepped(int index, int columns, int rows) const;

private:
    int find(int row, int column) const;
    int nearestInRow(int row, int column) const;

    QSize m_size;
    int m_rows = 0;
    int m_columns = 0;
    int m_aisleAfter = 0;
    QList<QPair<int, int>> m_places; ///< row and column of each seat, in the coach's order
    QHash<QPair<int, int>, int> m_byPlace;
};

} // namespace kai

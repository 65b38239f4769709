#include "desktop/seats/seatgeometry.h"

namespace kai {

SeatGeometry::SeatGeometry(const MappedCoach &coach)
    : m_rows(coach.layout.rows)
    , m_columns(int(coach.layout.columns.size()))
    , m_aisleAfter(coach.layout.aisleAfter)
{
    for (const MappedSeat &seat : coach.seats) {
        m_byPlace.insert({seat.place.row, seat.place.column}, int(m_places.size()));
        m_places.append({seat.place.row, seat.place.column});
    }
    m_size = QSize(2 * wallWidth + m_columns * cellWidth + aisleWidth,
                   headerHeight + m_rows * cellHeight + footerHeight);
}

int SeatGeometry::columnX(int column) const
{
    return wallWidth + column * cellWidth + (column >= m_aisleAfter ? aisleWidth : 0);
}

QRect SeatGeometry::row(int row) const
{
    return {wallWidth, headerHeight + (row - 1) * cellHeight, m_size.width() - 2 * wallWidth,
            cellHeight};
}

QRect SeatGeometry::seat(int index) const
{
    if (index < 0 || index >= m_places.size())
        return {};
    const auto [row, column] = m_places[index];
    return {columnX(column) + 2, headerHeight + (row - 1) * cellHeight + 2, cellWidth - 4,
            cellHeight - 4};
}

int SeatGeometry::seatAt(const QPoint &point) const
{
    for (int i = 0; i < m_places.size(); ++i) {
        if (seat(i).contains(point))
            return i;
    }
    return -1;
}

int SeatGeometry::find(int row, int column) const
{
    return m_byPlace.value({row, column}, -1);
}

int SeatGeometry::nearestInRow(int row, int column) const
{
    for (int distance = 0; distance < m_columns; ++distance) {
        for (const int candidate : {column - distance, column + distance}) {
            if (const int found = find(row, candidate); found >= 0)
                return found;
        }
    }
    return -1;
}

int SeatGeometry::stepped(int index, int columns, int rows) const
{
    if (index < 0 || index >= m_places.size())
        return m_places.isEmpty() ? -1 : 0;
    const auto [row, column] = m_places[index];
    if (columns != 0) {
        for (int next = column + columns; next >= 0 && next < m_columns; next += columns) {
            if (const int found = find(row, next); found >= 0)
                return found;
        }
        return index;
    }
    for (int next = row + rows; rows != 0 && next >= 1 && next <= m_rows; next += rows) {
        if (const int found = nearestInRow(next, column); found >= 0)
            return found;
    }
    return index;
}

} // namespace kai

#include "domain/seatallocation.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace kai {

using FreeSeats = QList<const MappedSeat *>;

/// The free seats of one coach by row, each row from the left.
using FreeRows = QMap<int, FreeSeats>;

static FreeRows freeRowsOf(const MappedCoach &coach)
{
    FreeRows rows;
    for (const MappedSeat &seat : coach.seats) {
        if (seat.status == SeatStatus::Free)
            rows[seat.place.row].append(&seat);
    }
    for (FreeSeats &row : rows) {
        std::sort(row.begin(), row.end(), [](const MappedSeat *a, const MappedSeat *b) {
            return a->place.column < b->place.column;
        });
    }
    return rows;
}

/// Some seats of one row, and how far they lie apart: the columns between them, the aisle counted
/// as one more.
struct RowChoice
{
    int spread = 0;
    FreeSeats seats;
};

static std::optional<RowChoice> closestInRow(const FreeSeats &row, int count, int aisleAfter)
{
    std::optional<RowChoice> best;
    for (qsizetype start = 0; start + count <= row.size(); ++start) {
        const int left = row[start]->place.column;
        const int right = row[start + count - 1]->place.column;
        const int aisle = left < aisleAfter && right >= aisleAfter ? 1 : 0;
        const int spread = right - left + aisle;
        if (!best || spread < best->spread)
            best = RowChoice {spread, row.mid(start, count)};
    }
    return best;
}

static FreeSeats seatsInOneRow(const QList<const MappedCoach *> &coaches, int count)
{
    std::optional<RowChoice> best;
    for (const MappedCoach *coach : coaches) {
        for (const FreeSeats &row : freeRowsOf(*coach)) {
            const auto choice = closestInRow(row, count, coach->layout.aisleAfter);
            if (choice && (!best || choice->spread < best->spread))
                best = choice;
        }
    }
    return best ? best->seats : FreeSeats {};
}

/// The smallest block of rows of one coach with enough room. Rows are taken from the front; what
/// the last one gives is as close together as it can be.
static FreeSeats seatsInOneCoach(const QList<const MappedCoach *> &coaches, int count)
{
    FreeSeats best;
    int bestHeight = 0;
    for (const MappedCoach *coach : coaches) {
        const FreeRows rows = freeRowsOf(*coach);
        for (auto first = rows.begin(); first != rows.end(); ++first) {
            FreeSeats seats;
            for (auto row = first; row != rows.end() && seats.size() < count; ++row) {
                const int wanted = qMin(int(row->size()), count - int(seats.size()));
                seats += closestInRow(*row, wanted, coach->layout.aisleAfter)->seats;
            }
            if (seats.size() < count)
                break;
            const int height = seats.last()->place.row - seats.first()->place.row;
            if (best.isEmpty() || height < bestHeight) {
                best = seats;
                bestHeight = height;
            }
        }
    }
    return best;
}

static FreeSeats seatsAnywhere(const QList<const MappedCoach *> &coaches, int count)
{
    FreeSeats seats;
    for (const MappedCoach *coach : coaches) {
        for (const FreeSeats &row : freeRowsOf(*coach))
            seats += row;
    }
    return seats.size() < count ? FreeSeats {} : seats.mid(0, count);
}

static QList<const MappedCoach *> coachesOf(const SeatMap &map, TravelClass travelClass)
{
    QList<const MappedCoach *> coaches;
    for (const MappedCoach &coach : map.coaches) {
        if (coach.layout.travelClass == travelClass)
            coaches.append(&coach);
    }
    return coaches;
}

static QList<SeatId> idsOf(const FreeSeats &seats)
{
    QList<SeatId> ids;
    for (const MappedSeat *seat : seats)
        ids.append(seat->id);
    return ids;
}

QList<SeatId> allocateSeats(const SeatMap &map, TravelClass travelClass, int count)
{
    if (count <= 0)
        return {};
    const QList<const MappedCoach *> coaches = coachesOf(map, travelClass);
    FreeSeats seats = seatsInOneRow(coaches, count);
    if (seats.isEmpty())
        seats = seatsInOneCoach(coaches, count);
    if (seats.isEmpty())
        seats = seatsAnywhere(coaches, count);
    return idsOf(seats);
}

namespace {

/// Where a seat is in the train, for comparing distances.
struct Position
{
    int coach = 0;
    int row = 0;
    int column = 0;

    std::tuple<int, int, int> distanceTo(const Position &other) const
    {
        return {qAbs(coach - other.coach), qAbs(row - other.row), qAbs(column - other.column)};
    }
};

} // namespace

QList<SeatId> allocateSeatsNear(const SeatMap &map, TravelClass travelClass, int count,
                                const QList<SeatId> &taken)
{
    const QSet<SeatId> takenSet(taken.begin(), taken.end());
    QList<Position> companions;
    QList<std::pair<SeatId, Position>> candidates;
    for (int i = 0; i < map.coaches.size(); ++i) {
        const MappedCoach &coach = map.coaches[i];
        for (const MappedSeat &seat : coach.seats) {
            const Position position {i, seat.place.row, seat.place.column};
            if (takenSet.contains(seat.id))
                companions.append(position);
            else if (seat.status == SeatStatus::Free && coach.layout.travelClass == travelClass)
                candidates.append({seat.id, position});
        }
    }
    if (companions.isEmpty())
        return allocateSeats(map, travelClass, count);
    if (candidates.size() < count)
        return {};

    const auto distance = [&](const Position &position) {
        auto nearest = position.distanceTo(companions.first());
        for (const Position &companion : companions)
            nearest = qMin(nearest, position.distanceTo(companion));
        return nearest;
    };
    std::stable_sort(candidates.begin(), candidates.end(), [&](const auto &a, const auto &b) {
        return distance(a.second) < distance(b.second);
    });
    QList<SeatId> seats;
    for (int i = 0; i < count; ++i)
        seats.append(candidates[i].first);
    return seats;
}

} // namespace kai

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

/// How good some seats are: the smaller, the better.
struct Score
{
    int distance = 0; ///< how far they lie apart
    int brokenLegs = 0; ///< free legs that they cut off
    quint32 lot = 0; ///< what decides among equals; 0 for all when the front shall be first

    friend auto operator<=>(const Score &, const Score &) = default;
};

/// Seats for a party, or for a part of it.
struct Choice
{
    Score score;
    FreeSeats seats;
};

/// Scrambles a seat's number with the seed, so that each seed has an order of its own.
static quint32 lotOf(quint32 seed, const MappedSeat &seat)
{
    if (seed == 0)
        return 0;
    quint64 mixed = (quint64(seed) << 32) ^ quint64(seat.id.value());
    mixed = (mixed ^ (mixed >> 33)) * 0xff51afd7ed558ccdULL;
    mixed = (mixed ^ (mixed >> 33)) * 0xc4ceb9fe1a85ec53ULL;
    return quint32(mixed >> 32);
}

static Choice choiceOf(const FreeSeats &seats, int distance, quint32 seed)
{
    Choice choice {{distance, 0, lotOf(seed, *seats.first())}, seats};
    for (const MappedSeat *seat : seats)
        choice.score.brokenLegs += seat->freeAround;
    return choice;
}

/// Keeps the better one; of equals the first.
static void keepBetter(std::optional<Choice> &best, const Choice &choice)
{
    if (!best || choice.score < best->score)
        best = choice;
}

/// The closest seats of one row: the distance is the columns between them, the aisle counted as one
/// more.
static std::optional<Choice> closestInRow(const FreeSeats &row, int count, int aisleAfter,
                                          quint32 seed)
{
    std::optional<Choice> best;
    for (qsizetype start = 0; start + count <= row.size(); ++start) {
        const int left = row[start]->place.column;
        const int right = row[start + count - 1]->place.column;
        const int aisle = left < aisleAfter && right >= aisleAfter ? 1 : 0;
        keepBetter(best, choiceOf(row.mid(start, count), right - left + aisle, seed));
    }
    return best;
}

static FreeSeats seatsInOneRow(const QList<const MappedCoach *> &coaches, int count, quint32 seed)
{
    std::optional<Choice> best;
    for (const MappedCoach *coach : coaches) {
        for (const FreeSeats &row : freeRowsOf(*coach)) {
            if (const auto choice = closestInRow(row, count, coach->layout.aisleAfter, seed))
                keepBetter(best, *choice);
        }
    }
    return best ? best->seats : FreeSeats {};
}

/// Seats of rows from `first` on, as close together in each row as they can be.
static FreeSeats seatsFromRow(const FreeRows &rows, FreeRows::const_iterator first, int count,
                              int aisleAfter, quint32 seed)
{
    FreeSeats seats;
    for (auto row = first; row != rows.cend() && seats.size() < count; ++row) {
        const int wanted = qMin(int(row->size()), count - int(seats.size()));
        seats += closestInRow(*row, wanted, aisleAfter, seed)->seats;
    }
    return seats;
}

/// The smallest block of rows of one coach with enough room: the distance is its height.
static FreeSeats seatsInOneCoach(const QList<const MappedCoach *> &coaches, int count, quint32 seed)
{
    std::optional<Choice> best;
    for (const MappedCoach *coach : coaches) {
        const FreeRows rows = freeRowsOf(*coach);
        for (auto first = rows.cbegin(); first != rows.cend(); ++first) {
            const FreeSeats seats
                = seatsFromRow(rows, first, count, coach->layout.aisleAfter, seed);
            if (seats.size() < count)
                break;
            const int height = seats.last()->place.row - seats.first()->place.row;
            keepBetter(best, choiceOf(seats, height, seed));
        }
    }
    return best ? best->seats : FreeSeats {};
}

/// Whoever takes from the coaches with the most room first, needs the fewest of them.
static FreeSeats seatsInFewCoaches(const QList<const MappedCoach *> &coaches, int count)
{
    QList<FreeSeats> rooms;
    for (const MappedCoach *coach : coaches) {
        FreeSeats room;
        for (const FreeSeats &row : freeRowsOf(*coach))
            room += row;
        rooms.append(room);
    }
    std::stable_sort(rooms.begin(), rooms.end(),
                     [](const FreeSeats &a, const FreeSeats &b) { return a.size() > b.size(); });
    FreeSeats seats;
    for (const FreeSeats &room : std::as_const(rooms))
        seats += room.mid(0, count - seats.size());
    return seats.size() < count ? FreeSeats {} : seats;
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

QList<SeatId> allocateSeats(const SeatMap &map, TravelClass travelClass, int count, quint32 seed)
{
    if (count <= 0)
        return {};
    const QList<const MappedCoach *> coaches = coachesOf(map, travelClass);
    FreeSeats seats = seatsInOneRow(coaches, count, seed);
    if (seats.isEmpty())
        seats = seatsInOneCoach(coaches, count, seed);
    if (seats.isEmpty())
        seats = seatsInFewCoaches(coaches, count);
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
                                const QList<SeatId> &taken, quint32 seed)
{
    const QSet<SeatId> takenSet(taken.begin(), taken.end());
    QList<Position> companions;
    QList<std::pair<const MappedSeat *, Position>> candidates;
    for (int i = 0; i < map.coaches.size(); ++i) {
        const MappedCoach &coach = map.coaches[i];
        for (const MappedSeat &seat : coach.seats) {
            const Position position {i, seat.place.row, seat.place.column};
            if (takenSet.contains(seat.id))
                companions.append(position);
            else if (seat.status == SeatStatus::Free && coach.layout.travelClass == travelClass)
                candidates.append({&seat, position});
        }
    }
    if (companions.isEmpty())
        return allocateSeats(map, travelClass, count, seed);
    if (candidates.size() < count)
        return {};

    const auto distance = [&](const Position &position) {
        auto nearest = position.distanceTo(companions.first());
        for (const Position &companion : companions)
            nearest = qMin(nearest, position.distanceTo(companion));
        return nearest;
    };
    std::stable_sort(candidates.begin(), candidates.end(), [&](const auto &a, const auto &b) {
        return std::tuple(distance(a.second), a.first->freeAround)
               < std::tuple(distance(b.second), b.first->freeAround);
    });
    QList<SeatId> seats;
    for (int i = 0; i < count; ++i)
        seats.append(candidates[i].first->id);
    return seats;
}

} // namespace kai

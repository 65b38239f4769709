#include "desktop/seats/seatlistmodel.h"

#include "desktop/words/labels.h"

namespace kai {

QString describeSeat(const MappedCoach &coach, const MappedSeat &seat, bool isChosen)
{
    const QString where
        = seat.place.window ? SeatListModel::tr("window") : SeatListModel::tr("aisle or middle");
    const QString facing = seat.place.facing == SeatFacing::Forward
                               ? SeatListModel::tr("faces the direction of travel")
                               : SeatListModel::tr("faces backwards");
    const QString state = isChosen ? SeatListModel::tr("chosen") : Labels::of(seat.status);
    return SeatListModel::tr("Seat %1, coach %2: %3, %4, %5, %6")
        .arg(seat.place.label, Labels::coach(coach.layout.travelClass, coach.number), state, where,
             facing, coach.fare.toString());
}

void SeatListModel::setCoach(const MappedCoach &coach)
{
    const bool same = coach.id == m_coach.id && coach.seats.size() == m_coach.seats.size();
    if (same && coach == m_coach)
        return;
    if (!same)
        beginResetModel();
    m_coach = coach;
    if (same)
        tellAll();
    else
        endResetModel();
}

void SeatListModel::setChosen(const QSet<SeatId> &chosen)
{
    m_chosen = chosen;
    tellAll();
}

void SeatListModel::tellAll()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int SeatListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_coach.seats.size());
}

QVariant SeatListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MappedSeat &seat = m_coach.seats[index.row()];
    const bool isChosen = m_chosen.contains(seat.id);
    if (role == Qt::DisplayRole)
        return describeSeat(m_coach, seat, isChosen);
    if (role == Qt::CheckStateRole)
        return isChosen ? Qt::Checked : Qt::Unchecked;
    return {};
}

} // namespace kai

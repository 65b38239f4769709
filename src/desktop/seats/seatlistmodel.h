#pragma once

#include "domain/seatmap.h"

#include <QAbstractListModel>
#include <QSet>

namespace kai {

/// The seats of one coach in words, one a line, for those who read or hear rather than look. A
/// chosen seat is checked.
class SeatListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// Rows stay while the coach is the same, so that nobody who listens loses his place.
    void setCoach(const MappedCoach &coach);
    void setChosen(const QSet<SeatId> &chosen);
    SeatId seat(int row) const { return m_coach.seats[row].id; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void tellAll();

    MappedCoach m_coach;
    QSet<SeatId> m_chosen;
};

/// A seat in words: "Seat 1A, coach EKO 3: free, window, faces backwards, Rp 310.000".
QString describeSeat(const MappedCoach &coach, const MappedSeat &seat, bool isChosen);

} // namespace kai

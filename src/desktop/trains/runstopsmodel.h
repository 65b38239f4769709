#pragma once

#include "domain/boardeddeparture.h"

#include <QAbstractTableModel>

namespace kai {

/// The stops of a run, each with the load of the leg that begins there.
class RunStopsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { StationName, Arrives, Departs, Load, ColumnCount };
    /// As BoardModel::LoadsRole: the one leg that begins at the stop.
    static constexpr int LoadsRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    void setRun(const Schedule &schedule, const BoardedDeparture &departure);
    void clear();
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(int row, Column column) const;

    Schedule m_schedule;
    BoardedDeparture m_departure;
};

} // namespace kai

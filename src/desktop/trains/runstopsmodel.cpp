#include "desktop/trains/runstopsmodel.h"

#include "desktop/words/boardwords.h"
#include "desktop/words/labels.h"

namespace kai {

void RunStopsModel::setRun(const Schedule &schedule, const BoardedDeparture &departure)
{
    beginResetModel();
    m_schedule = schedule;
    m_departure = departure;
    endResetModel();
}

void RunStopsModel::clear()
{
    setRun({}, {});
}

void RunStopsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int RunStopsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_schedule.stops.size());
}

int RunStopsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

static QString timeOrDash(const QDateTime &time, const QByteArray &zone)
{
    return time.isValid() ? Labels::time(time, zone) : QStringLiteral("–");
}

QString RunStopsModel::text(int row, Column column) const
{
    const Stop &stop = m_schedule.stops[row];
    switch (column) {
    case StationName:
        return Labels::stationName(stop);
    case Arrives:
        return timeOrDash(row > 0 ? stop.arrival : QDateTime(), stop.timeZone);
    case Departs:
        return timeOrDash(row + 1 < rowCount() ? stop.departure : QDateTime(), stop.timeZone);
    case Load:
        return row < m_departure.legs.size()
                   ? BoardWords::percent(percentTaken(m_departure.legs[row], m_departure.seats))
                   : QString();
    case ColumnCount:
        break;
    }
    return {};
}

QVariant RunStopsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = index.row();
    const auto column = Column(index.column());
    const bool isLeg = column == Load && row < m_departure.legs.size();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return isLeg ? BoardWords::load(m_departure, m_departure.legs[row]) : text(row, column);
    case LoadsRole:
        return isLeg ? QVariant::fromValue(
                   QList<int> {percentTaken(m_departure.legs[row], m_departure.seats)})
                     : QVariant();
    default:
        return {};
    }
}

QVariant RunStopsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case StationName:
        return tr("Station");
    case Arrives:
        return tr("Arrives");
    case Departs:
        return tr("Departs");
    case Load:
        return tr("Load to the next stop");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace kai

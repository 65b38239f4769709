#include "desktop/sale/departuresmodel.h"

#include "desktop/widgets/style.h"
#include "desktop/words/labels.h"

#include <QFont>
#include <QGuiApplication>

namespace kai {

DeparturesModel::DeparturesModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void DeparturesModel::setDepartures(const QList<Departure> &departures)
{
    beginResetModel();
    m_offers.clear();
    for (const Departure &departure : departures) {
        for (const ClassAvailability &availability : departure.classes)
            m_offers.append({departure, availability});
    }
    endResetModel();
}

void DeparturesModel::updateFreeSeats(ScheduleId schedule, TravelClass travelClass, int freeSeats)
{
    for (int row = 0; row < m_offers.size(); ++row) {
        Offer &offer = m_offers[row];
        if (offer.departure.trip.scheduleId != schedule
            || offer.availability.travelClass != travelClass
            || offer.availability.freeSeats == freeSeats)
            continue;
        offer.availability.freeSeats = freeSeats;
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

int DeparturesModel::firstForSale() const
{
    for (int row = 0; row < m_offers.size(); ++row) {
        if (m_offers[row].canBeSold())
            return row;
    }
    return -1;
}

void DeparturesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_offers.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_offers.size()) - 1, ColumnCount - 1));
}

int DeparturesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_offers.size());
}

int DeparturesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString DeparturesModel::seatsText(const Offer &offer)
{
    if (offer.departure.status == ScheduleStatus::Cancelled)
        return tr("Cancelled");
    if (offer.availability.freeSeats == 0)
        return tr("Sold out");
    return QLocale().toString(offer.availability.freeSeats);
}

QString DeparturesModel::text(const Offer &offer, Column column)
{
    const Trip &trip = offer.departure.trip;
    switch (column) {
    case Departs:
        return Labels::time(trip.from.departure, trip.from.timeZone);
    case Arrives:
        return Labels::arrival(trip);
    case Duration:
        return Labels::duration(std::chrono::seconds(trip.from.departure.secsTo(trip.to.arrival)));
    case TrainName:
        return Labels::trainName(trip.train);
    case Class:
        return Labels::of(offer.availability.travelClass);
    case Fare:
        return offer.availability.fare.toString();
    case Seats:
        return seatsText(offer);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant DeparturesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Offer &offer = m_offers[index.row()];
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(offer, column);
    case Qt::ToolTipRole:
        return Labels::trip(offer.departure.trip);
    case Qt::AccessibleTextRole:
        return column == Seats && offer.canBeSold()
                   ? tr("%n seat(s) free", nullptr, offer.availability.freeSeats)
                   : text(offer, column);
    case Qt::TextAlignmentRole:
        return int((column == Fare || column == Seats ? Qt::AlignRight : Qt::AlignLeft)
                   | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        return offer.canBeSold() ? QVariant() : QVariant(currentColors().muted);
    case Qt::FontRole: {
        QFont font;
        font.setBold(column == Departs);
        font.setItalic(!offer.canBeSold());
        return font;
    }
    default:
        return {};
    }
}

QVariant DeparturesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Fare || section == Seats ? Qt::AlignRight : Qt::AlignLeft)
                   | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Departs:
        return tr("Departs");
    case Arrives:
        return tr("Arrives");
    case Duration:
        return tr("Duration");
    case TrainName:
        return tr("Train");
    case Class:
        return tr("Class");
    case Fare:
        return tr("Fare");
    case Seats:
        return tr("Free");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace kai

#pragma once

#include "domain/seatmap.h"

#include <QAbstractTableModel>

namespace kai {

/// One line of a search: a departure with one of its classes.
struct Offer
{
    Departure departure;
    ClassAvailability availability;

    bool canBeSold() const
    {
        return departure.status == ScheduleStatus::Scheduled && availability.freeSeats > 0;
    }
};

/// The departures of a search, one row for each class of each train, in the order of departure.
class DeparturesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Departs, Arrives, Duration, TrainName, Class, Fare, Seats, ColumnCount };

    explicit DeparturesModel(QObject *parent = nullptr);

    void setDepartures(const QList<Departure> &departures);
    /// New counts of free seats for a departure that is shown, as a seat map tells them.
    void updateFreeSeats(ScheduleId schedule, TravelClass travelClass, int freeSeats);
    const Offer &offer(int row) const { return m_offers[row]; }
    /// The first row that can be sold, or -1.
    int firstForSale() const;
    /// Texts again, in the language of the moment.
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString text(const Offer &offer, Column column);
    static QString seatsText(const Offer &offer);

    QList<Offer> m_offers;
};

} // namespace kai

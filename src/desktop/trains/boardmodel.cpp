#include "desktop/trains/boardmodel.h"

#include "desktop/widgets/style.h"
#include "desktop/words/boardwords.h"
#include "desktop/words/labels.h"

namespace kai {

BoardModel::BoardModel(ApiTransport &transport, QObject *parent)
    : CursorTable(parent)
    , m_transport(transport)
    , m_client(transport)
{
}

void BoardModel::load(const QDate &serviceDate)
{
    m_serviceDate = serviceDate;
    m_refresh.reset();
    reload();
}

void BoardModel::request(const QString &cursor, QObject *receiver)
{
    m_client.board(m_serviceDate, cursor, receiver,
                   [this](const Answer<ApiPage<BoardedDeparture>> &page) { takePage(page); });
}

void BoardModel::refresh()
{
    if (rowCount() == 0 || isLoading())
        return;
    m_refresh = std::make_unique<QObject>();
    refreshFrom({});
}

void BoardModel::refreshFrom(const QString &cursor)
{
    m_client.board(m_serviceDate, cursor, m_refresh.get(),
                   [this](const Answer<ApiPage<BoardedDeparture>> &page) {
                       if (!page)
                           return; // what is shown stays; the next change asks again
                       for (const BoardedDeparture &read : page->items) {
                           replace(read, [&](const BoardedDeparture &shown) {
                               return shown.trip.scheduleId == read.trip.scheduleId;
                           });
                       }
                       Q_EMIT refreshed();
                       if (!page->nextCursor.isEmpty())
                           refreshFrom(page->nextCursor);
                   });
}

int BoardModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString BoardModel::text(int row, int column) const
{
    const BoardedDeparture &departure = item(row);
    const Trip &trip = departure.trip;
    switch (Column(column)) {
    case Departs:
        return Labels::time(trip.from.departure, trip.from.timeZone);
    case TrainName:
        return Labels::trainName(trip.train);
    case Line:
        return BoardWords::line(trip);
    case Arrives:
        return Labels::arrival(trip);
    case Status:
        return BoardWords::status(departure, m_transport.serverTime());
    case Load:
        return BoardWords::highestLoad(departure);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant BoardModel::colorOf(const BoardedDeparture &departure) const
{
    if (departure.status == ScheduleStatus::Cancelled)
        return currentColors().error;
    return departure.delay ? QVariant(currentColors().warning) : QVariant();
}

QVariant BoardModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const BoardedDeparture &departure = item(index.row());
    switch (role) {
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return index.column() == Load ? BoardWords::loads(departure)
                                      : text(index.row(), index.column());
    case Qt::ForegroundRole:
        return index.column() == Status ? colorOf(departure) : QVariant();
    case LoadsRole: {
        QList<int> loads;
        for (const LegLoad &leg : departure.legs)
            loads.append(percentTaken(leg, departure.seats));
        return QVariant::fromValue(loads);
    }
    default:
        return CursorTable::data(index, role);
    }
}

QString BoardModel::title(int column) const
{
    switch (Column(column)) {
    case Departs:
        return tr("Departs");
    case TrainName:
        return tr("Train");
    case Line:
        return tr("From – to");
    case Arrives:
        return tr("Arrives");
    case Status:
        return tr("Status");
    case Load:
        return tr("Load by leg");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace kai

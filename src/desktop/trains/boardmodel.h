#pragma once

#include "desktop/client/scheduleclient.h"
#include "desktop/widgets/cursortable.h"

namespace kai {

/// The runs of a day in the order of departure.
class BoardModel : public CursorTable<BoardedDeparture>
{
    Q_OBJECT

public:
    enum Column { Departs, TrainName, Line, Arrives, Status, Load, ColumnCount };
    /// The load of each leg in percent, as a QList<int>; of the column Load.
    static constexpr int LoadsRole = Qt::UserRole;

    BoardModel(ApiTransport &transport, QObject *parent);

    void load(const QDate &serviceDate);
    /// Reads what is shown anew, and leaves the rows where they are.
    void refresh();

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    /// Rows that were shown have been read anew.
    void refreshed();

protected:
    void request(const QString &cursor, QObject *receiver) override;
    QString text(int row, int column) const override;
    QString title(int column) const override;

private:
    QVariant colorOf(const BoardedDeparture &departure) const;
    void refreshFrom(const QString &cursor);

    ApiTransport &m_transport;
    ScheduleClient m_client;
    QDate m_serviceDate;
    std::unique_ptr<QObject> m_refresh; ///< receives the answers of the refresh under way
};

} // namespace kai

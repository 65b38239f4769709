#include "desktop/orders/passengerchoice.h"

#include "desktop/words/labels.h"

#include <QListWidget>
#include <QSignalBlocker>

namespace kai {

static constexpr int idRole = Qt::UserRole;
static constexpr int shownRows = 5;

static PassengerId idOf(const QListWidgetItem &item)
{
    return PassengerId(item.data(idRole).toLongLong());
}

void offerPassengers(QListWidget &list, const QList<Passenger> &passengers, Qt::CheckState tick)
{
    const QSignalBlocker blocker(&list);
    QHash<PassengerId, Qt::CheckState> ticks;
    for (int row = 0; row < list.count(); ++row)
        ticks.insert(idOf(*list.item(row)), list.item(row)->checkState());
    list.clear();
    for (const Passenger &passenger : passengers) {
        auto *item
            = new QListWidgetItem(QStringLiteral("%1 · %2 · %3")
                                      .arg(passenger.details.name, Labels::seat(passenger.seat),
                                           passenger.fare.toString()));
        item->setData(idRole, passenger.id.value());
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(ticks.value(passenger.id, tick));
        list.addItem(item);
    }
    const int rows = qBound(1, list.count(), shownRows);
    list.setFixedHeight(rows * qMax(26, list.sizeHintForRow(0)) + 6);
}

QList<PassengerId> checkedPassengers(const QListWidget &list)
{
    QList<PassengerId> checked;
    for (int row = 0; row < list.count(); ++row) {
        if (list.item(row)->checkState() == Qt::Checked)
            checked.append(idOf(*list.item(row)));
    }
    return checked;
}

} // namespace kai

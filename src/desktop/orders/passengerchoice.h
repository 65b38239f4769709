#pragma once

#include "domain/order.h"

class QListWidget;

namespace kai {

/// Fills a list with passengers who can be ticked. Whoever is in it already keeps his tick, others
/// get `tick`.
void offerPassengers(QListWidget &list, const QList<Passenger> &passengers, Qt::CheckState tick);

/// Those who are ticked.
QList<PassengerId> checkedPassengers(const QListWidget &list);

} // namespace kai

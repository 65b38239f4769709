#pragma once

#include <QString>

namespace kai {

/// The statement that gives runs the stops of their trains' patterns. `runs` is a table or a
/// sub-select in brackets with id, train_id and service_date.
QString addPatternStopsSql(const QString &runs);

} // namespace kai

#pragma once

#include <QDate>

class QDateEdit;
class QDateTime;

namespace kai {

/// The day by the railway's calendar, whatever this machine's time zone is.
QDate railwayDay(const QDateTime &moment);

/// Gives a field the form in which the window writes days, in the language of the moment, and a
/// calendar.
void prepareDay(QDateEdit &edit);

} // namespace kai

#include "desktop/railwaydays.h"

#include "desktop/labels.h"

#include <QDateEdit>
#include <QTimeZone>

namespace kai {

QDate railwayDay(const QDateTime &moment)
{
    return moment.toTimeZone(QTimeZone(Labels::railwayZone())).date();
}

void prepareDay(QDateEdit &edit)
{
    edit.setDisplayFormat(QStringLiteral("ddd, d MMM yyyy")); // as Labels::date()
    edit.setCalendarPopup(true);
}

} // namespace kai

#include "desktop/widgets/railwaydays.h"

#include "desktop/words/labels.h"

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
    // Qt leaves room for the first and the last day that can be chosen, others may be wider.
    const int widest = edit.fontMetrics().horizontalAdvance(QStringLiteral("Www, 00 Mmm 0000"));
    constexpr int frameAndArrow = 44;
    edit.setMinimumWidth(widest + frameAndArrow);
}

} // namespace kai

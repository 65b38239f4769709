#include "tickets/farerows.h"

namespace kai {

QList<FareRow> fareRowsOf(const Passenger &passenger, const TicketTexts &texts)
{
    QStringList what {texts.text(TicketText::Fare), texts.passengerType(passenger.details.type)};
    if (passenger.seat)
        what += texts.className(passenger.seat->travelClass);
    QList<FareRow> rows {
        {what.join(QStringLiteral(", ")), passenger.fare + passenger.reductionAmount}};
    if (!passenger.reductionAmount.isZero()) {
        rows.append(
            {texts.reductionName(passenger.reduction), Money() - passenger.reductionAmount});
    }
    rows.append({texts.text(TicketText::Total), passenger.fare, true});
    return rows;
}

} // namespace kai

#include "domain/rules.h"

namespace kai {

Rules rulesFrom(const QHash<QString, qint64> &values)
{
    Rules rules;
    const auto number = [&](const char *name, qint64 standard) {
        return values.value(QString::fromLatin1(name), standard);
    };
    const auto percent = [&](const char *name, int &rule) { rule = int(number(name, rule)); };
    const auto duration = [&](const char *name, auto &rule) {
        rule = std::remove_reference_t<decltype(rule)>(number(name, rule.count()));
    };
    rules.saleOpensDays = int(number("sale.opensDays", rules.saleOpensDays));
    rules.maxAdults = int(number("sale.maxAdults", rules.maxAdults));
    rules.oncePerDeparture = number("sale.oncePerDeparture", rules.oncePerDeparture) != 0;
    percent("cancel.feePercent", rules.cancelFeePercent);
    duration("cancel.onlineMinutes", rules.cancelOnline);
    duration("cancel.counterMinutes", rules.cancelCounter);
    percent("seatChange.feePercent", rules.seatChangeFeePercent);
    duration("seatChange.counterMinutes", rules.seatChangeCounter);
    percent("reschedule.feePercent", rules.rescheduleFeePercent);
    rules.rescheduleFeeStep = Money(number("reschedule.feeStep", rules.rescheduleFeeStep.rupiah()));
    duration("reschedule.counterMinutes", rules.rescheduleCounter);
    duration("delay.refundMinutes", rules.refundableDelay);
    duration("railwayFault.claimHours", rules.claimPeriod);
    return rules;
}

} // namespace kai

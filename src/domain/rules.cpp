#include "domain/rules.h"

#include <algorithm>
#include <iterator>

namespace kai {

namespace {

/// One rule of the table: which values make sense, and where it goes.
struct RuleDefinition
{
    const char *name;
    RuleRange range;
    void (*set)(Rules &rules, qint64 value);
};

template<auto member> void setNumber(Rules &rules, qint64 value)
{
    using Member = std::remove_reference_t<decltype(rules.*member)>;
    rules.*member = Member(value);
}

template<auto member> void setFlag(Rules &rules, qint64 value)
{
    rules.*member = value != 0;
}

constexpr qint64 aWeek = 7 * 24 * 60; // minutes

constexpr RuleDefinition definitions[] {
    {"sale.opensDays", {0, 400}, setNumber<&Rules::saleOpensDays>},
    {"sale.maxAdults", {1, 20}, setNumber<&Rules::maxAdults>},
    {"sale.oncePerDeparture", {0, 1}, setFlag<&Rules::oncePerDeparture>},
    {"sale.infantUnderYears", {0, 18}, setNumber<&Rules::infantUnderYears>},
    {"goShow.opensMinutes", {0, aWeek}, setNumber<&Rules::goShowOpens>},
    {"bookingFee.online", {0, 1'000'000}, setNumber<&Rules::bookingFeeOnline>},
    {"bookingFee.counter", {0, 1'000'000}, setNumber<&Rules::bookingFeeCounter>},
    {"cancel.feePercent", {0, 100}, setNumber<&Rules::cancelFeePercent>},
    {"cancel.onlineMinutes", {0, aWeek}, setNumber<&Rules::cancelOnline>},
    {"cancel.counterMinutes", {0, aWeek}, setNumber<&Rules::cancelCounter>},
    {"seatChange.feePercent", {0, 100}, setNumber<&Rules::seatChangeFeePercent>},
    {"seatChange.counterMinutes", {0, aWeek}, setNumber<&Rules::seatChangeCounter>},
    {"reschedule.feePercent", {0, 100}, setNumber<&Rules::rescheduleFeePercent>},
    {"reschedule.feeStep", {1, 1'000'000}, setNumber<&Rules::rescheduleFeeStep>},
    {"reschedule.counterMinutes", {0, aWeek}, setNumber<&Rules::rescheduleCounter>},
    {"delay.refundMinutes", {0, aWeek}, setNumber<&Rules::refundableDelay>},
    {"railwayFault.claimHours", {0, 8760}, setNumber<&Rules::claimPeriod>},
};

} // namespace

Rules rulesFrom(const QHash<QString, qint64> &values)
{
    Rules rules;
    for (const RuleDefinition &definition : definitions) {
        const auto value = values.constFind(QString::fromLatin1(definition.name));
        if (value != values.constEnd())
            definition.set(rules, *value);
    }
    return rules;
}

std::optional<RuleRange> rangeOfRule(const QString &name)
{
    const auto found
        = std::find_if(std::begin(definitions), std::end(definitions),
                       [&](const RuleDefinition &d) { return name == QLatin1String(d.name); });
    return found == std::end(definitions) ? std::nullopt : std::optional(found->range);
}

} // namespace kai

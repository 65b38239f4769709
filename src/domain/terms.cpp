#include "domain/terms.h"

#include "domain/rules.h"

namespace kai {

constexpr qint64 highestFare = 100'000'000; // rupiah
constexpr qsizetype longestSubclass = 4;

QList<FieldError> violations(const DatedRule &rule, const QDate &today)
{
    QList<FieldError> errors;
    const std::optional<RuleRange> range = rangeOfRule(rule.name);
    if (!range)
        errors.append({QStringLiteral("/name"), QStringLiteral("rule.unknown")});
    else if (rule.value < range->lowest || rule.value > range->highest)
        errors.append({QStringLiteral("/value"), QStringLiteral("outOfRange")});
    if (!rule.validFrom.isValid())
        errors.append({QStringLiteral("/validFrom"), QStringLiteral("date.invalid")});
    else if (rule.validFrom < today)
        errors.append({QStringLiteral("/validFrom"), QStringLiteral("date.past")});
    return errors;
}

QList<FieldError> violations(const TripFare &fare)
{
    QList<FieldError> errors;
    const auto add = [&errors](const char *pointer, const char *code) {
        errors.append({QString::fromLatin1(pointer), QString::fromLatin1(code)});
    };
    if (!fare.trainId.isValid())
        add("/trainId", "required");
    if (fare.subclass.isEmpty())
        add("/subclass", "required");
    else if (fare.subclass.size() > longestSubclass)
        add("/subclass", "tooLong");
    // One end alone says nothing; neither stands for every trip.
    if (fare.from.isEmpty() != fare.to.isEmpty())
        add(fare.from.isEmpty() ? "/from" : "/to", "required");
    else if (!fare.from.isEmpty() && fare.from == fare.to)
        add("/to", "station.sameTwice");
    if (fare.firstDate && fare.lastDate && *fare.lastDate < *fare.firstDate)
        add("/lastDate", "date.wrongOrder");
    if (fare.fare < Money() || fare.fare.rupiah() > highestFare)
        add("/fare", "outOfRange");
    return errors;
}

} // namespace kai

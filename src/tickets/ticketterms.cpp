#include "tickets/ticketterms.h"

namespace kai {

namespace {

/// "7×24" for whole days, as the railway writes them, else the number.
QString hoursText(std::chrono::hours hours)
{
    constexpr qint64 day = 24;
    const qint64 count = hours.count();
    if (count <= day || count % day != 0)
        return QString::number(count);
    return QString::number(count / day) + QStringLiteral("×24");
}

} // namespace

QStringList rulesOf(const Ticket &ticket, const TicketTerms &terms, const TicketTexts &texts)
{
    const Stop &from = ticket.trip.from;
    const qint64 opensBefore = std::chrono::seconds(terms.checkInOpens).count();
    const QString opens = texts.dateAndClock(from.departure.addSecs(-opensBefore), from.timeZone);

    QStringList rules;
    rules += texts.text(TicketText::RuleCheckIn)
                 .arg(opens, hoursText(terms.checkInOpens))
                 .arg(terms.checkInOnRoute.count());
    rules += texts.text(TicketText::RuleIdentity);
    if (ticket.passenger.details.type == PassengerType::Infant)
        rules += texts.text(TicketText::RuleInfant);
    rules += texts.text(TicketText::RuleValidity);
    rules += texts.text(TicketText::RuleCancellation)
                 .arg(terms.cancellationFeePercent)
                 .arg(terms.cancelInApplication.count())
                 .arg(terms.cancelAtCounter.count());
    rules += texts.text(TicketText::RuleRailwayCancels);
    return rules;
}

} // namespace kai

#include "desktop/gate/gateverdict.h"

#include "desktop/words/labels.h"

namespace kai {

GateVerdict GateTexts::idle()
{
    return {GateVerdict::Kind::Idle, tr("Ready"), tr("Scan the code of a ticket.")};
}

GateVerdict GateTexts::working()
{
    return {GateVerdict::Kind::Idle, tr("Checking…"), {}};
}

GateVerdict GateTexts::withoutStation()
{
    return {GateVerdict::Kind::Unknown, tr("NO STATION"),
            tr("Choose the station of this gate first.")};
}

QString GateTexts::wordOf(const ApiError &error)
{
    const std::pair<const char *, QString> words[] {
        {"ticket.used", tr("ALREADY USED")},
        {"ticket.wrongDay", tr("WRONG DAY")},
        {"ticket.wrongStation", tr("WRONG STATION")},
        {"ticket.cancelled", tr("CANCELLED")},
        {"ticket.refunded", tr("REFUNDED")},
        {"ticket.replaced", tr("OLD TICKET")},
        {"ticket.void", tr("NOT VALID")},
        {"resource.notFound", tr("UNKNOWN TICKET")},
    };
    for (const auto &[code, word] : words) {
        if (error.code == QLatin1String(code))
            return word;
    }
    for (const ApiFieldError &field : error.fields) {
        if (field.pointer == u"/payload")
            return tr("FORGED");
    }
    return {};
}

QString GateTexts::detailOf(const ApiError &error)
{
    const QDateTime time = QDateTime::fromString(error.subject.section(u' ', 0, 0), Qt::ISODate);
    const QString station = error.subject.section(u' ', 1, 1);
    const QString when = Labels::dateTime(time, Labels::railwayZone());
    if (error.code == u"ticket.used")
        return tr("Used on %1 at %2.").arg(when, station);
    if (error.code == u"ticket.wrongDay")
        return tr("It begins on %1 at %2.").arg(when, station);
    if (error.code == u"ticket.wrongStation") {
        const QStringList stations = error.subject.split(u' ');
        return tr("It is good at %1.").arg(stations.mid(0, 8).join(QStringLiteral(", ")));
    }
    if (error.code == u"ticket.replaced")
        return tr("Ask for the newer ticket of this order.");
    if (error.code == u"ticket.void" || error.code == u"ticket.cancelled"
        || error.code == u"ticket.refunded")
        return tr("Ticket %1 does not allow anybody to travel.").arg(error.subject);
    return tr("The railway has not issued this code.");
}

GateVerdict GateTexts::of(const Answer<Ticket> &answer)
{
    if (answer) {
        const Passenger &passenger = answer->passenger;
        return {GateVerdict::Kind::Passed, tr("VALID"),
                QStringLiteral("%1 · %2\n%3 · %4–%5")
                    .arg(Labels::seat(passenger.seat), passenger.details.name,
                         Labels::trainName(answer->trip.train), answer->trip.from.stationCode,
                         answer->trip.to.stationCode)};
    }
    const ApiError &error = answer.error();
    const QString word = wordOf(error);
    if (!word.isEmpty())
        return {GateVerdict::Kind::Refused, word, detailOf(error)};
    return {GateVerdict::Kind::Unknown,
            error.isConnectionFailure() ? tr("NO ANSWER") : tr("NOT CHECKED"), textFor(error)};
}

} // namespace kai

#include "desktop/words/boardwords.h"

#include <QLocale>

namespace kai {

int percentTaken(const LegLoad &leg, int seats)
{
    return seats > 0 ? std::clamp(leg.taken * 100 / seats, 0, 100) : 0;
}

static QDateTime later(const QDateTime &time, const BoardedDeparture &departure)
{
    return departure.delay ? time.addSecs(std::chrono::seconds(*departure.delay).count()) : time;
}

QString BoardWords::status(const BoardedDeparture &departure, const QDateTime &now)
{
    if (departure.status == ScheduleStatus::Cancelled)
        return tr("⊘ Cancelled");
    if (now >= later(departure.trip.to.arrival, departure))
        return tr("Arrived");
    const QString late
        = departure.delay ? tr("⚠ %1 min late").arg(departure.delay->count()) : QString();
    if (now >= later(departure.trip.from.departure, departure))
        return late.isEmpty() ? tr("On its way") : tr("On its way, %1").arg(late);
    return late.isEmpty() ? tr("On time") : late;
}

QString BoardWords::line(const Trip &trip)
{
    return QStringLiteral("%1 → %2").arg(trip.from.stationName, trip.to.stationName);
}

QString BoardWords::percent(int percent)
{
    return tr("%1 %").arg(QLocale().toString(percent));
}

QString BoardWords::highestLoad(const BoardedDeparture &departure)
{
    int highest = 0;
    for (const LegLoad &leg : departure.legs)
        highest = std::max(highest, percentTaken(leg, departure.seats));
    return percent(highest);
}

QString BoardWords::load(const BoardedDeparture &departure, const LegLoad &leg)
{
    return tr("%1–%2: %3 of %4 seats (%5)")
        .arg(leg.from, leg.to, QLocale().toString(leg.taken), QLocale().toString(departure.seats),
             percent(percentTaken(leg, departure.seats)));
}

QString BoardWords::loads(const BoardedDeparture &departure)
{
    QStringList lines;
    for (const LegLoad &leg : departure.legs)
        lines.append(load(departure, leg));
    return lines.join(u'\n');
}

} // namespace kai

#include "domain/gate.h"

#include <QTest>

using namespace kai;

/// What a gate makes of a ticket, by the day and the station alone.
class TestGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onTheDayOfTheTrip_data();
    void onTheDayOfTheTrip();
    void acrossTimeZones();
    void atAStationOfTheTrip_data();
    void atAStationOfTheTrip();
    void checkInOpensSevenDaysBefore();
    void whatEndedATicketComesFirst();

private:
    static QDateTime jakarta(const char *time)
    {
        return QDateTime::fromString(QLatin1String(time) + QLatin1String(":00+07:00"), Qt::ISODate)
            .toUTC();
    }
    static GateTicket ticket(const char *departure, const char *arrival)
    {
        GateTicket found;
        Trip &trip = found.ticket.trip;
        trip.from.stationCode = QStringLiteral("GMR");
        trip.to.stationCode = QStringLiteral("SGU");
        trip.from.timeZone = trip.to.timeZone = "Asia/Jakarta";
        trip.from.departure = jakarta(departure);
        trip.to.arrival = jakarta(arrival);
        found.stations = {QStringLiteral("GMR"), QStringLiteral("CN")};
        return found;
    }
};

void TestGate::onTheDayOfTheTrip_data()
{
    QTest::addColumn<QString>("departure");
    QTest::addColumn<QString>("arrival");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<bool>("good");
    const auto row = [](const char *name, const char *departure, const char *arrival,
                        const char *shown, bool good) {
        QTest::newRow(name) << QString::fromLatin1(departure) << QString::fromLatin1(arrival)
                            << QString::fromLatin1(shown) << good;
    };
    const char *morning = "2026-12-05T08:10";
    const char *afternoon = "2026-12-05T16:35";
    row("an hour before", morning, afternoon, "2026-12-05T07:10", true);
    row("the same time a day before", morning, afternoon, "2026-12-04T08:10", false);
    row("just after midnight", morning, afternoon, "2026-12-05T00:00", true);
    row("just before midnight", morning, afternoon, "2026-12-04T23:59", false);
    row("on the way", morning, afternoon, "2026-12-05T12:00", true);
    row("in the evening of the day", morning, afternoon, "2026-12-05T23:59", true);
    row("the day after", morning, afternoon, "2026-12-06T00:00", false);
    row("a train after midnight, the evening before", "2026-12-05T00:20", "2026-12-05T09:00",
        "2026-12-04T22:00", true);
    row("the same, too early", "2026-12-05T00:20", "2026-12-05T09:00", "2026-12-04T21:00", false);
    row("a night train, after midnight", "2026-12-05T22:00", "2026-12-06T06:00", "2026-12-06T03:00",
        true);
    row("a late train that ends before midnight", "2026-12-05T15:00", "2026-12-05T23:30",
        "2026-12-06T02:00", true);
    row("the same, much too late", "2026-12-05T15:00", "2026-12-05T23:30", "2026-12-06T03:00",
        false);
}

void TestGate::onTheDayOfTheTrip()
{
    QFETCH(QString, departure);
    QFETCH(QString, arrival);
    QFETCH(QString, shown);
    QFETCH(bool, good);
    const GateTicket found = ticket(departure.toLatin1(), arrival.toLatin1());
    const ScanOutcome outcome
        = outcomeOf(found, {jakarta(shown.toLatin1()), QStringLiteral("GMR")});
    QCOMPARE(outcome, good ? ScanOutcome::Accepted : ScanOutcome::WrongDay);
}

void TestGate::acrossTimeZones()
{
    GateTicket found = ticket("2026-12-05T22:00", "2026-12-05T22:30");
    found.ticket.trip.from.timeZone = "Asia/Jayapura"; // WIT: there it is midnight already
    QCOMPARE(outcomeOf(found, {jakarta("2026-12-05T18:30"), QStringLiteral("GMR")}),
             ScanOutcome::WrongDay);
    QCOMPARE(outcomeOf(found, {jakarta("2026-12-05T19:00"), QStringLiteral("GMR")}),
             ScanOutcome::Accepted);
}

void TestGate::atAStationOfTheTrip_data()
{
    QTest::addColumn<QString>("station");
    QTest::addColumn<ScanOutcome>("expected");
    QTest::newRow("where it begins") << QStringLiteral("GMR") << ScanOutcome::Accepted;
    QTest::newRow("on the way") << QStringLiteral("CN") << ScanOutcome::Accepted;
    QTest::newRow("where it ends") << QStringLiteral("SGU") << ScanOutcome::WrongStation;
    QTest::newRow("elsewhere") << QStringLiteral("BD") << ScanOutcome::WrongStation;
}

void TestGate::atAStationOfTheTrip()
{
    QFETCH(QString, station);
    QFETCH(ScanOutcome, expected);
    const GateTicket found = ticket("2026-12-05T08:10", "2026-12-05T16:35");
    QCOMPARE(outcomeOf(found, {jakarta("2026-12-05T08:00"), station}), expected);
}

void TestGate::checkInOpensSevenDaysBefore()
{
    const GateTicket found = ticket("2026-12-05T08:10", "2026-12-05T16:35");
    QCOMPARE(outcomeOf(found, {jakarta("2026-11-28T08:09"), {}}), ScanOutcome::WrongDay);
    QCOMPARE(outcomeOf(found, {jakarta("2026-11-28T08:10"), {}}), ScanOutcome::Accepted);
    QCOMPARE(outcomeOf(found, {jakarta("2026-12-06T00:00"), {}}), ScanOutcome::WrongDay);
}

void TestGate::whatEndedATicketComesFirst()
{
    GateTicket found = ticket("2026-12-05T08:10", "2026-12-05T16:35");
    const Showing elsewhere {jakarta("2026-12-01T08:10"), QStringLiteral("BD")};
    found.ticket.status = TicketStatus::Used;
    QCOMPARE(outcomeOf(found, elsewhere), ScanOutcome::Used);
    found.ticket.status = TicketStatus::Void;
    for (const ScanOutcome ending : {ScanOutcome::Cancelled, ScanOutcome::Refunded,
                                     ScanOutcome::Replaced, ScanOutcome::Void}) {
        found.ending = ending;
        QCOMPARE(outcomeOf(found, elsewhere), ending);
    }
}

QTEST_GUILESS_MAIN(TestGate)
#include "tst_gaterules.moc"

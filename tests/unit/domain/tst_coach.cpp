#include "domain/coach.h"

#include <QTest>

#include <algorithm>

using namespace kai;

static CoachLayout executive()
{
    return {QStringLiteral("executive_50"), TravelClass::Executive,
            QStringLiteral("Eksekutif 50"), 13,
            QStringLiteral("ABCD"),         2,
            CoachFacing::Forward,           {QStringLiteral("1B"), QStringLiteral("13C")}};
}

static CoachLayout economyThreeTwo()
{
    return {
        QStringLiteral("economy_106"),
        TravelClass::Economy,
        QStringLiteral("Ekonomi 3-2"),
        22,
        QStringLiteral("ABCDE"),
        3,
        CoachFacing::FacingHalves,
        {QStringLiteral("1D"), QStringLiteral("1E"), QStringLiteral("22D"), QStringLiteral("22E")}};
}

static LayoutSeat seatOf(const CoachLayout &layout, const QString &label)
{
    const QList<LayoutSeat> seats = seatsOf(layout);
    const auto found = std::find_if(seats.begin(), seats.end(),
                                    [&](const LayoutSeat &seat) { return seat.label == label; });
    return found == seats.end() ? LayoutSeat {} : *found;
}

class TestCoach : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gridWithoutOmittedSeats();
    void labelsRunRowByRowFromTheLeft();
    void windowIsTheWallSeatOnly_data();
    void windowIsTheWallSeatOnly();
    void facing();
    void wireNamesGoBothWays();
};

void TestCoach::gridWithoutOmittedSeats()
{
    QCOMPARE(seatsOf(executive()).size(), 50);
    QCOMPARE(seatsOf(economyThreeTwo()).size(), 106);
    QVERIFY(seatOf(executive(), QStringLiteral("1B")).label.isEmpty());
    QVERIFY(seatOf(executive(), QStringLiteral("13C")).label.isEmpty());
}

void TestCoach::labelsRunRowByRowFromTheLeft()
{
    const QList<LayoutSeat> seats = seatsOf(executive());
    QStringList labels;
    for (const LayoutSeat &seat : seats.mid(0, 5))
        labels.append(seat.label);
    QCOMPARE(labels.join(u' '), QStringLiteral("1A 1C 1D 2A 2B"));
    QCOMPARE(seats.last().label, QStringLiteral("13D"));
    QCOMPARE(seatOf(executive(), QStringLiteral("10C")).row, 10);
    QCOMPARE(seatOf(executive(), QStringLiteral("10C")).column, 2);
}

void TestCoach::windowIsTheWallSeatOnly_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<bool>("window");
    QTest::newRow("left wall") << QStringLiteral("2A") << true;
    QTest::newRow("left aisle") << QStringLiteral("2B") << false;
    QTest::newRow("right aisle") << QStringLiteral("2C") << false;
    QTest::newRow("right wall") << QStringLiteral("2D") << true;
    QTest::newRow("single seat at the wall") << QStringLiteral("1A") << true;
    QTest::newRow("beside an omitted seat") << QStringLiteral("1C") << false;
    QTest::newRow("last row, beside an omitted seat") << QStringLiteral("13B") << false;
}

void TestCoach::windowIsTheWallSeatOnly()
{
    QFETCH(QString, label);
    const LayoutSeat seat = seatOf(executive(), label);
    QCOMPARE(seat.label, label);
    QTEST(seat.window, "window");

    // A bench that is missing altogether does not make the aisle seat a window seat.
    QVERIFY(!seatOf(economyThreeTwo(), QStringLiteral("1C")).window);
    QVERIFY(seatOf(economyThreeTwo(), QStringLiteral("2E")).window);
}

void TestCoach::facing()
{
    for (const LayoutSeat &seat : seatsOf(executive()))
        QCOMPARE(seat.facing, SeatFacing::Forward);
    for (const LayoutSeat &seat : seatsOf(economyThreeTwo()))
        QCOMPARE(seat.facing, seat.row <= 11 ? SeatFacing::Forward : SeatFacing::Backward);
}

void TestCoach::wireNamesGoBothWays()
{
    QCOMPARE(wireName(CoachFacing::FacingHalves), QStringLiteral("facing_halves"));
    QCOMPARE(fromWireName<CoachFacing>(u"forward"), CoachFacing::Forward);
    QVERIFY(!fromWireName<CoachFacing>(u"Forward"));
    QCOMPARE(shortName(TravelClass::Executive), QStringLiteral("EKS"));
}

QTEST_GUILESS_MAIN(TestCoach)
#include "tst_coach.moc"

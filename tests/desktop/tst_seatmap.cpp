#include "desktop/seats/seatlistmodel.h"
#include "desktop/seats/seatmapwidget.h"
#include "desktop/seats/seatpainter.h"
#include "desktop/widgets/style.h"
#include "fakerailway.h"

#include <QAbstractItemModelTester>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace kai;

Q_DECLARE_METATYPE(kai::CoachLayout)

/// The painted coach: what keys do on it, what it says of its seats, and that every plan is drawn.
class SeatMapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPlanIsDrawn_data();
    void everyPlanIsDrawn();
    void arrowsStepOverTheAisle();
    void arrowsStepOverMissingSeats();
    void arrowsStopAtTheEdge();
    void spaceAsksForTheSeat();
    void clickAsksForTheSeat();
    void cursorStaysWhenTheStateChanges();
    void everySeatCanBeReachedByKeys_data();
    void everySeatCanBeReachedByKeys();
    void seatsAreDescribedInWords();
    void looksDifferWithoutColour();
    void zoomKeepsSeatsUnderTheMouse();
    void listTellsTheSame();

private:
    static MappedCoach coach(const CoachLayout &layout);
    static MappedCoach coach(const char *code);
    static QString label(const SeatMapWidget &map);
};

MappedCoach SeatMapTest::coach(const CoachLayout &layout)
{
    MappedCoach coach {CoachId(1), 3, layout, Money(565'000), u"A"_qs, {}};
    qint64 id = 0;
    for (const LayoutSeat &seat : seatsOf(layout))
        coach.seats.append({SeatId(++id), seat, SeatStatus(id % 4)});
    return coach;
}

MappedCoach SeatMapTest::coach(const char *code)
{
    for (const CoachLayout &layout : tests::demoLayouts()) {
        if (layout.code == QLatin1String(code))
            return coach(layout);
    }
    return {};
}

QString SeatMapTest::label(const SeatMapWidget &map)
{
    for (const MappedSeat &seat : map.coach().seats) {
        if (seat.id == map.currentSeat())
            return seat.place.label;
    }
    return {};
}

void SeatMapTest::everyPlanIsDrawn_data()
{
    QTest::addColumn<CoachLayout>("layout");
    const QList<CoachLayout> layouts = tests::demoLayouts();
    QVERIFY(layouts.size() >= 6);
    for (const CoachLayout &layout : layouts)
        QTest::newRow(qPrintable(layout.code)) << layout;
}

void SeatMapTest::everyPlanIsDrawn()
{
    QFETCH(CoachLayout, layout);
    SeatMapWidget map;
    map.setCoach(coach(layout));
    map.resize(map.sizeHint());
    const QImage picture = map.grab().toImage();
    QSet<SeatId> seen;
    const SeatGeometry geometry(map.coach());
    for (int i = 0; i < map.coach().seats.size(); ++i) {
        const QRect place = geometry.seat(i);
        QVERIFY(QRect(QPoint(), map.size()).contains(place));
        QCOMPARE(geometry.seatAt(place.center()), i); // no two on one place
        const QImage cut = picture.copy(place);
        QVERIFY(cut
                != picture.copy(place.translated(0, -geometry.size().height()))); // drawn at all
        seen.insert(map.coach().seats[i].id);
    }
    QCOMPARE(seen.size(), map.coach().seats.size());
}

void SeatMapTest::arrowsStepOverTheAisle()
{
    SeatMapWidget map;
    map.setCoach(coach("economy_80"));
    QCOMPARE(label(map), u"1A"_qs);
    for (const char *next : {"1B", "1C", "1D"}) {
        QTest::keyClick(&map, Qt::Key_Right);
        QCOMPARE(label(map), QString::fromLatin1(next));
    }
    QTest::keyClick(&map, Qt::Key_Down);
    QCOMPARE(label(map), u"2D"_qs);
    QTest::keyClick(&map, Qt::Key_End);
    QCOMPARE(label(map), u"20D"_qs);
    QTest::keyClick(&map, Qt::Key_Home);
    QCOMPARE(label(map), u"1A"_qs);
}

void SeatMapTest::arrowsStepOverMissingSeats()
{
    SeatMapWidget map;
    map.setCoach(coach("executive_50")); // there is no 1B and no 13C
    QTest::keyClick(&map, Qt::Key_Right);
    QCOMPARE(label(map), u"1C"_qs);
    QTest::keyClick(&map, Qt::Key_Left);
    QCOMPARE(label(map), u"1A"_qs);
    QTest::keyClick(&map, Qt::Key_Down);
    QTest::keyClick(&map, Qt::Key_Right);
    QCOMPARE(label(map), u"2B"_qs);
    QTest::keyClick(&map, Qt::Key_Up);
    QVERIFY(label(map) == u"1A" || label(map) == u"1C");
}

void SeatMapTest::arrowsStopAtTheEdge()
{
    SeatMapWidget map;
    map.setCoach(coach("luxury_18"));
    QTest::keyClick(&map, Qt::Key_Up);
    QTest::keyClick(&map, Qt::Key_Left);
    QCOMPARE(label(map), u"1A"_qs);
    SeatMapWidget empty;
    QTest::keyClick(&empty, Qt::Key_Down);
    QTest::keyClick(&empty, Qt::Key_Space);
    QVERIFY(!empty.currentSeat().isValid());
}

void SeatMapTest::spaceAsksForTheSeat()
{
    SeatMapWidget map;
    map.setCoach(coach("economy_80"));
    QSignalSpy asked(&map, &SeatMapWidget::toggleRequested);
    QSignalSpy stepped(&map, &SeatMapWidget::coachStepRequested);
    QTest::keyClick(&map, Qt::Key_Down);
    QTest::keyClick(&map, Qt::Key_Space);
    QTest::keyClick(&map, Qt::Key_Return);
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked[0][0].value<SeatId>(), map.currentSeat());
    QTest::keyClick(&map, Qt::Key_PageDown);
    QCOMPARE(stepped.size(), 1);
    QCOMPARE(stepped[0][0].toInt(), 1);
}

void SeatMapTest::clickAsksForTheSeat()
{
    SeatMapWidget map;
    map.setCoach(coach("business_64"));
    map.resize(map.sizeHint() + QSize(80, 0));
    QSignalSpy asked(&map, &SeatMapWidget::toggleRequested);
    const SeatId wanted = map.coach().seats[9].id;
    QTest::mouseClick(&map, Qt::LeftButton, {}, map.rectOf(wanted).center());
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].value<SeatId>(), wanted);
    QTest::mouseClick(&map, Qt::LeftButton, {}, QPoint(2, 2)); // beside the coach
    QCOMPARE(asked.size(), 1);
}

void SeatMapTest::cursorStaysWhenTheStateChanges()
{
    SeatMapWidget map;
    MappedCoach shown = coach("economy_80");
    map.setCoach(shown);
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(&map, Qt::Key_Down);
    const SeatId here = map.currentSeat();
    shown.seats[20].status = SeatStatus::Sold;
    map.setCoach(shown);
    QCOMPARE(map.currentSeat(), here);
}

void SeatMapTest::everySeatCanBeReachedByKeys_data()
{
    everyPlanIsDrawn_data();
}

void SeatMapTest::everySeatCanBeReachedByKeys()
{
    QFETCH(CoachLayout, layout);
    const MappedCoach shown = coach(layout);
    const SeatGeometry geometry(shown);
    QSet<int> reached {0};
    QList<int> waiting {0};
    while (!waiting.isEmpty()) {
        const int from = waiting.takeLast();
        for (const auto &[columns, rows] : {std::pair(1, 0), {-1, 0}, {0, 1}, {0, -1}}) {
            const int to = geometry.stepped(from, columns, rows);
            if (!reached.contains(to)) {
                reached.insert(to);
                waiting.append(to);
            }
        }
    }
    QCOMPARE(reached.size(), shown.seats.size());
}

void SeatMapTest::seatsAreDescribedInWords()
{
    SeatMapWidget map;
    MappedCoach shown = coach("economy_80");
    shown.seats[0].status = SeatStatus::Free;
    map.setCoach(shown);
    QVERIFY(map.accessibleName().contains(
        u"Seat 1A, coach EKO 3: free, window, faces the direction of travel, "_qs
        + Money(565'000).toString()));
    map.setChosen({shown.seats[0].id});
    QVERIFY(map.accessibleName().contains(u"chosen"));
    QTest::keyClick(&map, Qt::Key_End);
    QVERIFY(map.accessibleName().contains(u"faces backwards")); // the second half of the coach
}

void SeatMapTest::looksDifferWithoutColour()
{
    // Each look as seen by somebody who sees no colour: the shapes alone must differ.
    const SeatPainter painter;
    QList<QImage> pictures;
    for (const SeatLook look :
         {SeatLook::Free, SeatLook::Chosen, SeatLook::Held, SeatLook::Sold, SeatLook::Blocked}) {
        QImage picture(42, 31, QImage::Format_ARGB32);
        picture.fill(Qt::white);
        QPainter brush(&picture);
        painter.paintSeat(brush, QRect(0, 0, 42, 31), look, u"10C"_qs, SeatFacing::Forward);
        brush.end();
        // Edges only: where a pixel differs clearly from the one to its left.
        QImage edges(picture.size(), QImage::Format_Mono);
        edges.fill(0);
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 8; x < picture.width() - 8; ++x)
                edges.setPixel(
                    x, y, qAbs(qGray(picture.pixel(x, y)) - qGray(picture.pixel(x - 1, y))) > 40);
        }
        QVERIFY(!pictures.contains(edges));
        pictures.append(edges);
    }
}

void SeatMapTest::zoomKeepsSeatsUnderTheMouse()
{
    SeatMapWidget map;
    map.setCoach(coach("economy_80"));
    const QSize usual = map.sizeHint();
    QTest::keyClick(&map, Qt::Key_Plus);
    QVERIFY(map.sizeHint().width() > usual.width());
    QTest::keyClick(&map, Qt::Key_Minus);
    QCOMPARE(map.sizeHint(), usual);
    for (const double zoom : {SeatMapWidget::leastZoom, 1.3, 100.0}) {
        map.setZoom(zoom);
        QVERIFY(map.zoom() <= SeatMapWidget::mostZoom);
        map.resize(map.sizeHint() + QSize(60, 0));
        QSignalSpy asked(&map, &SeatMapWidget::toggleRequested);
        for (const MappedSeat &seat : map.coach().seats) {
            QVERIFY(map.rect().contains(map.rectOf(seat.id)));
            QTest::mouseClick(&map, Qt::LeftButton, {}, map.rectOf(seat.id).center());
            QCOMPARE(asked.last()[0].value<SeatId>(), seat.id);
        }
    }
}

void SeatMapTest::listTellsTheSame()
{
    SeatMapWidget map;
    SeatListModel list;
    const QAbstractItemModelTester tester(&list,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    MappedCoach shown = coach("executive_50");
    map.setCoach(shown);
    list.setCoach(shown);
    QCOMPARE(list.rowCount(), 50);
    for (int row = 0; row < 50; ++row)
        QCOMPARE(list.index(row).data().toString(), map.describe(shown.seats[row]));
    QSignalSpy reset(&list, &QAbstractItemModel::modelReset);
    const SeatId first = shown.seats[0].id;
    list.setChosen({first});
    QCOMPARE(list.index(0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    shown.seats[1].status = SeatStatus::Sold;
    list.setCoach(shown);
    QVERIFY(list.index(1).data().toString().contains(u"sold"));
    QVERIFY(reset.isEmpty()); // whoever listens keeps his place
    list.setCoach(coach("economy_80"));
    QCOMPARE(reset.size(), 1);
}

QTEST_MAIN(SeatMapTest)
#include "tst_seatmap.moc"

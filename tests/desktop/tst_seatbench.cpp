#include "desktop/seats/seatmapwidget.h"
#include "desktop/widgets/style.h"
#include "fakerailway.h"

#include <QTest>

using namespace kai;

/// How long a whole train takes to paint: eight coaches of eighty seats. It measures and prints;
/// a machine that is busy with other things is no failure.
class SeatBench : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eightCoachesOfEightySeats();
};

static MappedCoach fullCoach(int number)
{
    for (const CoachLayout &layout : tests::demoLayouts()) {
        if (layout.code != QLatin1String("economy_80"))
            continue;
        MappedCoach coach {CoachId(number), number, layout, Money(310'000), u"A"_qs, {}};
        qint64 id = number * 100;
        for (const LayoutSeat &seat : seatsOf(layout)) {
            const SeatStatus status = SeatStatus(id % 4); // every look, evenly
            coach.seats.append({SeatId(++id), seat, status});
        }
        return coach;
    }
    return {};
}

void SeatBench::eightCoachesOfEightySeats()
{
    applyStyle(*qApp, Appearance::Light);
    std::array<SeatMapWidget, 8> coaches;
    for (int i = 0; i < int(coaches.size()); ++i) {
        coaches[size_t(i)].setCoach(fullCoach(i + 1));
        coaches[size_t(i)].resize(coaches[size_t(i)].sizeHint());
        QCOMPARE(coaches[size_t(i)].coach().seats.size(), 80);
    }
    QImage canvas(coaches[0].size(), QImage::Format_ARGB32_Premultiplied);
    QBENCHMARK
    {
        for (SeatMapWidget &coach : coaches)
            coach.render(&canvas);
    }
}

QTEST_MAIN(SeatBench)
#include "tst_seatbench.moc"

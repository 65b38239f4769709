#include "domain/orderchange.h"

#include <QTest>

using namespace kai;
using namespace std::chrono_literals;

/// What may change about an order, and what it costs.
class TestOrderChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOlderVersionIsRefused();
    void onlyLivingOrdersChange_data();
    void onlyLivingOrdersChange();
    void aTrainThatHasLeftIsNotChanged();
    void whatIsAbsentStays();
    void everyBrokenDetailIsTold();
    void aReductionStaysWithItsDocument();
    void anotherSeatCostsAQuarter();
    void otherSeatsAreForTheCounter();
    void aDearerDepartureCostsTheDifferenceAndAFee();
    void aCheaperDepartureGivesNothingBack();
    void onlyThoseWhoMovedNeedNewTickets();

private:
    static Order order(OrderStatus status = OrderStatus::Paid);
    static Order onSeat(Order order, int seat);
    static Order withFare(Order order, qint64 fare);
};

static QDateTime departure()
{
    return QDateTime(QDate(2026, 12, 1), QTime(8, 0), Qt::UTC);
}

Order TestOrderChange::order(OrderStatus status)
{
    Order order;
    order.code = QStringLiteral("7KQ2MWP");
    order.status = status;
    order.version = 3;
    order.trip.from.departure = departure();
    order.contact = {QStringLiteral("Siti"), QStringLiteral("siti@example.com"),
                     QStringLiteral("081234567890")};
    Passenger passenger;
    passenger.id = PassengerId(1);
    passenger.details = {QStringLiteral("Siti"), PassengerType::Adult, IdentityType::Nik,
                         QStringLiteral("3171014509900001")};
    passenger.fare = Money(150'002);
    order.fareTotal = passenger.fare;
    order.passengers.append(passenger);
    return onSeat(order, 1);
}

Order TestOrderChange::onSeat(Order order, int seat)
{
    order.passengers[0].seat = SeatAssignment {SeatId(seat), 1, TravelClass::Executive,
                                               QStringLiteral("A"), QString::number(seat)};
    return order;
}

Order TestOrderChange::withFare(Order order, qint64 fare)
{
    order.trip.scheduleId = ScheduleId(2);
    order.passengers[0].fare = Money(fare);
    order.fareTotal = Money(fare);
    return order;
}

void TestOrderChange::anOlderVersionIsRefused()
{
    OrderChange change;
    change.version = 2;
    const auto refused = checkChangeable(order(), change, departure().addDays(-1));
    QCOMPARE(refused.error().code, QStringLiteral("order.version"));
    QCOMPARE(refused.error().subject, QStringLiteral("3"));
    change.version = 3;
    QVERIFY(checkChangeable(order(), change, departure().addDays(-1)));
}

void TestOrderChange::onlyLivingOrdersChange_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("lives");
    for (const auto &[status, name] : WireNames<OrderStatus>::values) {
        QTest::newRow(name) << int(status)
                            << (status == OrderStatus::PendingPayment || status == OrderStatus::Paid
                                || status == OrderStatus::PartiallyRefunded);
    }
}

void TestOrderChange::onlyLivingOrdersChange()
{
    QFETCH(int, status);
    QFETCH(bool, lives);
    const auto result = checkChangeable(order(OrderStatus(status)), {}, departure().addDays(-1));
    QCOMPARE(bool(result), lives);
}

void TestOrderChange::aTrainThatHasLeftIsNotChanged()
{
    QCOMPARE(checkChangeable(order(), {}, departure()).error().code,
             QStringLiteral("change.tooLate"));
}

void TestOrderChange::whatIsAbsentStays()
{
    OrderChange change;
    change.contact.email = QStringLiteral(" other@example.com ");
    PassengerChange passenger {PassengerId(1)};
    passenger.name = QStringLiteral("Siti Aminah");
    change.passengers = {passenger};
    const auto after = withDetails(order(), change);
    QVERIFY(after);
    QCOMPARE(after->contact.email, QStringLiteral("other@example.com"));
    QCOMPARE(after->contact.phone, order().contact.phone);
    QCOMPARE(after->passengers[0].details.name, QStringLiteral("Siti Aminah"));
    QCOMPARE(after->passengers[0].details.identityNumber, QStringLiteral("3171014509900001"));
}

void TestOrderChange::everyBrokenDetailIsTold()
{
    OrderChange change;
    change.contact.email = QStringLiteral("nobody");
    PassengerChange known {PassengerId(1)};
    known.identityNumber = QStringLiteral("12");
    known.type = PassengerType::Infant;
    change.passengers = {known, PassengerChange {PassengerId(9)}};
    const auto refused = withDetails(order(), change);
    QStringList codes;
    for (const FieldError &error : refused.error().fields)
        codes.append(error.pointer + u' ' + error.code);
    QCOMPARE(codes.join(u','),
             QStringLiteral("/contact/email email.invalid,/passengers/0/identityNumber nik.invalid,"
                            "/passengers/0/type passenger.typeFixed,"
                            "/passengers/1/id passenger.unknown"));
}

void TestOrderChange::aReductionStaysWithItsDocument()
{
    Order reduced = order();
    reduced.passengers[0].reduction = QStringLiteral("senior");
    OrderChange change;
    PassengerChange passenger {PassengerId(1)};
    passenger.identityNumber = QStringLiteral("3171015503900002");
    change.passengers = {passenger};
    QCOMPARE(withDetails(reduced, change).error().fields[0].code,
             QStringLiteral("reduction.bound"));
    QVERIFY(withDetails(order(), change));
}

void TestOrderChange::anotherSeatCostsAQuarter()
{
    const auto lines = seatChangeCharges(order(), onSeat(order(), 2), Channel::Counter,
                                         departure().addSecs(-3600), Rules());
    QVERIFY(lines);
    QCOMPARE(sumOf(*lines), Money(37'501));
    QVERIFY(seatChangeCharges(order(), order(), Channel::Counter, departure().addDays(-1), Rules())
                ->isEmpty());
}

void TestOrderChange::otherSeatsAreForTheCounter()
{
    const Order after = onSeat(order(), 2);
    QCOMPARE(seatChangeCharges(order(), after, Channel::Online, departure().addDays(-1), Rules())
                 .error()
                 .code,
             QStringLiteral("change.counterOnly"));
    QCOMPARE(
        seatChangeCharges(order(), after, Channel::Counter, departure().addSecs(-3599), Rules())
            .error()
            .code,
        QStringLiteral("change.tooLate"));
}

void TestOrderChange::aDearerDepartureCostsTheDifferenceAndAFee()
{
    const auto charges
        = rescheduleCharges(order(), withFare(order(), 200'000), departure().addDays(-1), Rules());
    QVERIFY(charges);
    const ChargeLines lines = chargeLines(*charges);
    QCOMPARE(sumOf(lines.payable), Money(38'000 + 49'998)); // 37,501 rounded up to Rp 1,000
    Order after = withFare(order(), 200'000);
    after.charges = lines.kept;
    QCOMPARE(after.total(), order().total() + sumOf(lines.payable));
}

void TestOrderChange::aCheaperDepartureGivesNothingBack()
{
    const auto charges
        = rescheduleCharges(order(), withFare(order(), 100'000), departure().addDays(-1), Rules());
    QVERIFY(charges);
    const ChargeLines lines = chargeLines(*charges);
    QCOMPARE(sumOf(lines.payable), Money(38'000));
    Order after = withFare(order(), 100'000);
    after.charges = lines.kept;
    QCOMPARE(after.total(), order().total() + Money(38'000));
    QCOMPARE(sumOf(priceLinesOf(after)), after.total());
}

void TestOrderChange::onlyThoseWhoMovedNeedNewTickets()
{
    QVERIFY(affectedPassengers(order(), order()).isEmpty());
    QCOMPARE(affectedPassengers(order(), onSeat(order(), 2)).size(), 1);
    Order contact = order();
    contact.contact.phone = QStringLiteral("08111111111");
    QVERIFY(affectedPassengers(order(), contact).isEmpty());
    QCOMPARE(affectedPassengers(order(), withFare(order(), 1)).size(), 1);
}

QTEST_GUILESS_MAIN(TestOrderChange)
#include "tst_orderchange.moc"

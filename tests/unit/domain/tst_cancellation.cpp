#include "domain/cancellation.h"

#include <QTest>

using namespace kai;
using namespace std::chrono_literals;

/// What a cancellation costs and brings, and until when it is possible.
class TestCancellation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anUnpaidOrderCostsNothing();
    void aQuarterOfTheFareIsKept();
    void theLinesSumToTheRefund();
    void onePassengerLeavesTheOthers();
    void cutOffs_data();
    void cutOffs();
    void theRailwaysFaultCostsNothing();
    void theRailwaysFaultCanBeClaimedAfterwards();
    void anInfantIsNotLeftAlone();
    void strangersAreNotCancelled();
    void whoLeftCannotLeaveAgain();
    void theRulesOfTheDayDecide();
    void deadOrdersCannotBeCancelled_data();
    void deadOrdersCannotBeCancelled();

private:
    static Order order(OrderStatus status);
    static CancellationTerms terms(std::chrono::minutes beforeDeparture,
                                   Channel channel = Channel::Online);
};

static QDateTime departure()
{
    return QDateTime(QDate(2026, 12, 1), QTime(8, 0), Qt::UTC);
}

Order TestCancellation::order(OrderStatus status)
{
    Order order;
    order.code = QStringLiteral("7KQ2MWP");
    order.status = status;
    order.trip.from.departure = departure();
    const auto add = [&](int id, PassengerType type, qint64 fare) {
        Passenger passenger;
        passenger.id = PassengerId(id);
        passenger.details.type = type;
        passenger.fare = Money(fare);
        order.passengers.append(passenger);
        order.fareTotal += passenger.fare;
    };
    add(1, PassengerType::Adult, 200'000);
    add(2, PassengerType::Adult, 150'002);
    add(3, PassengerType::Infant, 0);
    order.bookingFee = Money(7'500);
    return order;
}

CancellationTerms TestCancellation::terms(std::chrono::minutes beforeDeparture, Channel channel)
{
    return {channel, departure().addDuration(-beforeDeparture), Fault::Passenger};
}

void TestCancellation::anUnpaidOrderCostsNothing()
{
    const auto quote
        = quoteCancellation(order(OrderStatus::PendingPayment), {}, terms(1min), Rules());
    QVERIFY(quote);
    QVERIFY(quote->isWhole);
    QCOMPARE(quote->fee, Money());
    QCOMPARE(quote->refund, Money());
    QCOMPARE(quote->passengers.size(), 3);
}

void TestCancellation::aQuarterOfTheFareIsKept()
{
    const auto quote = quoteCancellation(order(OrderStatus::Paid), {}, terms(24h), Rules());
    QVERIFY(quote);
    QCOMPARE(quote->fee, Money(50'000 + 37'501)); // each passenger's rounded by itself
    QCOMPARE(quote->refund, Money(150'000 + 112'501)); // the booking fee is not among it
}

void TestCancellation::theLinesSumToTheRefund()
{
    const auto quote = quoteCancellation(order(OrderStatus::Paid), {}, terms(24h), Rules());
    QVERIFY(quote);
    QCOMPARE(sumOf(quote->lines), quote->refund);
    QCOMPARE(quote->lines.size(), 4); // two fares, two fees, nothing for the infant
}

void TestCancellation::onePassengerLeavesTheOthers()
{
    const auto quote
        = quoteCancellation(order(OrderStatus::Paid), {PassengerId(2)}, terms(24h), Rules());
    QVERIFY(quote);
    QVERIFY(!quote->isWhole);
    QCOMPARE(quote->passengers, QList<PassengerId> {PassengerId(2)});
    QCOMPARE(quote->refund, Money(112'501));
}

void TestCancellation::cutOffs_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<bool>("atCounter");
    QTest::addColumn<bool>("possible");
    QTest::newRow("online, two hours") << 120 << false << true;
    QTest::newRow("online, a minute later") << 119 << false << false;
    QTest::newRow("counter, half an hour") << 30 << true << true;
    QTest::newRow("counter, a minute later") << 29 << true << false;
    QTest::newRow("counter, it has left") << -1 << true << false;
}

void TestCancellation::cutOffs()
{
    QFETCH(int, minutes);
    QFETCH(bool, atCounter);
    QFETCH(bool, possible);
    const Channel channel = atCounter ? Channel::Counter : Channel::Online;
    const auto quote = quoteCancellation(order(OrderStatus::Paid), {},
                                         terms(std::chrono::minutes(minutes), channel), Rules());
    QCOMPARE(bool(quote), possible);
    if (!quote)
        QCOMPARE(quote.error().code, QStringLiteral("cancel.tooLate"));
}

void TestCancellation::theRailwaysFaultCostsNothing()
{
    CancellationTerms railway = terms(1min);
    railway.fault = Fault::Railway;
    const auto quote = quoteCancellation(order(OrderStatus::Paid), {}, railway, Rules());
    QVERIFY(quote);
    QCOMPARE(quote->fee, Money());
    QCOMPARE(quote->refund, Money(350'002)); // all fares, but never the booking fee
}

void TestCancellation::theRailwaysFaultCanBeClaimedAfterwards()
{
    CancellationTerms railway = terms(-7 * 24h);
    railway.fault = Fault::Railway;
    QVERIFY(quoteCancellation(order(OrderStatus::Completed), {}, railway, Rules()));
    railway.now = railway.now.addSecs(1);
    QCOMPARE(quoteCancellation(order(OrderStatus::Completed), {}, railway, Rules()).error().code,
             QStringLiteral("cancel.tooLate"));
}

void TestCancellation::anInfantIsNotLeftAlone()
{
    const QList<PassengerId> adults {PassengerId(1), PassengerId(2)};
    const auto quote = quoteCancellation(order(OrderStatus::Paid), adults, terms(24h), Rules());
    QCOMPARE(quote.error().fields.value(0).code, QStringLiteral("passengers.infantWithoutAdult"));
}

void TestCancellation::strangersAreNotCancelled()
{
    const auto quote
        = quoteCancellation(order(OrderStatus::Paid), {PassengerId(9)}, terms(24h), Rules());
    QCOMPARE(quote.error().fields.value(0).code, QStringLiteral("passenger.unknown"));
}

void TestCancellation::whoLeftCannotLeaveAgain()
{
    Order partly = order(OrderStatus::PartiallyRefunded);
    partly.passengers[1].cancelled = true;
    const auto again = quoteCancellation(partly, {PassengerId(2)}, terms(24h), Rules());
    QCOMPARE(again.error().fields.value(0).code, QStringLiteral("passenger.unknown"));
    const auto rest = quoteCancellation(partly, {}, terms(24h), Rules());
    QVERIFY(rest && rest->isWhole);
    QCOMPARE(rest->refund, Money(150'000));
}

void TestCancellation::theRulesOfTheDayDecide()
{
    const Rules rules = rulesFrom(
        {{QStringLiteral("cancel.feePercent"), 10}, {QStringLiteral("cancel.onlineMinutes"), 600}});
    QCOMPARE(quoteCancellation(order(OrderStatus::Paid), {PassengerId(1)}, terms(24h), rules)->fee,
             Money(20'000));
    QVERIFY(!quoteCancellation(order(OrderStatus::Paid), {}, terms(599min), rules));
}

void TestCancellation::deadOrdersCannotBeCancelled_data()
{
    QTest::addColumn<int>("status");
    for (const OrderStatus status :
         {OrderStatus::Expired, OrderStatus::Cancelled, OrderStatus::Refunded,
          OrderStatus::Completed, OrderStatus::Review})
        QTest::newRow(qPrintable(wireName(status))) << int(status);
}

void TestCancellation::deadOrdersCannotBeCancelled()
{
    QFETCH(int, status);
    const auto quote = quoteCancellation(order(OrderStatus(status)), {}, terms(24h), Rules());
    QCOMPARE(quote.error().code, QStringLiteral("order.state"));
}

QTEST_GUILESS_MAIN(TestCancellation)
#include "tst_cancellation.moc"

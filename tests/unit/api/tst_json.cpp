#include "api/json.h"
#include "api/seatmaptext.h"
#include "unit/api/contract.h"

#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

using namespace kai;
using namespace kai::api;

class TestJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stationsSurvive();
    void departuresSurvive();
    void timesCarryTheOffsetOfTheirStation();
    void schedulesFitTheContract();
    void seatMapsSurvive();
    void ordersSurvive();
    void identityNumbersLeaveMasked();
    void anInfantHasNoSeat();
    void paymentsSurvive_data();
    void paymentsSurvive();
    void theGatewaysPageIsShownOnlyWhileItCanBePaid();
    void ticketsSurvive();
    void usersSurvive();
    void summariesSurvive();
    void requestsFitTheContract();

private:
    /// Fails unless the value fits the schema of that name.
    void fits(const QJsonValue &value, const char *schema);

    Contract m_contract;
};

void TestJson::fits(const QJsonValue &value, const char *schema)
{
    const QStringList found = m_contract.violations(value, QString::fromLatin1(schema));
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

static QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate).toUTC();
}

static Stop gambir()
{
    return {0,
            QStringLiteral("GMR"),
            QStringLiteral("Gambir"),
            QByteArrayLiteral("Asia/Jakarta"),
            QDateTime(),
            utc(QStringLiteral("2026-12-01T01:20:00Z")),
            0,
            true,
            false};
}

static Stop gubeng()
{
    return {3,
            QStringLiteral("SGU"),
            QStringLiteral("Surabaya Gubeng"),
            QByteArrayLiteral("Asia/Jakarta"),
            utc(QStringLiteral("2026-12-01T09:10:00Z")),
            QDateTime(),
            725,
            false,
            true};
}

static Trip trip()
{
    return {ScheduleId(51),
            {TrainId(2), QStringLiteral("6"), QStringLiteral("Gajayana")},
            QDate(2026, 12, 1),
            gambir(),
            gubeng()};
}

static Passenger adult()
{
    return {PassengerId(11),
            {QStringLiteral("Siti Rahma"), PassengerType::Adult, IdentityType::Nik,
             QStringLiteral("************0001")},
            SeatAssignment {SeatId(1207), 3, TravelClass::Executive, QStringLiteral("AA"),
                            QStringLiteral("10C")},
            Money(620000)};
}

static Passenger infant()
{
    return {PassengerId(12),
            {QStringLiteral("Bayu"), PassengerType::Infant, IdentityType::Passport,
             QStringLiteral("****4567")},
            std::nullopt,
            Money()};
}

static CoachLayout executive()
{
    // What is omitted is not on the wire: the seats that there are say it.
    return {QStringLiteral("executive_50"), TravelClass::Executive,
            QStringLiteral("Eksekutif 50"), 13,
            QStringLiteral("ABCD"),         2,
            CoachFacing::FacingHalves,      {}};
}

static SeatMap seatMap()
{
    MappedCoach coach {CoachId(7), 3, executive(), Money(620000), QStringLiteral("AA"), {}};
    const SeatStatus states[] {SeatStatus::Free, SeatStatus::Held, SeatStatus::Sold,
                               SeatStatus::Blocked};
    qint64 id = 100;
    for (const SeatStatus status : states) {
        const bool isFirst = status == SeatStatus::Free;
        coach.seats.append({SeatId(++id),
                            {QStringLiteral("1A"), 1, 0, isFirst,
                             isFirst ? SeatFacing::Forward : SeatFacing::Backward},
                            status});
    }
    return {trip(), {coach}};
}

static Order order()
{
    Order order;
    order.id = OrderId(4);
    order.code = QStringLiteral("7KQ2MWP");
    order.status = OrderStatus::PendingPayment;
    order.version = 2;
    order.trip = trip();
    order.contact = {QStringLiteral("Siti Rahma"), QStringLiteral("siti@example.com"),
                     QStringLiteral("+6281234567890")};
    order.passengers = {adult(), infant()};
    order.fareTotal = Money(620000);
    order.bookingFee = Money(7500);
    order.createdAt = utc(QStringLiteral("2026-11-30T03:04:05Z"));
    order.expiresAt = utc(QStringLiteral("2026-11-30T04:04:05Z"));
    return order;
}

void TestJson::stationsSurvive()
{
    const Station station {StationId(9),
                           QStringLiteral("GMR"),
                           QStringLiteral("Gambir"),
                           QStringLiteral("Jakarta Pusat"),
                           -6.1767,
                           106.8306,
                           QByteArrayLiteral("Asia/Jakarta")};
    const QJsonObject json = toJson(station);
    fits(json, "Station");
    QVERIFY(stationFromJson(json) == station);
    const Train train {TrainId(2), QStringLiteral("6"), QStringLiteral("Gajayana")};
    fits(toJson(train), "Train");
    QVERIFY(trainFromJson(toJson(train)) == train);
}

void TestJson::departuresSurvive()
{
    const Departure departure {
        trip(),
        ScheduleStatus::Cancelled,
        {{TravelClass::Luxury, QStringLiteral("X"), Money(1250000), 3, 18},
         {TravelClass::Executive, QStringLiteral("AA"), Money(620000), 0, 400}}};
    const QJsonObject json = toJson(departure);
    fits(json, "Departure");
    QVERIFY(departureFromJson(json) == departure);
}

void TestJson::timesCarryTheOffsetOfTheirStation()
{
    Departure departure {trip(), ScheduleStatus::Scheduled, {}};
    departure.trip.to.timeZone = QByteArrayLiteral("Asia/Makassar");
    const QJsonObject json = toJson(departure);
    QCOMPARE(json[u"departure"].toString(), QStringLiteral("2026-12-01T08:20:00+07:00"));
    QCOMPARE(json[u"arrival"].toString(), QStringLiteral("2026-12-01T17:10:00+08:00"));
    QVERIFY(json[u"fromStop"][u"arrival"].isNull());
    QCOMPARE(timeToJson(departure.trip.from.departure).toString(),
             QStringLiteral("2026-12-01T01:20:00.000Z"));
}

void TestJson::schedulesFitTheContract()
{
    const Schedule schedule {ScheduleId(51),
                             {TrainId(2), QStringLiteral("6"), QStringLiteral("Gajayana")},
                             QDate(2026, 12, 1),
                             ScheduleStatus::Scheduled,
                             {gambir(), gubeng()}};
    QJsonObject json = toJson(schedule);
    json[u"coaches"] = formationToJson(seatMap());
    fits(json, "Schedule");
    QCOMPARE(json[u"coaches"][0][u"seatCount"].toInt(), 4);
}

void TestJson::seatMapsSurvive()
{
    const QJsonObject json = toJson(seatMap());
    fits(json, "SeatMap");
    QVERIFY(seatMapFromJson(json) == seatMap());
    // As text it is the same.
    QJsonParseError error;
    const QJsonDocument text = QJsonDocument::fromJson(seatMapText(seatMap()), &error);
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(text.object(), json);
    SeatMap empty = seatMap();
    empty.coaches[0].seats.clear();
    QCOMPARE(QJsonDocument::fromJson(seatMapText(empty)).object(), toJson(empty));
}

void TestJson::ordersSurvive()
{
    QJsonObject json = toJson(order());
    fits(json, "Order");
    QVERIFY(orderFromJson(json) == order());
    QCOMPARE(json[u"total"].toInteger(), 627500);
    for (const auto &[status, name] : WireNames<OrderStatus>::values) {
        Order other = order();
        other.status = status;
        QVERIFY(orderFromJson(toJson(other)).status == status);
        fits(toJson(other), "Order");
    }
}

void TestJson::identityNumbersLeaveMasked()
{
    Order full = order();
    full.passengers[0].details.identityNumber = QStringLiteral("3171014509900001");
    full.passengers[1].details.identityNumber = QStringLiteral("A12");
    const QJsonObject json = toJson(full);
    QCOMPARE(json[u"passengers"][0][u"identityNumber"].toString(),
             QStringLiteral("************0001"));
    QVERIFY(!QJsonDocument(json).toJson().contains("317101"));

    Ticket ticket;
    ticket.trip = trip();
    ticket.passenger = full.passengers[0];
    QVERIFY(!QJsonDocument(toJson(ticket)).toJson().contains("317101"));
}

void TestJson::anInfantHasNoSeat()
{
    const QJsonValue passenger = toJson(order())[u"passengers"][1];
    for (const char *member : {"coach", "coachNumber", "travelClass", "subclass", "seat", "seatId"})
        QVERIFY2(passenger[QLatin1String(member)].isNull(), member);
    QCOMPARE(toJson(order())[u"passengers"][0][u"coach"].toString(), QStringLiteral("EKS 3"));
}

static Payment payment(PaymentMethod method, PaymentStatus status)
{
    Payment payment;
    payment.id = PaymentId(21);
    payment.orderCode = QStringLiteral("7KQ2MWP");
    payment.attempt = 2;
    payment.method = method;
    payment.status = status;
    payment.amount = Money(627500);
    payment.createdAt = utc(QStringLiteral("2026-11-30T03:04:05Z"));
    if (method == PaymentMethod::Cash) {
        payment.cashGiven = Money(700000);
        payment.paidAt = payment.createdAt;
        return payment;
    }
    payment.gatewayOrderId = QStringLiteral("7KQ2MWP-2");
    payment.gatewayPaymentType = QStringLiteral("qris");
    payment.expiresAt = utc(QStringLiteral("2026-11-30T04:04:05Z"));
    payment.redirectUrl = QStringLiteral("https://pay.example/66e4fa55");
    payment.token = QStringLiteral("66e4fa55");
    return payment;
}

void TestJson::paymentsSurvive_data()
{
    QTest::addColumn<Payment>("payment");
    for (const auto &[method, methodName] : WireNames<PaymentMethod>::values) {
        for (const auto &[status, statusName] : WireNames<PaymentStatus>::values) {
            Payment one = payment(method, status);
            if (!one.isOpen())
                one.redirectUrl = one.token = QString();
            QTest::addRow("%s %s", methodName, statusName) << one;
        }
    }
}

void TestJson::paymentsSurvive()
{
    QFETCH(Payment, payment);
    const QJsonObject json = toJson(payment);
    fits(json, "Payment");
    QVERIFY(paymentFromJson(json) == payment);
    if (payment.method == PaymentMethod::Cash)
        QCOMPARE(json[u"change"].toInteger(), 72500);
}

void TestJson::theGatewaysPageIsShownOnlyWhileItCanBePaid()
{
    QVERIFY(
        toJson(payment(PaymentMethod::Midtrans, PaymentStatus::Pending)).contains(u"redirectUrl"));
    const QJsonObject paid = toJson(payment(PaymentMethod::Midtrans, PaymentStatus::Paid));
    QVERIFY(!paid.contains(u"redirectUrl"));
    QVERIFY(!paid.contains(u"token"));
}

void TestJson::ticketsSurvive()
{
    Ticket ticket;
    ticket.id = TicketId(31);
    ticket.number = QStringLiteral("K7MWP2Q9ND");
    ticket.orderCode = QStringLiteral("7KQ2MWP");
    ticket.trip = trip();
    ticket.passenger = adult();
    ticket.issuedAt = utc(QStringLiteral("2026-11-30T03:10:00Z"));
    fits(toJson(ticket), "Ticket");
    QVERIFY(ticketFromJson(toJson(ticket)) == ticket);

    ticket.status = TicketStatus::Used;
    ticket.usedAt = utc(QStringLiteral("2026-12-01T00:55:00Z"));
    ticket.usedStationCode = QStringLiteral("GMR");
    fits(toJson(ticket), "Ticket");
    QVERIFY(ticketFromJson(toJson(ticket)) == ticket);
}

void TestJson::usersSurvive()
{
    for (const auto &[role, name] : WireNames<Role>::values) {
        const User user {UserId(5), QStringLiteral("siti@example.com"),
                         QStringLiteral("Siti Rahma"), QStringLiteral("+6281234567890"), role};
        fits(toJson(user), "User");
        QVERIFY(userFromJson(toJson(user)) == user);
    }
}

void TestJson::summariesSurvive()
{
    const PaymentSummary summary {
        QDate(2026, 12, 1),
        QDate(2026, 12, 31),
        {{QStringLiteral("paid"), 97, Money(60000000)}},
        {{QStringLiteral("cash"), 40, Money(25000000)}},
        {{QStringLiteral("2026-12-01T08:00:00+07:00"), 12, Money(7440000)}},
        120,
        97};
    fits(toJson(summary), "PaymentSummary");
    QVERIFY(paymentSummaryFromJson(toJson(summary)) == summary);
}

void TestJson::requestsFitTheContract()
{
    OrderRequest request;
    request.scheduleId = ScheduleId(51);
    request.from = QStringLiteral("GMR");
    request.to = QStringLiteral("SGU");
    request.contact = order().contact;
    request.passengers = {{adult().details, SeatId(1207)}, {infant().details, std::nullopt}};
    fits(toJson(request), "OrderRequest");
    request.travelClass = TravelClass::Economy;
    fits(toJson(request), "OrderRequest");
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"

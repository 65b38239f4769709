#include "restclient.h"
#include "serverprogram.h"
#include "workplace.h"

#include "desktop/gate/gateresultview.h"
#include "desktop/orders/historymodel.h"
#include "desktop/sale/departuresmodel.h"
#include "desktop/seats/seatmapwidget.h"
#include "desktop/words/labels.h"
#include "desktop/words/moneylabels.h"

#include <QAction>
#include <QDateEdit>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QListWidget>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTimeZone>

using namespace kai;
using kai::test::RestClient;
using kai::test::ServerProgram;
using kai::test::Workplace;
using tests::CountedKeys;
using tests::focused;

static constexpr int patience = 30'000; // ms

/// A day at the station: a cashier sells, changes, pays back and counts the drawer, a supervisor
/// looks at the money and decides, and another client sells beside them. All of it goes to one real
/// server; what the day has brought is added up here and compared with what the windows say.
class WorkdayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void shiftBeginsWithAFloat();
    void cashSaleByKeysAlone();
    void anothersSaleShowsInTheOpenSeatMap();
    void twoPassengersPayWithChange();
    void onePassengerGetsAnotherSeat();
    void bothGetAnotherDeparture();
    void onePassengerLeaves();
    void historyTellsWhatWasDone();
    void orderOfAnotherIsPaidAtTheCounter();
    void gateLetsThemThroughOnce();
    void bankTransferIsToBePaidOut();
    void figuresAreThoseOfTheDay();
    void figuresLeadToTheirOrders();
    void secondPersonApprovesThePayout();
    void wrongAmountIsDecidedAtTheDesk();
    void drawerIsCountedBlind();
    void reportIsAPdfWithTheSums();
    void cleanupTestCase();

private:
    /// A train that leaves in two hours, whatever the time of the day: its gate is open.
    qint64 addExtraTrain();
    /// Another client orders a place; the code of its order.
    QString orderElsewhere(qint64 schedule, const QString &passenger,
                           const std::optional<SeatId> &seat);
    QJsonObject order(const QString &code);
    QString statusOf(const QString &code);
    /// Opens the form for a change of the order of two.
    void change(const char *action);
    /// The cashier sells a place of the day after tomorrow; where the payer can pay for it.
    QUrl beginOnlineSale(const QString &passenger);
    void takeIn(Money amount);
    QString tile(const char *name) const;

    ServerProgram m_server;
    RestClient m_other;
    std::unique_ptr<Workplace> m_cashier;
    std::unique_ptr<Workplace> m_supervisor;
    Workplace *m_acting = nullptr;
    qint64 m_extra = 0; ///< the run of the extra train
    // Orders, by their codes.
    QString m_unpaid;
    QString m_group;
    QString m_forGate;
    QString m_transferred;
    // What the day brings.
    const Money m_float {500'000};
    Money m_cashSales;
    int m_cashSaleCount = 0;
    Money m_cashRefunds;
    Money m_online;
    Money m_payout;
};

void WorkdayTest::initTestCase()
{
    QVERIFY2(m_server.start(), "see stderr.log in the server's folder");
    m_other.setServer(m_server.url());
    m_other.login(QStringLiteral("admin@demo.kai"));
    m_extra = addExtraTrain();
    m_cashier = std::make_unique<Workplace>(m_server, QStringLiteral("cashier"));
    m_acting = m_cashier.get();
    m_cashier->signIn(QStringLiteral("cashier@demo.kai"));
}

void WorkdayTest::cleanupTestCase()
{
    m_cashier.reset();
    m_supervisor.reset();
    QCOMPARE(m_server.terminate(), 0);
}

/// A picture of each step, and of what a step looked like when it failed.
void WorkdayTest::cleanup()
{
    if (m_acting)
        m_acting->keep(QString::fromLatin1(QTest::currentTestFunction()));
}

qint64 WorkdayTest::addExtraTrain()
{
    const QDateTime leaves = QDateTime::currentDateTimeUtc()
                                 .toTimeZone(QTimeZone(Labels::railwayZone()))
                                 .addSecs(2 * 3600);
    const auto clock = [&leaves](int hoursLater) {
        return QStringLiteral("%1:%2")
            .arg(leaves.time().hour() + hoursLater)
            .arg(leaves.time().minute(), 2, 10, QChar(u'0'));
    };
    const QJsonObject from {{QStringLiteral("stationCode"), QStringLiteral("GMR")},
                            {QStringLiteral("departure"), clock(0)},
                            {QStringLiteral("distanceKm"), 0}};
    const QJsonObject to {{QStringLiteral("stationCode"), QStringLiteral("SGU")},
                          {QStringLiteral("arrival"), clock(9)},
                          {QStringLiteral("distanceKm"), 720}};
    const QJsonObject fare {{QStringLiteral("travelClass"), QStringLiteral("executive")},
                            {QStringLiteral("subclass"), QStringLiteral("A")},
                            {QStringLiteral("rank"), 1},
                            {QStringLiteral("base"), 50'000},
                            {QStringLiteral("perKm"), 400}};
    const QJsonValue train
        = m_other.post(QStringLiteral("/api/v1/trains"),
                       {{QStringLiteral("number"), QStringLiteral("EXTRA")},
                        {QStringLiteral("name"), QStringLiteral("Kereta Tambahan")},
                        {QStringLiteral("coaches"), QJsonArray {QStringLiteral("executive_50")}},
                        {QStringLiteral("stops"), QJsonArray {from, to}},
                        {QStringLiteral("fares"), QJsonArray {fare}}});
    const QJsonValue run
        = m_other.post(QStringLiteral("/api/v1/schedules"),
                       {{QStringLiteral("trainId"), train[u"id"]},
                        {QStringLiteral("serviceDate"), leaves.date().toString(Qt::ISODate)}});
    return run[u"id"].toInteger();
}

QString WorkdayTest::orderElsewhere(qint64 schedule, const QString &passenger,
                                    const std::optional<SeatId> &seat)
{
    QJsonObject traveller {{QStringLiteral("name"), passenger},
                           {QStringLiteral("type"), QStringLiteral("adult")},
                           {QStringLiteral("identityType"), QStringLiteral("nik")},
                           {QStringLiteral("identityNumber"), QStringLiteral("3174015708910001")}};
    if (seat)
        traveller[u"seatId"] = seat->value();
    const QJsonObject contact {{QStringLiteral("name"), passenger},
                               {QStringLiteral("email"), QStringLiteral("joko@example.com")},
                               {QStringLiteral("phone"), QStringLiteral("+628123456780")}};
    const QJsonValue order = m_other.post(QStringLiteral("/api/v1/orders"),
                                          {{QStringLiteral("scheduleId"), schedule},
                                           {QStringLiteral("from"), QStringLiteral("GMR")},
                                           {QStringLiteral("to"), QStringLiteral("SGU")},
                                           {QStringLiteral("contact"), contact},
                                           {QStringLiteral("passengers"), QJsonArray {traveller}}});
    return order[u"code"].toString();
}

QJsonObject WorkdayTest::order(const QString &code)
{
    return m_other.get(QStringLiteral("/api/v1/orders/") + code).toObject();
}

QString WorkdayTest::statusOf(const QString &code)
{
    return order(code)[u"status"].toString();
}

void WorkdayTest::takeIn(Money amount)
{
    if (amount.isZero())
        return;
    m_cashSales += amount;
    ++m_cashSaleCount;
}

void WorkdayTest::change(const char *action)
{
    m_cashier->openOrder(m_group);
    m_cashier->window->findChild<QAction *>(QString::fromLatin1(action))->trigger();
    QTRY_VERIFY(m_cashier->sees("OrderDialog"));
}

QUrl WorkdayTest::beginOnlineSale(const QString &passenger)
{
    m_cashier->click("navigateSale");
    if (m_cashier->sees("newSaleButton"))
        m_cashier->click("newSaleButton");
    m_cashier->search(Workplace::today().addDays(2));
    m_cashier->chooseSeats(1);
    m_cashier->makeOrder({passenger});
    return m_cashier->openPaymentPage();
}

void WorkdayTest::shiftBeginsWithAFloat()
{
    m_cashier->click("navigateShift");
    QTRY_VERIFY_WITH_TIMEOUT(m_cashier->sees("openingFloat"), patience);
    m_cashier->type("openingFloat", QString::number(m_float.rupiah()));
    m_cashier->click("openShiftButton");
    QTRY_VERIFY_WITH_TIMEOUT(m_cashier->sees("closeShiftButton"), patience);
    QVERIFY(m_cashier->text("drawerFigures").contains(m_float.toString()));
}

void WorkdayTest::cashSaleByKeysAlone()
{
    CountedKeys keys(*m_cashier);
    keys.press(Qt::Key_1, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(focused(), QStringLiteral("searchFrom"), patience);
    m_cashier->find<QDateEdit>("searchDate")->setDate(Workplace::today().addDays(1));
    keys.write("gmr");
    keys.press(Qt::Key_Return);
    keys.write("sgu");
    keys.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(focused(), QStringLiteral("departuresTable"), patience);
    keys.press(Qt::Key_Return);
    auto *map = m_cashier->find<SeatMapWidget>("seatMap");
    QTRY_VERIFY_WITH_TIMEOUT(!map->coach().seats.isEmpty(), patience);
    keys.press(Qt::Key_Space);
    keys.press(Qt::Key_Tab);
    keys.write("Agus Wijaya");
    keys.press(Qt::Key_Return);
    keys.write("3171011206880002");
    keys.press(Qt::Key_Return);
    keys.write("081234567890");
    keys.press(Qt::Key_Return);
    keys.write("agus@example.id");
    keys.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(focused(), QStringLiteral("cashGiven"), patience);
    const Money total = m_cashier->total();
    keys.write("2000000");
    QCOMPARE(m_cashier->text("cashChange"), (Money(2'000'000) - total).toString());
    keys.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(focused(), QStringLiteral("newSaleButton"), patience);
    QCOMPARE(m_cashier->text("ticketsChange"), (Money(2'000'000) - total).toString());
    QCOMPARE(statusOf(m_cashier->text("ticketsOrderCode")), QStringLiteral("paid"));
    takeIn(total);
    keys.press(Qt::Key_Return); // ready for the next buyer
    QTRY_COMPARE(focused(), QStringLiteral("searchFrom"));
}

void WorkdayTest::anothersSaleShowsInTheOpenSeatMap()
{
    m_cashier->search(Workplace::today().addDays(1));
    QTRY_VERIFY_WITH_TIMEOUT(m_cashier->window->client().events().isLive(), patience);
    const auto *map = m_cashier->find<SeatMapWidget>("seatMap");
    const auto stateOf = [map](SeatId id) {
        for (const MappedSeat &seat : map->coach().seats) {
            if (seat.id == id)
                return seat.status;
        }
        return SeatStatus::Blocked;
    };
    const SeatId last = map->coach().seats.last().id;
    QCOMPARE(stateOf(last), SeatStatus::Free);
    const auto *table = m_cashier->find<QTableView>("departuresTable");
    const auto *model = qobject_cast<const DeparturesModel *>(table->model());
    const ScheduleId run = model->offer(table->currentIndex().row()).departure.trip.scheduleId;
    m_unpaid = orderElsewhere(run.value(), QStringLiteral("Joko Susilo"), last);
    QElapsedTimer clock;
    clock.start();
    // While events arrive the map asks by itself only every 20 seconds: this is the event.
    QTRY_COMPARE(stateOf(last), SeatStatus::Held);
    qInfo("seen %lld ms after the answer to the other client", clock.elapsed());
}

void WorkdayTest::twoPassengersPayWithChange()
{
    m_cashier->chooseSeats(2);
    m_cashier->makeOrder({QStringLiteral("Siti Aminah"), QStringLiteral("Budi Santoso")});
    m_group = m_cashier->orderCode();
    const Money total = m_cashier->total();
    m_cashier->payInCash(total + Money(30'000));
    QCOMPARE(m_cashier->text("ticketsChange"), Money(30'000).toString());
    QCOMPARE(order(m_group)[u"total"].toInteger(), total.rupiah());
    takeIn(total);
}

void WorkdayTest::onePassengerGetsAnotherSeat()
{
    const QJsonValue before = order(m_group)[u"passengers"][0][u"seatId"];
    change("changeSeatAction");
    m_cashier->chooseSeats(1);
    const Money charge = m_cashier->quote();
    m_cashier->keep(QStringLiteral("quoteForAnotherSeat"));
    m_cashier->commit();
    takeIn(charge);
    const QJsonValue now = order(m_group)[u"passengers"][0][u"seatId"];
    QVERIFY(now != before);
}

void WorkdayTest::bothGetAnotherDeparture()
{
    change("changeDepartureAction");
    m_cashier->find<QDateEdit>("rescheduleDate")->setDate(Workplace::today().addDays(3));
    auto *table = m_cashier->find<QTableView>("rescheduleTable");
    QTRY_VERIFY_WITH_TIMEOUT(!m_cashier->sees("rescheduleBusy") && table->model()->rowCount() > 0,
                             patience);
    table->selectRow(0);
    const Money charge = m_cashier->quote();
    m_cashier->keep(QStringLiteral("quoteForAnotherDeparture"));
    QVERIFY(!charge.isZero());
    m_cashier->commit();
    takeIn(charge);
    QCOMPARE(order(m_group)[u"schedule"][u"serviceDate"].toString(),
             Workplace::today().addDays(3).toString(Qt::ISODate));
}

void WorkdayTest::onePassengerLeaves()
{
    m_cashier->openOrder(m_group);
    m_cashier->click("cancelOrderButton");
    const Money forBoth = m_cashier->quote();
    auto *leaving = m_cashier->find<QListWidget>("cancelPassengers");
    QCOMPARE(leaving->count(), 2);
    leaving->item(0)->setCheckState(Qt::Unchecked);
    const Money back = m_cashier->quote();
    QVERIFY(back < forBoth && !back.isZero());
    m_cashier->type("cancelReason", QStringLiteral("is ill"));
    m_cashier->keep(QStringLiteral("quoteForACancellation"));
    m_cashier->commit();
    m_cashRefunds += back;
    const QJsonObject left = order(m_group);
    QCOMPARE(left[u"status"].toString(), QStringLiteral("partiallyRefunded"));
    QCOMPARE(left[u"refundTotal"].toInteger(), back.rupiah());
}

void WorkdayTest::historyTellsWhatWasDone()
{
    m_cashier->openOrder(m_group);
    m_cashier->click("orderHistoryButton");
    auto *table = m_cashier->find<QTableView>("historyTable");
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() >= 5, patience);
    QStringList told;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        told.append(table->model()->index(row, HistoryModel::What).data().toString());
    QCOMPARE(told.join(u'|'),
             QStringLiteral("Passengers cancelled|Other departure|Other seats|Paid|Order made"));
    QCOMPARE(table->model()->index(0, HistoryModel::Who).data().toString(),
             QStringLiteral("Demo cashier"));
    m_cashier->keep(QStringLiteral("history"));
    m_cashier->click("historyCloseButton");
}

void WorkdayTest::orderOfAnotherIsPaidAtTheCounter()
{
    m_forGate = orderElsewhere(m_extra, QStringLiteral("Dewi Lestari"), {});
    m_cashier->openOrder(m_forGate);
    m_cashier->click("payOrderButton");
    QTRY_VERIFY(m_cashier->sees("orderPaymentPanel"));
    const Money total = m_cashier->total();
    QCOMPARE(order(m_forGate)[u"total"].toInteger(), total.rupiah());
    m_cashier->payInCash(total);
    takeIn(total);
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(m_forGate), QStringLiteral("paid"), patience);
}

void WorkdayTest::gateLetsThemThroughOnce()
{
    auto *tickets = m_cashier->find<QListWidget>("ticketsView");
    QTRY_COMPARE_WITH_TIMEOUT(tickets->count(), 1, patience);
    tickets->setCurrentRow(0);
    const QString payload = m_cashier->codeOnTicket();
    m_cashier->click("navigateGate");
    m_cashier->type("gateStation", QStringLiteral("GMR"));
    QTest::keyClick(m_cashier->find<QLineEdit>("gateStation"), Qt::Key_Return);
    const auto *result = m_cashier->find<GateResultView>("gateResult");
    for (const auto &[kind, word] :
         {std::pair(GateVerdict::Kind::Passed, QStringLiteral("VALID")),
          std::pair(GateVerdict::Kind::Refused, QStringLiteral("ALREADY USED"))}) {
        m_cashier->type("gateScan", payload);
        QTest::keyClick(m_cashier->find<QLineEdit>("gateScan"), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(result->verdict().word, word, patience);
        QCOMPARE(result->verdict().kind, kind);
        m_cashier->keep(QStringLiteral("gate-%1").arg(int(kind)));
    }
    const QJsonValue ticket
        = m_other.get(QStringLiteral("/api/v1/tickets?orderCode=") + m_forGate)[0];
    QCOMPARE(ticket[u"status"].toString(), QStringLiteral("used"));
    QCOMPARE(ticket[u"usedStationCode"].toString(), QStringLiteral("GMR"));
}

void WorkdayTest::bankTransferIsToBePaidOut()
{
    const QUrl page = beginOnlineSale(QStringLiteral("Rina Hartati"));
    m_transferred = m_cashier->orderCode();
    m_online = m_cashier->total();
    m_other.payAtGateway(page, m_transferred,
                         {{QStringLiteral("payment_type"), QStringLiteral("bank_transfer")},
                          {QStringLiteral("bank"), QStringLiteral("bca")}});
    QTRY_VERIFY_WITH_TIMEOUT(m_cashier->sees("ticketsPanel"), patience);
    m_cashier->openOrder(m_transferred);
    m_cashier->click("cancelOrderButton");
    m_payout = m_cashier->quote();
    QVERIFY(!m_payout.isZero() && m_payout < m_online);
    m_cashier->type("cancelReason", QStringLiteral("does not travel"));
    m_cashier->commit();
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(m_transferred), QStringLiteral("refundPending"), patience);
}

QString WorkdayTest::tile(const char *name) const
{
    return m_supervisor->find<QWidget>(name)
        ->findChild<QLabel *>(QStringLiteral("tileValue"))
        ->text();
}

void WorkdayTest::figuresAreThoseOfTheDay()
{
    m_supervisor = std::make_unique<Workplace>(m_server, QStringLiteral("supervisor"));
    m_acting = m_supervisor.get();
    m_supervisor->signIn(QStringLiteral("supervisor@demo.kai"));
    m_supervisor->click("navigatePayments");
    Money paid;
    Money untouched; // of which nothing has gone back
    int wentBack = 0;
    const QJsonArray payments = m_other.get(QStringLiteral("/api/v1/payments")).toArray();
    for (const QJsonValue &payment : payments) {
        const Money amount(payment[u"amount"].toInteger());
        const bool isWhole = payment[u"status"].toString() == QStringLiteral("paid");
        paid += amount;
        untouched += isWhole ? amount : Money();
        wentBack += isWhole ? 0 : 1;
    }
    QCOMPARE(paid, m_cashSales + m_online);
    QCOMPARE(payments.size(), m_cashSaleCount + 1);
    QTRY_COMPARE_WITH_TIMEOUT(tile("paidTile"), untouched.toString(), patience);
    QCOMPARE(tile("pendingTile"), Money().toString());
    QCOMPARE(tile("refundTile"), QStringLiteral("%1 payments").arg(wentBack));
    QCOMPARE(tile("conversionTile"), QStringLiteral("80.0 %")); // 4 of 5 orders
    QTRY_COMPARE(m_supervisor->find<QTableView>("paymentsTable")->model()->rowCount(),
                 payments.size());
}

void WorkdayTest::figuresLeadToTheirOrders()
{
    m_supervisor->click("paidTile");
    auto *payments = m_supervisor->find<QTableView>("paymentsTable");
    QTRY_VERIFY_WITH_TIMEOUT(m_supervisor->rowWith("paymentsTable", m_forGate) >= 0, patience);
    payments->selectRow(m_supervisor->rowWith("paymentsTable", m_forGate));
    m_supervisor->keep(QStringLiteral("paymentsBehindAFigure"));
    m_supervisor->click("paymentsOrderButton");
    QTRY_VERIFY_WITH_TIMEOUT(m_supervisor->sees("detailCode"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_supervisor->text("detailCode"), m_forGate, patience);

    m_supervisor->click("navigatePayments");
    m_supervisor->click("conversionTile");
    QTRY_COMPARE_WITH_TIMEOUT(m_supervisor->rowWith("ordersTable", m_unpaid), 0, patience);
    QCOMPARE(m_supervisor->find<QTableView>("ordersTable")->model()->rowCount(), 1);
}

void WorkdayTest::secondPersonApprovesThePayout()
{
    m_supervisor->click("navigateDesk");
    m_supervisor->find<QTabWidget>("deskTabs")->setCurrentIndex(1);
    auto *payouts = m_supervisor->find<QTableView>("payoutsTable");
    QTRY_COMPARE_WITH_TIMEOUT(payouts->model()->rowCount(), 1, patience);
    payouts->selectRow(0);
    QCOMPARE(m_supervisor->text("payoutAmount"), m_payout.toString());
    m_supervisor->type("payoutTo", QStringLiteral("BCA 0123456789 Rina Hartati"));
    m_supervisor->type("payoutReference", QStringLiteral("TRF-2026-0001"));
    m_supervisor->keep(QStringLiteral("payout"));
    m_supervisor->click("payoutApproveButton");
    QTRY_COMPARE_WITH_TIMEOUT(payouts->model()->rowCount(), 0, patience);
    QCOMPARE(statusOf(m_transferred), QStringLiteral("refunded"));
}

void WorkdayTest::wrongAmountIsDecidedAtTheDesk()
{
    const QUrl page = beginOnlineSale(QStringLiteral("Hendra Gunawan"));
    const QString code = m_cashier->orderCode();
    m_other.payAtGateway(page, code,
                         {{QStringLiteral("payment_type"), QStringLiteral("qris")},
                          {QStringLiteral("gross_amount"), m_cashier->total().rupiah() - 1000}});
    m_supervisor->click("navigateDesk");
    m_supervisor->find<QTabWidget>("deskTabs")->setCurrentIndex(0);
    auto *cases = m_supervisor->find<QTableView>("casesTable");
    QTRY_COMPARE_WITH_TIMEOUT(cases->model()->rowCount(), 1, patience);
    QCOMPARE(statusOf(code), QStringLiteral("review"));
    cases->selectRow(0);
    QCOMPARE(m_supervisor->text("caseKind"), MoneyLabels::of(CaseKind::AmountMismatch));
    m_supervisor->find<QRadioButton>("caseAction_accept")->setChecked(true);
    m_supervisor->keep(QStringLiteral("wrongAmount"));
    m_supervisor->click("caseDecideButton");
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(code), QStringLiteral("paid"), patience);
}

void WorkdayTest::drawerIsCountedBlind()
{
    m_acting = m_cashier.get();
    m_cashier->click("navigateShift");
    const QString sales = QStringLiteral("%1 cash sales").arg(m_cashSaleCount);
    QTRY_VERIFY_WITH_TIMEOUT(m_cashier->text("drawerFigures").contains(sales), patience);
    const Money expected = m_float + m_cashSales - m_cashRefunds;
    QVERIFY(!m_cashier->textsIn("drawerPanel").contains(expected.toString()));
    qint64 left = expected.rupiah();
    for (const int kind : {100'000, 50'000, 20'000, 10'000, 5'000, 2'000, 1'000, 500, 200, 100}) {
        const QByteArray name = "count" + QByteArray::number(kind);
        m_cashier->find<QSpinBox>(name.constData())->setValue(int(left / kind));
        left %= kind;
    }
    m_cashier->keep(QStringLiteral("count"));
    m_cashier->click("closeShiftButton");
    QTRY_VERIFY(m_cashier->sees("closeShiftYes"));
    m_cashier->click("closeShiftYes");
    QTRY_VERIFY_WITH_TIMEOUT(m_cashier->sees("shiftResult"), patience);
    QCOMPARE(m_cashier->text("shiftResult"),
             QStringLiteral("Difference: ") + MoneyLabels::difference(Money() - Money(left)));
}

void WorkdayTest::reportIsAPdfWithTheSums()
{
    const QString file = m_server.dataDir() + QStringLiteral("/report.pdf");
    m_cashier->click("closedSaveButton");
    m_cashier->pickFile(file);
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"),
                 {QStringLiteral("-layout"), file, QStringLiteral("-")});
    QVERIFY(reader.waitForFinished(patience));
    QCOMPARE(reader.exitCode(), 0);
    const QString text = QString::fromUtf8(reader.readAllStandardOutput()).simplified();
    const auto line = [](const QString &name, Money amount) {
        return name + u' ' + amount.toString().simplified();
    };
    for (const QString &wanted :
         {line(QStringLiteral("Float"), m_float),
          line(QStringLiteral("Sales (%1)").arg(m_cashSaleCount), m_cashSales),
          QStringLiteral(") ") + m_cashRefunds.toString().simplified() + QStringLiteral(" Cash in"),
          line(QStringLiteral("Expected"), m_float + m_cashSales - m_cashRefunds)})
        QVERIFY2(text.contains(wanted), qPrintable(wanted + u'\n' + text));
}

QTEST_MAIN(WorkdayTest)
#include "tst_workday.moc"

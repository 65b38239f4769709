#include "restclient.h"
#include "serverprogram.h"
#include "workplace.h"

#include "desktop/seats/seatmapwidget.h"
#include "desktop/widgets/stationedit.h"

#include <QListWidget>

using namespace kai;
using kai::test::RestClient;
using kai::test::ServerProgram;
using kai::test::Workplace;

/// The whole way of a ticket, with the hands of a cashier: every step is a key or a click in the
/// window, which talks to the real server, its PostgreSQL, and the payment simulator.
class SellTicketTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void cashierLogsIn();
    void cashierFindsADepartureOfTomorrow();
    void cashierPicksTwoSeatsAndCreatesTheOrder();
    void theSeatsAreHeldForEveryone();
    void thePayerPaysOnThePaymentPage();
    void theTicketsOpenAsPdfWithAReadableCode();
    void theOrderAndThePaymentAreListed();
    void closingEverythingLeavesNoProcess();

private:
    ServerProgram m_server;
    std::unique_ptr<Workplace> m_counter;
    QString m_orderCode;
};

void SellTicketTest::initTestCase()
{
    QVERIFY2(m_server.start(), "see stderr.log in the server's folder");
    m_counter = std::make_unique<Workplace>(m_server, QStringLiteral("sale"));
}

void SellTicketTest::cleanup()
{
    if (m_counter)
        m_counter->keep(QString::fromLatin1(QTest::currentTestFunction()));
}

void SellTicketTest::cashierLogsIn()
{
    m_counter->type("loginEmail", QStringLiteral("cashier@demo.kai"));
    m_counter->type("loginPassword", QStringLiteral("wrong password"));
    m_counter->click("loginButton");
    QTRY_VERIFY_WITH_TIMEOUT(!m_counter->text("loginPasswordError").isEmpty(), 30'000);
    QTRY_VERIFY(m_counter->isEnabled("loginButton"));
    m_counter->signIn(QStringLiteral("cashier@demo.kai"));
}

void SellTicketTest::cashierFindsADepartureOfTomorrow()
{
    m_counter->search(Workplace::today().addDays(1));
    QCOMPARE(m_counter->find<StationEdit>("searchFrom")->code(), QStringLiteral("GMR"));
    QCOMPARE(m_counter->find<StationEdit>("searchTo")->code(), QStringLiteral("SGU"));
}

void SellTicketTest::cashierPicksTwoSeatsAndCreatesTheOrder()
{
    m_counter->chooseSeats(2);
    m_counter->makeOrder({QStringLiteral("Siti Aminah"), QStringLiteral("Budi Santoso")});
    m_orderCode = m_counter->orderCode();
}

void SellTicketTest::theSeatsAreHeldForEveryone()
{
    auto *map = m_counter->find<SeatMapWidget>("seatMap");
    const auto held = [map] {
        const QList<MappedSeat> &seats = map->coach().seats;
        return std::count_if(seats.begin(), seats.end(), [](const MappedSeat &seat) {
            return seat.status == SeatStatus::Held;
        });
    };
    QTRY_COMPARE_WITH_TIMEOUT(held(), 2, 30'000);
}

void SellTicketTest::thePayerPaysOnThePaymentPage()
{
    const QUrl page = m_counter->openPaymentPage();
    QVERIFY(!m_counter->find<QLabel>("paymentQr")->pixmap(Qt::ReturnByValue).isNull());
    RestClient().payAtGateway(page, m_orderCode,
                              {{QStringLiteral("payment_type"), QStringLiteral("qris")}});
    QTRY_VERIFY_WITH_TIMEOUT(m_counter->sees("ticketsPanel"), 40'000);
    QCOMPARE(m_counter->text("ticketsOrderCode"), m_orderCode);
}

void SellTicketTest::theTicketsOpenAsPdfWithAReadableCode()
{
    auto *list = m_counter->find<QListWidget>("ticketsView");
    QTRY_COMPARE_WITH_TIMEOUT(list->count(), 2, 30'000);
    list->setCurrentRow(0);
    QVERIFY(m_counter->codeOnTicket().startsWith(QStringLiteral("KAI:")));
}

void SellTicketTest::theOrderAndThePaymentAreListed()
{
    m_counter->click("navigateOrders");
    QTRY_VERIFY_WITH_TIMEOUT(m_counter->rowWith("ordersTable", m_orderCode) == 0, 30'000);
    m_counter->click("navigatePayments");
    QTRY_VERIFY_WITH_TIMEOUT(m_counter->rowWith("paymentsTable", m_orderCode) == 0, 30'000);
}

void SellTicketTest::closingEverythingLeavesNoProcess()
{
    m_counter.reset();
    const QString folder = m_server.dataDir();
    QVERIFY(!kai::test::processesMentioning(folder).isEmpty());
    QCOMPARE(m_server.terminate(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(kai::test::processesMentioning(folder), QStringList(), 5000);
}

QTEST_MAIN(SellTicketTest)
#include "tst_sellticket.moc"

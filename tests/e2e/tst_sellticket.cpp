#include "serverprogram.h"

#include "desktop/desktopsettings.h"
#include "desktop/mainwindow.h"
#include "desktop/seatmapwidget.h"
#include "desktop/stationedit.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace kai;
using kai::test::ServerProgram;

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
    void aSecondOrderIsPaidInCash();
    void closingEverythingLeavesNoProcess();

private:
    /// Some panels stand on two pages: the one that can be seen is meant.
    template<class W> W *widget(const char *name)
    {
        const QList<W *> found = m_window->findChildren<W *>(QString::fromLatin1(name));
        if (found.isEmpty())
            qFatal("there is no widget %s", name);
        const auto seen = std::find_if(found.begin(), found.end(),
                                       [](const W *candidate) { return candidate->isVisible(); });
        return seen == found.end() ? found.first() : *seen;
    }
    void type(const char *name, const QString &text)
    {
        auto *edit = widget<QLineEdit>(name);
        edit->setFocus();
        edit->clear();
        QTest::keyClicks(edit, text);
    }
    void click(const char *name)
    {
        QTest::mouseClick(widget<QAbstractButton>(name), Qt::LeftButton);
    }
    void pickSeat();
    void search();

    ServerProgram m_server;
    std::unique_ptr<DesktopSettings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    QString m_orderCode;

private Q_SLOTS:
    void openedFile(const QUrl &url) { m_opened = url.toLocalFile(); }

private:
    QString m_opened;
};

void SellTicketTest::initTestCase()
{
    QVERIFY2(m_server.start(), "see stderr.log in the server's folder");
    m_settings
        = std::make_unique<DesktopSettings>(m_server.dataDir() + QStringLiteral("/desktop.ini"));
    m_settings->setLanguage(LanguageChoice::English);
    m_window = std::make_unique<MainWindow>(m_server.url(), *m_settings);
    m_window->resize(1366, 768);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "openedFile");
}

/// What the window looked like when a step failed, beside the test program.
void SellTicketTest::cleanup()
{
    if (QTest::currentTestFailed() && m_window)
        m_window->grab().save(QCoreApplication::applicationDirPath() + QStringLiteral("/failed-")
                              + QString::fromLatin1(QTest::currentTestFunction())
                              + QStringLiteral(".png"));
}

void SellTicketTest::cashierLogsIn()
{
    type("loginEmail", QStringLiteral("cashier@demo.kai"));
    type("loginPassword", QStringLiteral("wrong password"));
    click("loginButton");
    QTRY_VERIFY_WITH_TIMEOUT(!widget<QLabel>("loginPasswordError")->text().isEmpty(), 30'000);
    QTRY_VERIFY(widget<QAbstractButton>("loginButton")->isEnabled());
    type("loginPassword", QString::fromLatin1(ServerProgram::password));
    QTest::keyClick(widget<QLineEdit>("loginPassword"), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(widget<QWidget>("searchFrom")->isVisible(), 30'000);
}

void SellTicketTest::search()
{
    QTRY_VERIFY_WITH_TIMEOUT(widget<QWidget>("searchFrom")->isEnabled(), 30'000);
    widget<QDateEdit>("searchDate")->setDate(QDate::currentDate().addDays(2));
    type("searchFrom", QStringLiteral("GMR"));
    QTest::keyClick(widget<QLineEdit>("searchFrom"), Qt::Key_Return);
    type("searchTo", QStringLiteral("Surabaya Gubeng"));
    QTest::keyClick(widget<QLineEdit>("searchTo"), Qt::Key_Return);
    click("searchButton");
    auto *table = widget<QTableView>("departuresTable");
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() >= 3, 30'000);
}

void SellTicketTest::cashierFindsADepartureOfTomorrow()
{
    search();
    QCOMPARE(widget<StationEdit>("searchFrom")->code(), QStringLiteral("GMR"));
    QCOMPARE(widget<StationEdit>("searchTo")->code(), QStringLiteral("SGU"));
    auto *table = widget<QTableView>("departuresTable");
    table->setFocus();
    table->selectRow(0);
    QTRY_VERIFY_WITH_TIMEOUT(!widget<SeatMapWidget>("seatMap")->coach().seats.isEmpty(), 30'000);
}

void SellTicketTest::pickSeat()
{
    auto *map = widget<SeatMapWidget>("seatMap");
    map->setFocus();
    QTest::keyClick(map, Qt::Key_Space);
    QTest::keyClick(map, Qt::Key_Down);
}

void SellTicketTest::cashierPicksTwoSeatsAndCreatesTheOrder()
{
    pickSeat();
    pickSeat();
    type("passengerName0", QStringLiteral("Siti Aminah"));
    type("passengerIdentity0", QStringLiteral("3174015708900001"));
    type("passengerName1", QStringLiteral("Budi Santoso"));
    type("passengerIdentity1", QStringLiteral("3174011708900002"));
    type("contactName", QStringLiteral("Siti Aminah"));
    type("contactEmail", QStringLiteral("siti@example.com"));
    type("contactPhone", QStringLiteral("+628123456789"));
    click("createOrderButton");
    QTRY_VERIFY_WITH_TIMEOUT(widget<QWidget>("paymentPanel")->isVisible(), 30'000);
    m_orderCode = widget<QLabel>("paymentOrderCode")->text();
    QVERIFY(m_orderCode.size() >= 6);
}

void SellTicketTest::theSeatsAreHeldForEveryone()
{
    auto *map = widget<SeatMapWidget>("seatMap");
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
    auto *tabs = widget<QTabWidget>("paymentTabs");
    tabs->setCurrentWidget(tabs->findChild<QWidget *>(QStringLiteral("midtransTab")));
    click("payMidtransButton");
    QTRY_VERIFY_WITH_TIMEOUT(!widget<QLineEdit>("paymentUrl")->text().isEmpty(), 30'000);
    QVERIFY(!widget<QLabel>("paymentQr")->pixmap(Qt::ReturnByValue).isNull());

    // The payer's telephone, so to speak: the page's simulator settles and notifies.
    QUrl pay(widget<QLineEdit>("paymentUrl")->text());
    pay.setPath(QStringLiteral("/control/transactions/%1-1/pay").arg(m_orderCode));
    QNetworkRequest request(pay);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(
        network.post(request, QByteArray(R"({"payment_type": "qris"})")));
    QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 30'000);
    QCOMPARE(reply->error(), QNetworkReply::NoError);

    QTRY_VERIFY_WITH_TIMEOUT(widget<QWidget>("ticketsPanel")->isVisible(), 40'000);
    QCOMPARE(widget<QLabel>("ticketsOrderCode")->text(), m_orderCode);
}

void SellTicketTest::theTicketsOpenAsPdfWithAReadableCode()
{
    auto *list
        = widget<QWidget>("ticketsPanel")->findChild<QListWidget *>(QStringLiteral("ticketsView"));
    QVERIFY(list);
    QTRY_COMPARE_WITH_TIMEOUT(list->count(), 2, 30'000);
    list->setCurrentRow(0);
    auto *open = widget<QWidget>("ticketsPanel")
                     ->findChild<QPushButton *>(QStringLiteral("openTicketButton"));
    QTest::mouseClick(open, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!m_opened.isEmpty(), 30'000);

    const QString picture = m_server.dataDir() + QStringLiteral("/ticket");
    QCOMPARE(QProcess::execute(QStringLiteral("pdftoppm"),
                               {QStringLiteral("-r"), QStringLiteral("150"), QStringLiteral("-png"),
                                QStringLiteral("-singlefile"), m_opened, picture}),
             0);
    QProcess zbarimg;
    zbarimg.start(QStringLiteral("zbarimg"), {QStringLiteral("--quiet"), QStringLiteral("--raw"),
                                              picture + QStringLiteral(".png")});
    QVERIFY(zbarimg.waitForFinished(40'000));
    QVERIFY(zbarimg.readAllStandardOutput().startsWith("KAI:"));
    QFile::remove(m_opened);
}

void SellTicketTest::theOrderAndThePaymentAreListed()
{
    click("navigateOrders");
    auto *orders = widget<QTableView>("ordersTable");
    QTRY_COMPARE_WITH_TIMEOUT(orders->model()->rowCount(), 1, 30'000);
    click("navigatePayments");
    auto *payments = widget<QTableView>("paymentsTable");
    QTRY_COMPARE_WITH_TIMEOUT(payments->model()->rowCount(), 1, 30'000);
    click("navigateSale");
}

void SellTicketTest::aSecondOrderIsPaidInCash()
{
    click("newSaleButton");
    search();
    widget<QTableView>("departuresTable")->selectRow(0);
    QTRY_VERIFY_WITH_TIMEOUT(!widget<SeatMapWidget>("seatMap")->coach().seats.isEmpty(), 30'000);
    auto *map = widget<SeatMapWidget>("seatMap");
    const auto free
        = std::find_if(map->coach().seats.begin(), map->coach().seats.end(),
                       [](const MappedSeat &s) { return s.status == SeatStatus::Free; });
    map->setCurrentSeat(free->id);
    pickSeat();
    type("passengerName0", QStringLiteral("Joko Susilo"));
    type("passengerIdentity0", QStringLiteral("3174011708900003"));
    type("contactName", QStringLiteral("Joko Susilo"));
    type("contactEmail", QStringLiteral("joko@example.com"));
    type("contactPhone", QStringLiteral("08123456789"));
    click("createOrderButton");
    QTRY_VERIFY_WITH_TIMEOUT(widget<QWidget>("paymentPanel")->isVisible(), 30'000);
    auto *tabs = widget<QTabWidget>("paymentTabs");
    tabs->setCurrentWidget(tabs->findChild<QWidget *>(QStringLiteral("cashTab")));
    type("cashGiven", QStringLiteral("2000000"));
    click("payCashButton");
    QTRY_VERIFY_WITH_TIMEOUT(widget<QWidget>("ticketsPanel")->isVisible(), 30'000);
}

void SellTicketTest::closingEverythingLeavesNoProcess()
{
    m_window->close();
    m_window.reset();
    const QString folder = m_server.dataDir();
    QVERIFY(!kai::test::processesMentioning(folder).isEmpty());
    QCOMPARE(m_server.terminate(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(kai::test::processesMentioning(folder), QStringList(), 5000);
}

QTEST_MAIN(SellTicketTest)
#include "tst_sellticket.moc"

#include "desktop/payments/paymentscsv.h"
#include "desktop/payments/paymentspage.h"
#include "desktop/widgets/chart.h"
#include "desktop/widgets/style.h"
#include "desktop/words/csvtext.h"
#include "desktopdriver.h"

#include <QDateEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTimeZone>

using namespace kai;
using tests::DesktopDriver;
using tests::FakeRailway;

/// The dashboard of payments: what is behind its figures, and how they are taken along.
class PaymentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasPaidInAnHour();
    void whatWasPaidOfAMethod();
    void aTileShowsItsPayments();
    void aStatusShowsItsPayments();
    void aMethodShowsItsPayments();
    void anHourShowsItsPayments();
    void aDayOfAWeekIsOpened();
    void aPaymentLeadsToItsOrder();
    void tilesLeadToTheirPages();
    void anEmptyPageIsNotTheEnd();
    void figuresAsATable();
    void listedPaymentsAsATable();
    void chartsAsAPicture();

private:
    void openPayments(DesktopDriver &driver);
    static void choose(Chart &chart, int place);
    static void pickFromMenu(const DesktopDriver &driver, int entry, const QString &path);
};

void PaymentsTest::openPayments(DesktopDriver &driver)
{
    driver.server.addOrders(4, OrderStatus::Paid);
    driver.server.addPayment(u"KAI0001"_qs, PaymentMethod::Cash, {});
    driver.server.addPayment(u"KAI0002"_qs, PaymentMethod::Midtrans, u"qris"_qs);
    driver.server.addPayment(u"KAI0003"_qs, PaymentMethod::Midtrans, u"qris"_qs);
    driver.server.addPayment(u"KAI0004"_qs, PaymentMethod::Midtrans, {}, PaymentStatus::Pending);
    driver.signIn(u"supervisor@demo.kai"_qs);
    driver.click("navigatePayments");
    QTRY_COMPARE(driver.find<QTableView>("paymentsTable")->model()->rowCount(), 4);
    QTRY_VERIFY(driver.server.count("GET", u"/payments/summary"_qs) > 0);
    const auto *tile = driver.find<QWidget>("paidTile");
    QTRY_COMPARE(tile->findChild<QLabel *>(u"tileValue"_qs)->text(), Money(16'950'000).toString());
}

/// By keyboard.
void PaymentsTest::choose(Chart &chart, int place)
{
    chart.setFocus();
    for (int i = 0; i < place; ++i)
        QTest::keyClick(&chart, Qt::Key_Down);
    QTest::keyClick(&chart, Qt::Key_Return);
}

void PaymentsTest::pickFromMenu(const DesktopDriver &driver, int entry, const QString &path)
{
    QMenu *menu = driver.find<QPushButton>("paymentsExportButton")->menu();
    Q_EMIT menu->aboutToShow();
    menu->actions().at(entry)->trigger();
    driver.pickFile(path);
}

void PaymentsTest::whatWasPaidInAnHour()
{
    const QTimeZone zone("Asia/Jakarta");
    const QDateTime hour({2026, 12, 1}, {0, 0}, zone);
    const PaymentSelection selection = paidBetween(hour, hour.addSecs(3600));
    QCOMPARE(selection.query.status, PaymentStatus::Paid);
    // An attempt of the evening before may have been paid in this hour.
    QCOMPARE(selection.query.from, QDate(2026, 11, 30));
    QCOMPARE(selection.query.to, QDate(2026, 12, 1));
    Payment payment;
    QVERIFY(!selection.has(payment));
    payment.paidAt = hour.toUTC();
    QVERIFY(selection.has(payment));
    payment.paidAt = hour.addSecs(3600).toUTC();
    QVERIFY(!selection.has(payment));
}

void PaymentsTest::whatWasPaidOfAMethod()
{
    PaymentSelection selection = openedOn({2026, 12, 1}, {2026, 12, 7});
    Payment payment;
    payment.method = PaymentMethod::Cash;
    QVERIFY(selection.has(payment));
    selection.method = PaymentMethod::Midtrans;
    QVERIFY(!selection.has(payment));
}

void PaymentsTest::aTileShowsItsPayments()
{
    DesktopDriver driver;
    openPayments(driver);
    const auto *model = driver.find<QTableView>("paymentsTable")->model();
    QVERIFY(!driver.sees("paymentsAllButton"));
    driver.click("pendingTile");
    QTRY_COMPARE(model->rowCount(), 1);
    QCOMPARE(driver.text("paymentsTitle"), u"Payments: Waiting"_qs);
    driver.click("paidTile");
    QTRY_COMPARE(model->rowCount(), 3);
    driver.click("paymentsAllButton");
    QTRY_COMPARE(model->rowCount(), 4);
    QVERIFY(!driver.sees("paymentsAllButton"));
}

void PaymentsTest::aStatusShowsItsPayments()
{
    DesktopDriver driver;
    openPayments(driver);
    choose(*driver.find<Chart>("statusChart"), 1);
    QTRY_COMPARE(driver.find<QTableView>("paymentsTable")->model()->rowCount(), 1);
    QCOMPARE(driver.text("paymentsTitle"), u"Payments: Waiting"_qs);
}

void PaymentsTest::aMethodShowsItsPayments()
{
    DesktopDriver driver;
    openPayments(driver);
    const auto *model = driver.find<QTableView>("paymentsTable")->model();
    choose(*driver.find<Chart>("methodChart"), 0);
    QTRY_COMPARE(model->rowCount(), 2);
    QVERIFY(driver.text("paymentsTitle").contains(u"Midtrans"));
}

void PaymentsTest::anHourShowsItsPayments()
{
    DesktopDriver driver;
    openPayments(driver);
    const auto *model = driver.find<QTableView>("paymentsTable")->model();
    const int hour = driver.server.payments()
                         .first()
                         .paidAt.toTimeZone(QTimeZone("Asia/Jakarta"))
                         .time()
                         .hour();
    auto *chart = driver.find<Chart>("hourChart");
    choose(*chart, hour);
    QTRY_COMPARE(model->rowCount(), 3);
    Q_EMIT chart->chosen((hour + 5) % 24);
    QTRY_COMPARE(model->rowCount(), 0);
}

void PaymentsTest::aDayOfAWeekIsOpened()
{
    DesktopDriver driver;
    openPayments(driver);
    driver.click("paymentsWeekButton");
    const auto *from = driver.find<QDateEdit>("paymentsFrom");
    const auto *to = driver.find<QDateEdit>("paymentsTo");
    const QDate last = to->date();
    QCOMPARE(from->date(), last.addDays(-6));
    QTRY_COMPARE(driver.text("chartTitle"), u"Paid by day (WIB)"_qs);
    choose(*driver.find<Chart>("hourChart"), 2);
    QCOMPARE(from->date(), last.addDays(-4));
    QCOMPARE(to->date(), from->date());
}

void PaymentsTest::aPaymentLeadsToItsOrder()
{
    DesktopDriver driver;
    openPayments(driver);
    QVERIFY(!driver.find<QPushButton>("paymentsOrderButton")->isEnabled());
    driver.find<QTableView>("paymentsTable")->selectRow(1);
    driver.click("paymentsOrderButton");
    QTRY_VERIFY(driver.sees("ordersTable"));
    QTRY_COMPARE(driver.text("ordersQuery"), u"KAI0002"_qs);
}

void PaymentsTest::tilesLeadToTheirPages()
{
    DesktopDriver driver;
    openPayments(driver);
    driver.click("deskTile");
    QVERIFY(driver.sees("casesTable"));
    driver.click("navigatePayments");
    driver.click("notificationTile");
    QVERIFY(driver.sees("notificationsTable"));
    driver.click("navigatePayments");
    driver.click("conversionTile");
    QVERIFY(driver.sees("ordersTable"));
    QVERIFY(driver.find<QPushButton>("chip_pendingPayment")->isChecked());
}

void PaymentsTest::anEmptyPageIsNotTheEnd()
{
    DesktopDriver driver;
    driver.server.addOrders(1, OrderStatus::Paid);
    for (int i = 0; i < 120; ++i)
        driver.server.addPayment(u"KAI0001"_qs, PaymentMethod::Midtrans, u"qris"_qs);
    driver.server.addPayment(u"KAI0001"_qs, PaymentMethod::Cash, {});
    driver.signIn(u"supervisor@demo.kai"_qs);
    driver.click("navigatePayments");
    const auto *model = driver.find<QTableView>("paymentsTable")->model();
    QTRY_COMPARE(model->rowCount(), 100);
    auto *chart = driver.find<Chart>("methodChart");
    QTRY_VERIFY(chart->accessibleName().contains(u"Cash"));
    choose(*chart, 1);
    QTRY_COMPARE(model->rowCount(), 1); // it is on the second page
}

void PaymentsTest::figuresAsATable()
{
    QLocale::setDefault(QLocale::c());
    PaymentSummary summary;
    summary.byStatus = {{u"paid"_qs, 35, Money(16'950'000)}};
    summary.byMethod = {{u"cash"_qs, 21, Money(9'040'000)}};
    summary.byHour = {{u"2026-12-01T08:00:00+07:00"_qs, 2, Money(1'130'000)}};
    summary.orderCount = 44;
    summary.paidOrderCount = 35;
    const QList<QByteArray> lines = PaymentsCsv::figures(summary).split('\n');
    QCOMPARE(lines.size(), 7);
    QCOMPARE(lines[0], csvBegin() + "Figure,Kind,Number,Sum (Rp)\r");
    QCOMPARE(lines[1], QByteArray("Attempts by status,Paid,35,16950000\r"));
    QCOMPARE(lines[2], QByteArray("Paid by method,Cash,21,9040000\r"));
    QCOMPARE(lines[3], QByteArray("Paid by hour (WIB),2026-12-01 08:00,2,1130000\r"));
    QCOMPARE(lines[4], QByteArray("Orders made,,44,\r"));
    QCOMPARE(lines[5], QByteArray("\"Of these, paid\",,35,\r"));
}

void PaymentsTest::listedPaymentsAsATable()
{
    DesktopDriver driver;
    openPayments(driver);
    choose(*driver.find<Chart>("methodChart"), 0);
    const QString path = driver.folder.filePath(u"payments.csv"_qs);
    pickFromMenu(driver, 2, path);
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().split('\n');
    QCOMPARE(lines.size(), 4); // a header, and what is listed
    QVERIFY(lines[1].contains("KAI0002"));
}

void PaymentsTest::chartsAsAPicture()
{
    DesktopDriver driver;
    openPayments(driver);
    const QString path = driver.folder.filePath(u"payments.png"_qs);
    pickFromMenu(driver, 0, path);
    const QImage picture(path);
    const QWidget *figures = driver.find<QWidget>("paymentFigures");
    QCOMPARE(picture.size(), figures->size() * 2);
    QVERIFY(driver.window->findChild<QWidget *>(u"hourChart"_qs)->isVisible());
    // Something is drawn where the longest bar is.
    const QWidget *chart = driver.find<QWidget>("statusChart");
    const QPoint left = chart->mapTo(figures, QPoint(0, 0)) * 2;
    QSet<QRgb> colors;
    for (int x = left.x(); x < left.x() + chart->width() * 2; ++x)
        for (int y = left.y(); y < left.y() + chart->height() * 2; y += 4)
            colors.insert(picture.pixel(x, y));
    QVERIFY(colors.contains(currentColors().primary.rgb()));
}

QTEST_MAIN(PaymentsTest)
#include "tst_payments.moc"

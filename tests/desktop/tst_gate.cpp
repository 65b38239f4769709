#include "barcode/qrimage.h"
#include "desktop/gate/gateresultview.h"
#include "desktop/widgets/ticketprint.h"
#include "desktopdriver.h"
#include "fileprogram.h"
#include "looks.h"
#include "unit/tickets/commandline.h"

#include <QAction>
#include <QBuffer>
#include <QCheckBox>
#include <QClipboard>
#include <QCompleter>
#include <QInputDialog>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QPdfWriter>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

using namespace kai;
using tests::DesktopDriver;

namespace {

const QString payload = QStringLiteral("KAI:6BFOXN%TS3DH 0YOJ58S S-W5HDC*M0II5XHC9B5G2+$N");

/// A document of one page with a code on it, as the server would send it.
QByteArray pdfWithCode(QSizeF millimetres, double side)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(2540);
    writer.setPageLayout(QPageLayout(QPageSize(millimetres, QPageSize::Millimeter),
                                     QPageLayout::Portrait, {}, QPageLayout::Millimeter));
    QPainter painter(&writer);
    painter.drawImage(QRectF(1000, 1000, side * 100, side * 100),
                      *qrImage(payload.toLatin1(), 8, 4));
    painter.end();
    return buffer.data();
}

} // namespace

/// The gate page with a scanner that types, and what can be done with the tickets of an order.
class DesktopGateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scannerTypesAndTheResultIsShown();
    void codeIsPasted();
    void everyRefusalHasItsWord_data();
    void everyRefusalHasItsWord();
    void silentServerLetsNobodyThrough();
    void stationIsAskedForAndRemembered();
    void scannerTypesWhereverTheFocusIs();
    void nobodyIsForgottenWhileTheServerThinks();
    void nextOneSeesNothingOfTheLast();
    void customersHaveNoGate();
    void wordIsReadFromTwoMetres_data();
    void wordIsReadFromTwoMetres();
    void ticketIsPrinted_data();
    void ticketIsPrinted();
    void previewComesFirst();
    void brokenDocumentIsNotPrinted();
    void mailWithTheTicketsIsSentAgain();
    void ticketIsTakenBackWithAReason();
    void mailIsOpenedAsAFile();

private:
    static void openGate(DesktopDriver &driver, const QString &station = QStringLiteral("GMR"));
    static void scan(const DesktopDriver &driver, const QString &code);
    static const GateVerdict &verdict(const DesktopDriver &driver)
    {
        return driver.find<GateResultView>("gateResult")->verdict();
    }
    /// What was asked last about a scan; the window asks about the server's health meanwhile.
    static QJsonObject lastScan(const DesktopDriver &driver);
    static void openOrder(DesktopDriver &driver);
    static QAction *printAction(const DesktopDriver &driver, const char *name)
    {
        const QMenu *menu = driver.find<QPushButton>("printTicketButton")->menu();
        return menu->findChild<QAction *>(QString::fromLatin1(name));
    }
};

void DesktopGateTest::openGate(DesktopDriver &driver, const QString &station)
{
    driver.settings.setGateStation(station);
    driver.open(driver.server.url(), driver.settings);
    driver.signIn();
    driver.click("navigateGate");
    QVERIFY(driver.sees("gateResult"));
    if (!station.isEmpty())
        QTRY_VERIFY(driver.text("gateStation").contains(u'('));
}

QJsonObject DesktopGateTest::lastScan(const DesktopDriver &driver)
{
    const auto &requests = driver.server.requests;
    const auto found = std::find_if(requests.rbegin(), requests.rend(), [](const auto &request) {
        return request.path.endsWith(QLatin1String("/check-in"));
    });
    return found == requests.rend() ? QJsonObject() : found->body;
}

void DesktopGateTest::scan(const DesktopDriver &driver, const QString &code)
{
    auto *edit = driver.find<QLineEdit>("gateScan");
    QTest::keyClicks(edit, code);
    QTest::keyClick(edit, Qt::Key_Return);
}

void DesktopGateTest::scannerTypesAndTheResultIsShown()
{
    DesktopDriver driver;
    openGate(driver);
    QCOMPARE(verdict(driver).kind, GateVerdict::Kind::Idle);
    QVERIFY(driver.find<QLineEdit>("gateScan")->hasFocus());
    scan(driver, payload);
    QTRY_COMPARE(verdict(driver).kind, GateVerdict::Kind::Passed);
    QCOMPARE(verdict(driver).word, u"VALID"_qs);
    QVERIFY(verdict(driver).detail.contains(u"Dewi Lestari"));
    QCOMPARE(lastScan(driver)[u"payload"].toString(), payload);
    QCOMPARE(lastScan(driver)[u"stationCode"].toString(), u"GMR"_qs);
    QCOMPARE(driver.text("gateScan"), QString());
    QCOMPARE(driver.text("gatePassed"), u"✓ 1"_qs);

    scan(driver, payload);
    QTRY_COMPARE(verdict(driver).kind, GateVerdict::Kind::Refused);
    QCOMPARE(verdict(driver).word, u"ALREADY USED"_qs);
    QVERIFY2(verdict(driver).detail.contains(u"07:40") && verdict(driver).detail.contains(u"GMR"),
             qPrintable(verdict(driver).detail));
    QCOMPARE(driver.text("gateRefused"), u"✕ 1"_qs);
    auto *scans = driver.find<QListWidget>("gateScans");
    QCOMPARE(scans->count(), 2);
    QVERIFY(scans->item(0)->text().contains(u"ALREADY USED"));
    QVERIFY(driver.find<GateResultView>("gateResult")->accessibleName().contains(u"ALREADY USED"));
}

void DesktopGateTest::codeIsPasted()
{
    DesktopDriver driver;
    openGate(driver);
    QGuiApplication::clipboard()->setText(u"  "_qs + payload + u"\r\n\nKAI:OTHER\n"_qs);
    QTest::keySequence(driver.find<QLineEdit>("gateScan"), QKeySequence::Paste);
    QTRY_COMPARE(driver.server.count("POST", u"/check-in"_qs), 2);
    QTRY_COMPARE(driver.text("gatePassed"), u"✓ 2"_qs);
    QCOMPARE(lastScan(driver)[u"payload"].toString(), u"KAI:OTHER"_qs);
}

void DesktopGateTest::everyRefusalHasItsWord_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("detail");
    const auto row
        = [](const char *code, const char *subject, const char *word, const char *detail) {
              QTest::newRow(code) << QString::fromLatin1(code) << QString::fromLatin1(subject)
                                  << QString::fromLatin1(word) << QString::fromLatin1(detail);
          };
    row("ticket.wrongDay", "2026-12-05T01:20:00Z GMR", "WRONG DAY", "08:20");
    row("ticket.wrongStation", "GMR CN TG", "WRONG STATION", "GMR, CN, TG");
    row("ticket.cancelled", "T-1", "CANCELLED", "T-1");
    row("ticket.refunded", "T-1", "REFUNDED", "T-1");
    row("ticket.replaced", "T-1", "OLD TICKET", "newer");
    row("ticket.void", "T-1", "NOT VALID", "T-1");
    row("ticket.forged", "", "FORGED", "has not issued");
    row("resource.notFound", "", "UNKNOWN TICKET", "has not issued");
}

void DesktopGateTest::everyRefusalHasItsWord()
{
    QFETCH(QString, code);
    QFETCH(QString, subject);
    QFETCH(QString, word);
    QFETCH(QString, detail);
    DesktopDriver driver;
    driver.server.refuseAtGate(payload, code, subject);
    openGate(driver);
    scan(driver, payload);
    QTRY_COMPARE(verdict(driver).kind, GateVerdict::Kind::Refused);
    QCOMPARE(verdict(driver).word, word);
    QVERIFY2(verdict(driver).detail.contains(detail), qPrintable(verdict(driver).detail));
}

void DesktopGateTest::silentServerLetsNobodyThrough()
{
    DesktopDriver driver;
    openGate(driver);
    driver.server.stop();
    scan(driver, payload);
    QTRY_COMPARE_WITH_TIMEOUT(verdict(driver).kind, GateVerdict::Kind::Unknown, 10000);
    QCOMPARE(verdict(driver).word, u"NO ANSWER"_qs);
    QCOMPARE(driver.text("gatePassed"), u"✓ 0"_qs);
    QCOMPARE(driver.text("gateRefused"), u"✕ 0"_qs);
    driver.server.start();
    scan(driver, payload);
    QTRY_COMPARE_WITH_TIMEOUT(verdict(driver).kind, GateVerdict::Kind::Passed, 10000);
}

void DesktopGateTest::stationIsAskedForAndRemembered()
{
    DesktopDriver driver;
    openGate(driver, QString());
    QVERIFY(driver.find<QLineEdit>("gateStation")->hasFocus());
    scan(driver, payload);
    QCOMPARE(verdict(driver).word, u"NO STATION"_qs);
    QCOMPARE(driver.server.count("POST", u"/check-in"_qs), 0);
    const auto offersStations = [&driver] { // what is typed before they are known finds none
        driver.type("gateStation", u"YK"_qs);
        return driver.find<QLineEdit>("gateStation")->completer()->model()->rowCount() > 0;
    };
    QTRY_VERIFY(offersStations());
    QTest::keyClick(driver.find<QLineEdit>("gateStation"), Qt::Key_Return);
    QTRY_COMPARE(driver.settings.gateStation(), u"YK"_qs);
    QTRY_VERIFY(driver.find<QLineEdit>("gateScan")->hasFocus());
    scan(driver, payload);
    QTRY_COMPARE(verdict(driver).kind, GateVerdict::Kind::Passed);
    QCOMPARE(lastScan(driver)[u"stationCode"].toString(), u"YK"_qs);
}

void DesktopGateTest::scannerTypesWhereverTheFocusIs()
{
    DesktopDriver driver;
    openGate(driver);
    auto *sound = driver.find<QCheckBox>("gateSound");
    sound->setFocus();
    QTest::keyClicks(sound, u"K"_qs);
    auto *edit = driver.find<QLineEdit>("gateScan");
    QVERIFY(edit->hasFocus());
    QTest::keyClicks(edit, payload.mid(1));
    QTest::keyClick(edit, Qt::Key_Enter);
    QTRY_COMPARE(verdict(driver).kind, GateVerdict::Kind::Passed);
    QCOMPARE(lastScan(driver)[u"payload"].toString(), payload);
    sound->click();
    QVERIFY(edit->hasFocus());
    QVERIFY(driver.settings.isGateSoundOn());
}

void DesktopGateTest::nobodyIsForgottenWhileTheServerThinks()
{
    DesktopDriver driver;
    openGate(driver);
    driver.server.delayMs = 150;
    for (int i = 0; i < 4; ++i)
        scan(driver, u"KAI:%1"_qs.arg(i));
    QTRY_COMPARE(driver.text("gatePassed"), u"✓ 4"_qs);
    QCOMPARE(driver.server.count("POST", u"/check-in"_qs), 4);
    QCOMPARE(driver.find<QListWidget>("gateScans")->count(), 4);
}

void DesktopGateTest::nextOneSeesNothingOfTheLast()
{
    DesktopDriver driver;
    openGate(driver);
    scan(driver, payload);
    QTRY_COMPARE(driver.text("gatePassed"), u"✓ 1"_qs);
    driver.window->client().logout();
    driver.signIn(u"supervisor@demo.kai"_qs);
    driver.click("navigateGate");
    QCOMPARE(driver.text("gatePassed"), u"✓ 0"_qs);
    QCOMPARE(driver.find<QListWidget>("gateScans")->count(), 0);
    QCOMPARE(verdict(driver).kind, GateVerdict::Kind::Idle);
}

void DesktopGateTest::customersHaveNoGate()
{
    DesktopDriver driver;
    driver.signIn();
    QVERIFY(driver.sees("navigateGate"));
    Q_EMIT driver.window->client().signedIn({UserId(9), {}, u"Customer"_qs, {}, Role::Customer});
    QVERIFY(!driver.sees("navigateGate"));
}

void DesktopGateTest::wordIsReadFromTwoMetres_data()
{
    tests::addLooks();
}

void DesktopGateTest::wordIsReadFromTwoMetres()
{
    QFETCH(LanguageChoice, language);
    QFETCH(Appearance, appearance);
    DesktopDriver driver(language, appearance);
    openGate(driver);
    auto *view = driver.find<GateResultView>("gateResult");
    const auto picture = [&](const char *name) {
        tests::look(*driver.window, u"36-gate-%1"_qs.arg(QLatin1String(name)));
        // A hundredth of two metres is 20 mm of letters for everybody; half of it is enough with
        // good eyes. There are 96 dots an inch.
        QVERIFY2(view->wordHeight() >= 38, name);
    };
    picture("idle");
    const QString time = u"2026-12-05T01:20:00Z GMR"_qs;
    const QString number = u"TWE9XA4GUDXG"_qs;
    const QList<std::pair<QString, QString>> refusals {
        {u"ticket.used"_qs, time},
        {u"ticket.wrongDay"_qs, time},
        {u"ticket.wrongStation"_qs, u"GMR BKS CN"_qs},
        {u"ticket.cancelled"_qs, number},
        {u"ticket.refunded"_qs, number},
        {u"ticket.replaced"_qs, number},
        {u"ticket.void"_qs, number},
        {u"ticket.forged"_qs, {}},
        {u"resource.notFound"_qs, {}}};
    QSet<QString> words;
    for (const auto &[code, subject] : refusals) {
        driver.server.refuseAtGate(code, code, subject);
        scan(driver, code);
        QTRY_COMPARE(verdict(driver).kind, GateVerdict::Kind::Refused);
        QTRY_COMPARE(driver.find<QListWidget>("gateScans")->count(), int(words.size()) + 1);
        words.insert(verdict(driver).word);
        picture(qPrintable(code.section(u'.', 1)));
    }
    QCOMPARE(words.size(), refusals.size());
    scan(driver, payload);
    QTRY_COMPARE(verdict(driver).kind, GateVerdict::Kind::Passed);
    picture("valid");
    driver.server.failWith = tests::HttpAnswer {503, "{}", "application/problem+json"};
    scan(driver, payload);
    QTRY_COMPARE(verdict(driver).kind, GateVerdict::Kind::Unknown);
    picture("unknown");
}

void DesktopGateTest::ticketIsPrinted_data()
{
    QTest::addColumn<TicketFormat>("format");
    QTest::addColumn<QSizeF>("millimetres");
    QTest::newRow("A4") << TicketFormat::A4 << QSizeF(210, 297);
    QTest::newRow("80 mm") << TicketFormat::Roll << QSizeF(80, 196);
}

void DesktopGateTest::ticketIsPrinted()
{
    QFETCH(TicketFormat, format);
    QFETCH(QSizeF, millimetres);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"printed.pdf"_qs);
    TicketPrint print(pdfWithCode(millimetres, 39.8), format);
    QVERIFY(print.isReadable());
    print.printer().setOutputFormat(QPrinter::PdfFormat);
    print.printer().setOutputFileName(path);
    QVERIFY(print.print(print.printer()));
    const QByteArray info = outputOf(u"pdfinfo"_qs, {path});
    const QByteArray width = QByteArray::number(millimetres.width() / 25.4 * 72, 'f', 0);
    QVERIFY2(info.contains("Page size:       " + width.left(2)), info.constData());
    QVERIFY(!outputOf(u"pdftoppm"_qs,
                      {u"-r"_qs, u"203"_qs, u"-gray"_qs, u"-png"_qs, u"-singlefile"_qs, path, path})
                 .isNull());
    QCOMPARE(QString::fromLatin1(outputOf(
                 u"zbarimg"_qs, {u"--quiet"_qs, u"--raw"_qs, u"-Sbinary"_qs, path + u".png"_qs})),
             payload);
}

void DesktopGateTest::openOrder(DesktopDriver &driver)
{
    driver.server.addOrders(1, OrderStatus::Paid);
    driver.signIn();
    driver.click("navigateOrders");
    auto *orders = driver.find<QTableView>("ordersTable");
    QTRY_COMPARE(orders->model()->rowCount(), 1);
    orders->selectRow(0);
    QTRY_VERIFY(driver.sees("detailTickets"));
    QTRY_COMPARE(driver.find<QListWidget>("ticketsView")->count(), 1);
}

void DesktopGateTest::previewComesFirst()
{
    DesktopDriver driver;
    driver.server.ticketPdf = pdfWithCode({80, 196}, 39.8);
    openOrder(driver);
    for (const char *name : {"printTicketPage", "printTicketPass"}) {
        printAction(driver, name)->trigger();
        QTRY_VERIFY(driver.window->findChild<QPrintPreviewDialog *>());
        auto *dialog = driver.window->findChild<QPrintPreviewDialog *>();
        QTRY_VERIFY(dialog->isVisible());
        dialog->reject();
        QTRY_VERIFY(!driver.window->findChild<QPrintPreviewDialog *>());
    }
    const auto &requests = driver.server.requests;
    QVERIFY(std::any_of(requests.begin(), requests.end(), [](const auto &request) {
        return request.query.queryItemValue(u"format"_qs) == u"80mm";
    }));
}

void DesktopGateTest::brokenDocumentIsNotPrinted()
{
    DesktopDriver driver;
    openOrder(driver);
    printAction(driver, "printTicketPage")->trigger();
    QTRY_VERIFY(driver.sees("ticketsError"));
    QCOMPARE(driver.text("ticketsError"), u"The ticket cannot be read."_qs);
    QVERIFY(!driver.window->findChild<QPrintPreviewDialog *>());
}

void DesktopGateTest::mailWithTheTicketsIsSentAgain()
{
    DesktopDriver driver;
    const auto mail = [](qint64 id, MailKind kind) {
        Mail made;
        made.id = MailId(id);
        made.kind = kind;
        made.createdAt = tests::now();
        return made;
    };
    openOrder(driver);
    for (const Order &order : driver.server.orders())
        driver.server.withoutMails.insert(order.code);
    driver.click("sendTicketsButton");
    QTRY_VERIFY(driver.sees("ticketsError"));
    QCOMPARE(driver.server.count("POST", u"/send"_qs), 0);
    driver.server.withoutMails.clear();
    driver.server.mails = {mail(1, MailKind::OrderCreated), mail(2, MailKind::OrderPaid),
                           mail(3, MailKind::OrderRefunded)};
    driver.click("sendTicketsButton");
    QTRY_VERIFY(driver.sees("ticketsDone"));
    QCOMPARE(driver.server.count("POST", u"/mails/2/send"_qs), 1);
}

void DesktopGateTest::ticketIsTakenBackWithAReason()
{
    DesktopDriver driver;
    openOrder(driver);
    for (const QString &reason : {QString(), u"Lost at the station"_qs}) {
        driver.click("voidTicketButton");
        auto *dialog = driver.window->findChild<QInputDialog *>(u"voidTicketDialog"_qs);
        QVERIFY(dialog && dialog->isVisible());
        dialog->setTextValue(reason);
        dialog->accept();
        QTRY_VERIFY(!driver.window->findChild<QInputDialog *>());
        if (reason.isEmpty())
            QCOMPARE(driver.text("ticketsError"), u"Say why the ticket is taken back."_qs);
        QTRY_COMPARE(driver.server.count("POST", u"/void"_qs), reason.isEmpty() ? 0 : 1);
    }
    QTRY_VERIFY(driver.find<QListWidget>("ticketsView")->item(0)->text().contains(u"Void"));
    QVERIFY(!driver.find<QPushButton>("voidTicketButton")->isEnabled());
    QVERIFY(!driver.find<QPushButton>("printTicketButton")->isEnabled());
    bool wasAsked = false;
    for (const tests::HttpRequest &request : driver.server.requests)
        wasAsked = wasAsked || request.body[u"reason"].toString() == u"Lost at the station";
    QVERIFY(wasAsked);
}

void DesktopGateTest::mailIsOpenedAsAFile()
{
    tests::FileProgram program;
    DesktopDriver driver;
    Mail mail;
    mail.id = MailId(7);
    mail.kind = MailKind::OrderPaid;
    mail.status = MailStatus::Written;
    mail.createdAt = tests::now();
    driver.server.mails = {mail};
    openOrder(driver);
    QTRY_VERIFY(driver.find<QPushButton>("openMailButton")->isEnabled());
    driver.click("openMailButton");
    QTRY_VERIFY(!program.opened().isEmpty());
    QVERIFY2(program.opened().endsWith(u".eml"), qPrintable(program.opened()));
    QFile file(program.opened());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("Subject:"));
    QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
}

QTEST_MAIN(DesktopGateTest)
#include "tst_gate.moc"

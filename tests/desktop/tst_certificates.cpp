#include "desktop/widgets/statelabel.h"
#include "desktop/window/certificatedialog.h"
#include "desktopdriver.h"
#include "http/engine/testcertificate.h"
#include "looks.h"
#include "tlsfront.h"

#include <QDir>

using namespace kai;
using tests::DesktopDriver;
using tests::TlsFront;

/// Servers elsewhere whose certificate only the people there vouch for.
class CertificatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unknownCertificateIsShownBeforeAnythingIsSent();
    void acceptedCertificateIsRemembered();
    void refusedCertificateStaysOutUntilSomebodyTriesAgain();
    void changedCertificateIsRefusedLoudly();
    void acceptanceHoldsForOnePlace();
    void certificateOutOfDateCannotBeAccepted();
    void pictures_data();
    void pictures();

private:
    void show(TlsFront &front, const QString &name,
              std::chrono::seconds goodFor = std::chrono::hours(1));
    static CertificateDialog *dialogOf(const DesktopDriver &driver);
    static void press(const DesktopDriver &driver, const char *button);
    static bool isConnected(const DesktopDriver &driver);
    static bool isKeptFromSending(const DesktopDriver &driver);

    QTemporaryDir m_folder;
};

void CertificatesTest::show(TlsFront &front, const QString &name, std::chrono::seconds goodFor)
{
    const auto files = makeCertificate(m_folder.path(), name, goodFor);
    front.show(files.certificate, files.key);
}

CertificateDialog *CertificatesTest::dialogOf(const DesktopDriver &driver)
{
    auto *dialog = driver.window->findChild<CertificateDialog *>();
    return dialog && dialog->isVisible() ? dialog : nullptr;
}

void CertificatesTest::press(const DesktopDriver &driver, const char *button)
{
    QTRY_VERIFY(dialogOf(driver));
    driver.click(button);
    QTRY_VERIFY(!dialogOf(driver));
}

bool CertificatesTest::isConnected(const DesktopDriver &driver)
{
    return driver.find<StateLabel>("statusServer")->text() == u"Server: connected";
}

/// Sends one more call.
bool CertificatesTest::isKeptFromSending(const DesktopDriver &driver)
{
    QObject receiver;
    std::optional<Answer<DatabaseHealth>> answer;
    driver.window->client().health(
        &receiver, [&answer](const Answer<DatabaseHealth> &health) { answer = health; });
    [&answer] { QTRY_VERIFY(answer.has_value()); }();
    return answer && !*answer && answer->error().failure == ApiFailure::Untrusted;
}

void CertificatesTest::unknownCertificateIsShownBeforeAnythingIsSent()
{
    DesktopDriver driver;
    TlsFront front(driver.server.url());
    show(front, u"tickets.example.id"_qs);
    QTRY_VERIFY(isConnected(driver)); // without TLS there is nothing to ask
    driver.window->setServerUrl(front.url());
    const auto before = driver.server.requests.size();
    QTRY_VERIFY(dialogOf(driver));
    QVERIFY(driver.text("certificateTitle").contains(u"127.0.0.1:"));
    QCOMPARE(driver.text("certificateSubject"), u"tickets.example.id"_qs);
    QCOMPARE(driver.text("certificateIssuer"), u"itself"_qs);
    const QByteArray sha256 = front.certificate().digest(QCryptographicHash::Sha256);
    QCOMPARE(driver.text("certificateFingerprint").remove(u'\n'), readableFingerprint(sha256));
    QCOMPARE(driver.text("certificateFingerprint").size(), 32 * 3);
    QVERIFY(!driver.sees("certificateEarlier"));
    QVERIFY(!driver.sees("certificateChanged"));
    QCOMPARE(driver.server.requests.size(), before);
    // Enter does not let anybody in by accident.
    QTest::keyClick(dialogOf(driver), Qt::Key_Return);
    QTRY_VERIFY(!dialogOf(driver));
    QVERIFY(!isConnected(driver));
}

void CertificatesTest::acceptedCertificateIsRemembered()
{
    DesktopDriver driver;
    TlsFront front(driver.server.url());
    show(front, u"tickets.example.id"_qs);
    driver.window->setServerUrl(front.url());
    press(driver, "certificateAcceptButton");
    QTRY_VERIFY(isConnected(driver));
    driver.signIn();
    QTRY_VERIFY(driver.window->client().events().isLive()); // the live events as well
    MainWindow later(front.url(), driver.settings);
    later.show();
    QTRY_COMPARE(later.findChild<StateLabel *>(u"statusServer"_qs)->text(),
                 u"Server: connected"_qs);
    QVERIFY(!later.findChild<CertificateDialog *>());
}

void CertificatesTest::refusedCertificateStaysOutUntilSomebodyTriesAgain()
{
    DesktopDriver driver;
    TlsFront front(driver.server.url());
    show(front, u"tickets.example.id"_qs);
    driver.window->setServerUrl(front.url());
    press(driver, "certificateRefuseButton");
    QTRY_VERIFY(driver.sees("unreachablePanel"));
    QVERIFY2(driver.text("unreachableText").contains(u"is not trusted"),
             qPrintable(driver.text("unreachableText")));
    QVERIFY(isKeptFromSending(driver));
    QVERIFY(!dialogOf(driver)); // what was answered is not asked with every call
    driver.click("unreachableRetryButton");
    QTRY_VERIFY(dialogOf(driver));
}

void CertificatesTest::changedCertificateIsRefusedLoudly()
{
    DesktopDriver driver;
    TlsFront front(driver.server.url());
    show(front, u"tickets.example.id"_qs);
    const QByteArray before = front.certificate().digest(QCryptographicHash::Sha256);
    driver.window->setServerUrl(front.url());
    press(driver, "certificateAcceptButton");
    driver.signIn();
    QTRY_VERIFY(driver.window->client().events().isLive());
    show(front, u"tickets.example.id"_qs); // the same name, another key
    const QByteArray now = front.certificate().digest(QCryptographicHash::Sha256);
    const auto sent = driver.server.requests.size();
    QTRY_VERIFY_WITH_TIMEOUT(dialogOf(driver), 10'000); // the live events alone find out
    QCOMPARE(driver.server.requests.size(), sent);
    QVERIFY(driver.sees("certificateChanged"));
    QVERIFY(driver.text("certificateTitle").contains(u"another certificate than before"));
    QCOMPARE(driver.text("certificateFingerprint").remove(u'\n'), readableFingerprint(now));
    QCOMPARE(driver.text("certificateEarlier").remove(u'\n'), readableFingerprint(before));
    press(driver, "certificateAcceptButton");
    QTRY_VERIFY_WITH_TIMEOUT(driver.window->client().events().isLive(), 10'000);
}

void CertificatesTest::acceptanceHoldsForOnePlace()
{
    DesktopDriver driver;
    TlsFront front(driver.server.url());
    TlsFront other(driver.server.url());
    show(front, u"tickets.example.id"_qs);
    other.show(m_folder.filePath(u"tickets.example.id.crt"_qs),
               m_folder.filePath(u"tickets.example.id.key"_qs));
    driver.window->setServerUrl(front.url());
    press(driver, "certificateAcceptButton");
    QTRY_VERIFY(isConnected(driver));
    driver.window->setServerUrl(other.url());
    QTRY_VERIFY(dialogOf(driver));
    QVERIFY(!driver.sees("certificateChanged"));
}

void CertificatesTest::certificateOutOfDateCannotBeAccepted()
{
    DesktopDriver driver;
    TlsFront front(driver.server.url());
    show(front, u"tickets.example.id"_qs, std::chrono::seconds(-60));
    driver.window->setServerUrl(front.url());
    QTRY_VERIFY(driver.sees("unreachablePanel"));
    QVERIFY(driver.text("unreachableText").contains(u"is not trusted"));
    QVERIFY(!driver.window->findChild<CertificateDialog *>());
    // Not even if it was accepted while it was good.
    CertificateGuard(driver.window->client().transport().network(), driver.settings)
        .accept({u"127.0.0.1:%1"_qs.arg(front.serverPort()), front.certificate(), {}});
    QVERIFY(isKeptFromSending(driver));
}

void CertificatesTest::pictures_data()
{
    tests::addLooks();
}

void CertificatesTest::pictures()
{
    QFETCH(LanguageChoice, language);
    QFETCH(Appearance, appearance);
    const DesktopDriver driver(language, appearance);
    const auto files = makeCertificate(m_folder.path(), u"tickets.example.id"_qs);
    const auto certificate = QSslCertificate::fromPath(files.certificate).value(0);
    for (const QByteArray &earlier : {QByteArray(), QByteArray(32, '\x5a')}) {
        CertificateDialog dialog({u"tickets.example.id:8443"_qs, certificate, earlier});
        dialog.show();
        tests::look(dialog,
                    earlier.isEmpty() ? u"34-certificate-first"_qs : u"34-certificate-changed"_qs);
        for (const QLabel *label : dialog.findChildren<QLabel *>()) {
            const int needed = label->wordWrap() ? label->heightForWidth(label->width())
                                                 : label->minimumSizeHint().height();
            QVERIFY2(!label->isVisible() || label->height() >= needed,
                     qPrintable(label->objectName()));
        }
    }
}

QTEST_MAIN(CertificatesTest)
#include "tst_certificates.moc"

#include "gateways/siteverifycaptcha.h"

#include <QProcess>
#include <QTest>

using namespace kai;

/// The CAPTCHAs of other companies, against a server that speaks their contract.
class TestSiteverifyCaptcha : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void pagesGetTheSiteKeyAndNothingSecret();
    void answersAreBelievedOnlyWhenEverythingFits_data();
    void answersAreBelievedOnlyWhenEverythingFits();
    void aTokenIsGoodOnce();
    void aWrongSecretLetsNobodyIn();
    void nobodyGetsInWhileTheCompanyIsSilent();
    void theSecretStaysOffPlainNetworks();

private:
    SiteverifyConfig config(HostedCaptcha provider) const;
    QString codeOf(const SiteverifyConfig &config, const QString &token);

    QProcess m_company;
    QString m_url;
    SystemClock m_clock;
};

void TestSiteverifyCaptcha::initTestCase()
{
    m_company.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_company.start(QStringLiteral("node"),
                    {QStringLiteral(KAI_SOURCE_DIR "/tests/unit/gateways/siteverify.mjs")});
    QVERIFY(m_company.waitForStarted());
    QVERIFY(m_company.waitForReadyRead());
    m_url
        = QStringLiteral("http://127.0.0.1:") + QString::fromLatin1(m_company.readLine().trimmed());
}

void TestSiteverifyCaptcha::cleanupTestCase()
{
    m_company.kill();
    QVERIFY(m_company.waitForFinished());
}

SiteverifyConfig TestSiteverifyCaptcha::config(HostedCaptcha provider) const
{
    return {provider,
            QStringLiteral("site-key"),
            "the secret",
            {QStringLiteral("shop.example")},
            QUrl(m_url + u'/' + wireName(provider))};
}

/// "" for a token that is believed for the login form.
QString TestSiteverifyCaptcha::codeOf(const SiteverifyConfig &config, const QString &token)
{
    const auto solved = SiteverifyCaptcha(config, m_clock).verify(token, QStringLiteral("login"));
    return solved ? QString() : solved.error().fields.value(0, {{}, solved.error().code}).code;
}

void TestSiteverifyCaptcha::pagesGetTheSiteKeyAndNothingSecret()
{
    SiteverifyCaptcha captcha(config(HostedCaptcha::Turnstile), m_clock);
    QCOMPARE(captcha.name(), QStringLiteral("turnstile"));
    QCOMPARE(captcha.invitation(QStringLiteral("login"), 0),
             (QJsonObject {{QStringLiteral("siteKey"), QStringLiteral("site-key")}}));
}

void TestSiteverifyCaptcha::answersAreBelievedOnlyWhenEverythingFits_data()
{
    QTest::addColumn<int>("provider");
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("code");
    const auto row = [](HostedCaptcha provider, const char *token, const char *code) {
        QTest::addRow("%s %s", qPrintable(wireName(provider)), token)
            << int(provider) << QString::fromLatin1(token) << QString::fromLatin1(code);
    };
    row(HostedCaptcha::Turnstile, "good;action=login", "");
    row(HostedCaptcha::Turnstile, "good;action=register", "captcha.invalid");
    row(HostedCaptcha::Turnstile, "good", "captcha.invalid");
    row(HostedCaptcha::Turnstile, "good;action=login;hostname=evil.example", "captcha.invalid");
    row(HostedCaptcha::Turnstile, "bad", "captcha.invalid");
    row(HostedCaptcha::Turnstile, "broken", "captcha.unavailable");
    row(HostedCaptcha::HCaptcha, "good;n=1", "");
    row(HostedCaptcha::HCaptcha, "good;hostname=evil.example;n=2", "captcha.invalid");
    row(HostedCaptcha::ReCaptcha, "good;n=3", "");
    row(HostedCaptcha::ReCaptcha, "good;score=0.9;action=login", "");
    row(HostedCaptcha::ReCaptcha, "good;score=0.3;action=login", "captcha.invalid");
    row(HostedCaptcha::ReCaptcha, "good;score=0.9;action=register", "captcha.invalid");
    row(HostedCaptcha::ReCaptcha, "good;score=0.8", "captcha.invalid");
}

void TestSiteverifyCaptcha::answersAreBelievedOnlyWhenEverythingFits()
{
    QFETCH(int, provider);
    QFETCH(QString, token);
    QFETCH(QString, code);
    QCOMPARE(codeOf(config(HostedCaptcha(provider)), token), code);
}

void TestSiteverifyCaptcha::aTokenIsGoodOnce()
{
    const SiteverifyConfig turnstile = config(HostedCaptcha::Turnstile);
    SiteverifyCaptcha captcha(turnstile, m_clock);
    const QString token = QStringLiteral("good;action=login;n=once");
    const Result<SolvedChallenge> first = captcha.verify(token, QStringLiteral("login"));
    QVERIFY(first);
    QVERIFY(first->id.startsWith(u"turnstile:") && !first->id.contains(token));
    QVERIFY(first->expiresAt > m_clock.now());
    QCOMPARE(codeOf(turnstile, token), QStringLiteral("captcha.expired"));
    QCOMPARE(codeOf(turnstile, QString(5000, u'x')), QStringLiteral("captcha.malformed"));
}

void TestSiteverifyCaptcha::aWrongSecretLetsNobodyIn()
{
    SiteverifyConfig wrong = config(HostedCaptcha::Turnstile);
    wrong.secret = "another";
    // That is our fault, not the visitor's.
    QCOMPARE(codeOf(wrong, QStringLiteral("good;action=login;n=5")),
             QStringLiteral("captcha.unavailable"));
}

void TestSiteverifyCaptcha::nobodyGetsInWhileTheCompanyIsSilent()
{
    const auto verify = [&](const SiteverifyConfig &config, const char *token) {
        return SiteverifyCaptcha(config, m_clock)
            .verify(QString::fromLatin1(token), QStringLiteral("login"));
    };
    const Result<SolvedChallenge> silent = verify(config(HostedCaptcha::Turnstile), "silence");
    QCOMPARE(silent.error().kind, ErrorKind::Unavailable);
    QVERIFY(silent.error().retryAfter.count() > 0);
    SiteverifyConfig nobody = config(HostedCaptcha::Turnstile);
    nobody.url = QUrl(QStringLiteral("http://127.0.0.1:1/"));
    QCOMPARE(verify(nobody, "good;action=login;n=6").error().kind, ErrorKind::Unavailable);
}

void TestSiteverifyCaptcha::theSecretStaysOffPlainNetworks()
{
    SiteverifyConfig plain = config(HostedCaptcha::Turnstile);
    plain.url = QUrl(QStringLiteral("http://captcha.example/siteverify"));
    QCOMPARE(codeOf(plain, QStringLiteral("good;action=login;n=7")),
             QStringLiteral("captcha.unavailable"));
}

QTEST_GUILESS_MAIN(TestSiteverifyCaptcha)
#include "tst_siteverifycaptcha.moc"

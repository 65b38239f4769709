#include "http/house.h"

#include <QTest>

using namespace kai;

/// What a client meets that calls too often.
class LimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLimitedAnswerTellsItsLimit();
    void guessingAPasswordIsStoppedAndTheVictimIsNot();
    void aFloodOfOneAddressIsRefusedAndAnotherServed();
    void probesOfTheOperatorAreNeverRefused();
    void tryingOutCodesIsStoppedOverAllServers();
    void captchasGetHarderAfterFailures();
    void localLimitsAreSharedOutAmongServers();
    // The last: so many failures make everybody's CAPTCHAs harder.
    void guessesFromManyAddressesAreStoppedAndTheOwnersAddressIsNot();

private:
    HeaderList from(const char *address) const
    {
        return {{"X-Forwarded-For", QByteArray(address)}};
    }
    Answer logIn(const QString &email, const QString &password, const char *address);

    House m_house {http::Limits::Enforced};
};

Answer LimitsTest::logIn(const QString &email, const QString &password, const char *address)
{
    return m_house.post("/api/v1/auth/login",
                        {{QStringLiteral("email"), email},
                         {QStringLiteral("password"), password},
                         {QStringLiteral("captcha"), m_house.captcha("login", from(address))}},
                        from(address));
}

void LimitsTest::everyLimitedAnswerTellsItsLimit()
{
    const Answer answer = m_house.send("GET", "/api/v1/trains", from("203.0.113.1"));
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.headers.value("RateLimit-Policy").startsWith("\"general\";q=600;w="));
    QCOMPARE(answer.headers.value("RateLimit"), "\"general\";r=599;t=1");
}

void LimitsTest::guessingAPasswordIsStoppedAndTheVictimIsNot()
{
    const Person victim = m_house.person(Role::Customer);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(logIn(victim.email, QStringLiteral("guess"), "203.0.113.2").status, 401);
    const Answer refused = logIn(victim.email, QStringLiteral("guess"), "203.0.113.2");
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.code(), QStringLiteral("rate.exceeded"));
    const int seconds = refused.headers.value("Retry-After").toInt();
    QVERIFY2(seconds >= 1 && seconds <= 60, "well below a quarter of an hour");
    // From his own address the account is as open as ever.
    QCOMPARE(logIn(victim.email, QStringLiteral("mistyped"), "203.0.113.3").status, 401);
}

void LimitsTest::guessesFromManyAddressesAreStoppedAndTheOwnersAddressIsNot()
{
    const Person victim = m_house.person(Role::Customer);
    const QString password = QStringLiteral("correct horse"); // as House::person() sets it
    const char *const home = "203.0.113.30";
    QCOMPARE(logIn(victim.email, password, home).status, 200);
    Answer last;
    int guesses = 0;
    for (; guesses < 200 && last.status != 429; ++guesses) {
        const QByteArray somewhere = "198.51.100." + QByteArray::number(guesses + 1);
        last = logIn(victim.email, QStringLiteral("guess"), somewhere.constData());
    }
    QVERIFY2(guesses > 100 && guesses < 150, qPrintable(QString::number(guesses)));
    const int seconds = last.headers.value("Retry-After").toInt();
    QVERIFY2(seconds >= 1 && seconds <= 900, last.headers.value("Retry-After").constData());
    // Even the right password does not help somebody new; where the owner has been before, it does.
    QCOMPARE(logIn(victim.email, password, "203.0.113.31").status, 429);
    QCOMPARE(logIn(victim.email, QStringLiteral("mistyped"), home).status, 401);
    QCOMPARE(logIn(victim.email, password, home).status, 200);
}

void LimitsTest::aFloodOfOneAddressIsRefusedAndAnotherServed()
{
    HttpClient client(m_house.port());
    int refused = 0;
    for (int i = 0; i < 20000 && refused == 0; ++i)
        refused += client.send("GET", "/api/v1/auth/me", from("203.0.113.4")).status == 429 ? 1 : 0;
    QCOMPARE(refused, 1);
    QCOMPARE(client.send("GET", "/api/v1/trains", from("203.0.113.5")).status, 200);
}

void LimitsTest::probesOfTheOperatorAreNeverRefused()
{
    HttpClient client(m_house.port());
    for (int i = 0; i < 900; ++i)
        QCOMPARE(client.send("GET", "/health/live", from("203.0.113.4")).status, 200);
}

void LimitsTest::tryingOutCodesIsStoppedOverAllServers()
{
    const Person guesser = m_house.person(Role::Customer);
    const auto look = [&](const char *address, const QByteArray &code) {
        return m_house.send("GET", "/api/v1/orders/" + code,
                            HeaderList {guesser.bearer()} + from(address));
    };
    Answer last;
    int misses = 0;
    for (int i = 0; i < 200 && last.status != 429; ++i, ++misses)
        last = look("203.0.113.7", "AAAA" + QByteArray::number(100 + i));
    QCOMPARE(last.status, 429);
    QVERIFY2(misses > 50 && misses < 80, qPrintable(QString::number(misses)));
    const int seconds = last.headers.value("Retry-After").toInt();
    QVERIFY(seconds >= 1 && seconds <= 900);
    // The same guesser elsewhere is known by his login.
    QCOMPARE(look("203.0.113.8", "AAAA999").status, 429);
    // Counted in the database, where every server looks.
    QVERIFY(m_house.database()
                .value(QStringLiteral("SELECT count(*) FROM rate_limits WHERE key LIKE 'lookUp:%'"))
                .toInt()
            > 0);
    const Person neighbour = m_house.person(Role::Customer);
    QCOMPARE(m_house
                 .send("GET", "/api/v1/orders/AAAA777",
                       HeaderList {neighbour.bearer()} + from("203.0.113.9"))
                 .status,
             404);
}

void LimitsTest::captchasGetHarderAfterFailures()
{
    const auto cost = [&](const char *address) {
        return m_house.send("GET", "/api/v1/auth/captcha?action=login", from(address))
            .data()[u"challenge"][u"parameters"][u"cost"]
            .toInt();
    };
    const char *const guesser = "203.0.113.20";
    const int easy = cost(guesser);
    const QString early = m_house.captcha("login", from(guesser));
    for (int i = 0; i < 10; ++i)
        logIn(QStringLiteral("somebody%1@example.com").arg(i), QStringLiteral("guess"), guesser);
    QCOMPARE(cost(guesser), 4 * easy);
    QCOMPARE(cost("203.0.113.21"), easy);
    // One that was drawn before does not help.
    const Answer stale = m_house.post("/api/v1/auth/login",
                                      {{QStringLiteral("email"), QStringLiteral("a@example.com")},
                                       {QStringLiteral("password"), QStringLiteral("x")},
                                       {QStringLiteral("captcha"), early}},
                                      from(guesser));
    QCOMPARE(stale.status, 400);
    QCOMPARE(stale.code(), QStringLiteral("captcha.tooEasy"));
    // Slower, but not shut out.
    QCOMPARE(logIn(QStringLiteral("a@example.com"), QStringLiteral("x"), guesser).status, 401);
}

void LimitsTest::localLimitsAreSharedOutAmongServers()
{
    http::RestServerConfig config;
    config.servers = 3;
    SystemRandom random;
    http::RestServer oneOfThree(config, random);
    const Result<quint16> port = oneOfThree.listen(QHostAddress(QHostAddress::LocalHost), 0);
    QVERIFY(port);
    oneOfThree.open(m_house.services());
    HttpClient client(*port);
    const Answer answer = client.send("GET", "/api/v1/trains");
    QVERIFY(answer.headers.value("RateLimit-Policy").startsWith("\"general\";q=200;w="));
    oneOfThree.stop(std::chrono::seconds(5));
}

QTEST_MAIN(LimitsTest)
#include "tst_limits.moc"

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
                         {QStringLiteral("captcha"), m_house.captcha("login")}},
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

QTEST_MAIN(LimitsTest)
#include "tst_limits.moc"

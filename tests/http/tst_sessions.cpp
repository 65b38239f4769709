#include "http/crowd.h"
#include "http/house.h"

#include <QJsonDocument>
#include <QTest>

using namespace kai;

/// Logins and what they leave behind, over two servers of one database.
class TestSessions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void aHundredUsesOfOneTokenOnTwoServersOneWins();
    void aUsedTokenIsRememberedAfterARestart();
    void allFailedLoginsAnswerTheSameBytes();
    void anIdleSessionEnds();

private:
    House m_house;
};

namespace {

/// Another server on the house's database, with services of its own.
class Neighbour
{
public:
    explicit Neighbour(House &house)
        : m_database(house.database().config())
    {
        const Result<quint16> port = m_server.listen(QHostAddress(QHostAddress::LocalHost), 0);
        if (!port)
            qFatal("the neighbour cannot listen");
        m_port = *port;
        const http::Services of = house.services();
        m_server.open({m_auth,        of.users,    of.catalog,     of.masterData,    of.terms,
                       of.imports,    of.orders,   of.changes,     of.cancellations, of.disruptions,
                       of.reductions, of.payments, of.refunds,     of.desk,          of.shifts,
                       of.doctor,     of.tickets,  of.gate,        of.events,        of.mails,
                       of.captcha,    m_csrf,      of.localLimits, of.sharedLimits,  of.operations,
                       of.health});
    }
    ~Neighbour() { m_server.stop(std::chrono::seconds(5)); }
    quint16 port() const { return m_port; }

private:
    SystemClock m_clock;
    SystemRandom m_random;
    PgDatabase m_database;
    Argon2PasswordHasher m_hasher {{64 * 1024, 1}};
    JwtSigner m_tokens {JwtKey(QByteArray(32, 't')), std::nullopt, {}, m_clock, m_random};
    CsrfSignerHmac m_csrf {QByteArray(32, 'c'), m_random};
    AuthService m_auth {m_database, m_hasher, m_tokens, m_csrf, m_random, {}};
    http::RestServerConfig m_config {.rateLimits = http::Limits::Off};
    http::RestServer m_server {m_config, m_random};
    quint16 m_port = 0;
};

Answer refresh(quint16 port, const QString &token)
{
    const QByteArray body
        = QJsonDocument(QJsonObject {{QStringLiteral("refreshToken"), token}}).toJson();
    HttpClient client(port);
    return client.send("POST", "/api/v1/auth/refresh", {{"Content-Type", "application/json"}},
                       body);
}

} // namespace

void TestSessions::cleanup()
{
    const QStringList breaches = m_house.takeBreaches();
    QVERIFY2(breaches.isEmpty(), qPrintable(breaches.join(u'\n')));
}

void TestSessions::aHundredUsesOfOneTokenOnTwoServersOneWins()
{
    const Person person = m_house.person(Role::Customer);
    const Neighbour neighbour(m_house);
    constexpr int uses = 100;
    QList<Answer> answers(uses);
    Answer *const results = answers.data();
    together(uses, [&](int i) {
        results[i] = refresh(i % 2 ? neighbour.port() : m_house.port(), person.grant.refreshToken);
    });
    int won = 0;
    int reused = 0;
    QString next;
    for (const Answer &answer : answers) {
        won += answer.status == 200 ? 1 : 0;
        reused += answer.code() == u"auth.tokenReused" ? 1 : 0;
        if (answer.status == 200)
            next = answer.data()[u"refreshToken"].toString();
    }
    QCOMPARE(won, 1);
    QCOMPARE(reused, uses - 1);
    // The family is dead on both, in the same second.
    QCOMPARE(refresh(neighbour.port(), next).status, 401);
    QCOMPARE(m_house.get("/api/v1/auth/me", person).status, 401);
}

void TestSessions::aUsedTokenIsRememberedAfterARestart()
{
    const Person person = m_house.person(Role::Customer);
    QString next;
    {
        const Neighbour before(m_house);
        const Answer first = refresh(before.port(), person.grant.refreshToken);
        QCOMPARE(first.status, 200);
        next = first.data()[u"refreshToken"].toString();
    }
    const Neighbour after(m_house);
    const Answer stolen = refresh(after.port(), person.grant.refreshToken);
    QCOMPARE(stolen.status, 401);
    QCOMPARE(stolen.code(), QStringLiteral("auth.tokenReused"));
    QCOMPARE(refresh(after.port(), next).status, 401);
}

void TestSessions::allFailedLoginsAnswerTheSameBytes()
{
    const Person person = m_house.person(Role::Customer);
    const auto failed = [&](const QString &email, const QString &password) {
        Answer answer = m_house.post("/api/v1/auth/login",
                                     {{QStringLiteral("email"), email},
                                      {QStringLiteral("password"), password},
                                      {QStringLiteral("captcha"), m_house.captcha("login")}},
                                     {{"X-Request-Id", "the-same-for-all"}});
        QByteArray bytes = QByteArray::number(answer.status) + '\n';
        for (const auto &[name, value] : answer.headers) {
            if (name != "Date")
                bytes += name.toByteArray() + ": " + value.toByteArray() + '\n';
        }
        return bytes + answer.body;
    };
    const QByteArray wrong = failed(person.email, QStringLiteral("wrong"));
    QVERIFY(wrong.startsWith("401\n"));
    QCOMPARE(failed(QStringLiteral("nobody@example.com"), QStringLiteral("wrong")), wrong);
    QCOMPARE(failed(person.email, QString()), wrong);
    QCOMPARE(failed(QStringLiteral("nobody@example.com"), QString()), wrong);
    QCOMPARE(failed(QStringLiteral("no address at all"), QStringLiteral("x")), wrong);
}

void TestSessions::anIdleSessionEnds()
{
    const Person cashier = m_house.person(Role::Cashier);
    const auto idleFor = [&](const char *time) {
        m_house.database().execute(
            QStringLiteral("UPDATE sessions SET last_used_at = now() - interval '%1' "
                           "WHERE id = '%2'")
                .arg(QLatin1String(time), cashier.grant.sessionId));
    };
    idleFor("59 minutes");
    QCOMPARE(m_house.get("/api/v1/auth/me", cashier).status, 200); // a use, which begins anew
    QCOMPARE(m_house.get("/api/v1/auth/me", cashier).status, 200);
    idleFor("61 minutes");
    QCOMPARE(m_house.get("/api/v1/auth/me", cashier).code(), QStringLiteral("auth.sessionEnded"));
    QCOMPARE(m_house.send("GET", "/api/v1/auth/me", {cashier.cookie()}).status, 401);
    QCOMPARE(refresh(m_house.port(), cashier.grant.refreshToken).code(),
             QStringLiteral("auth.sessionEnded"));
}

QTEST_MAIN(TestSessions)
#include "tst_sessions.moc"

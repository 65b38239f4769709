#include "security/csrfsignerhmac.h"
#include "security/jwtsigner.h"
#include "services/authservice.h"
#include "unit/services/world.h"

#include <QTest>

#include <barrier>
#include <thread>

using namespace kai;

namespace {

/// Quick, and counts: what a slow hash costs is not the subject here.
class CountingHasher final : public PasswordHasher
{
public:
    QString hash(const QString &password) override { return QLatin1String("hashed:") + password; }
    bool matches(const QString &hash, const QString &password) override
    {
        ++comparisons;
        return hash == QLatin1String("hashed:") + password;
    }
    std::atomic<int> comparisons = 0;
};

const ClientInfo client {QStringLiteral("127.0.0.1"), QStringLiteral("test")};
const QString password = QStringLiteral("correct horse");

} // namespace

class TestAuthService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_clock.set({}); }
    void registrationLogsIn();
    void badRegistrations_data();
    void badRegistrations();
    void addressIsTakenInAnySpelling();
    void loginByAnySpellingOfTheAddress();
    void unknownAddressCostsAsMuchAsAWrongPassword();
    void operatorsSessionsAreShorter();
    void refreshRotates();
    void stolenRefreshTokenEndsTheSession();
    void parallelRefreshesOneWins();
    void madeUpTokens();
    void logoutEndsEverything();
    void expiredSession();
    void cookieAndCsrfTokenAreNotInterchangeable();
    void sessionsOfOthersAreNotFound();
    void passwordIsChanged();
    void ensuredUserGetsThePasswordAndKeepsTheRest();

private:
    Result<LoginGrant> signUp(const char *email)
    {
        return m_auth.registerUser(
            {QString::fromLatin1(email), password, QStringLiteral("Siti Aminah"), QString()},
            client);
    }

    TestDatabase m_testDatabase {Template::Empty};
    PgDatabase m_database {m_testDatabase.config()};
    TestClock m_clock;
    SystemRandom m_random;
    CountingHasher m_hasher;
    JwtSigner m_tokens {JwtKey(m_random.bytes(32)), std::nullopt, {}, m_clock, m_random};
    CsrfSignerHmac m_csrf {m_random.bytes(32), m_random};
    AuthService m_auth {m_database, m_hasher, m_tokens, m_csrf, m_random, {}};
};

void TestAuthService::registrationLogsIn()
{
    const auto grant = signUp("new@example.com");
    QVERIFY2(grant, qPrintable(codesOf(grant)));
    QCOMPARE(grant->user.email, QStringLiteral("new@example.com"));
    QCOMPARE(grant->user.role, Role::Customer);
    QCOMPARE(grant->expiresIn, std::chrono::seconds(600));
    const auto actor = m_auth.authenticate(grant->accessToken);
    QVERIFY2(actor, qPrintable(codesOf(actor)));
    QCOMPARE(actor->userId, grant->user.id);
    QCOMPARE(actor->sessionId, grant->sessionId);
    QVERIFY(m_csrf.isValid(grant->sessionId, grant->csrfToken));
    const auto byCookie = m_auth.authenticateSession(grant->sessionCookie);
    QVERIFY2(byCookie, qPrintable(codesOf(byCookie)));
    QCOMPARE(byCookie->sessionId, grant->sessionId);
    QCOMPARE(m_auth.user(*actor)->fullName, QStringLiteral("Siti Aminah"));
    // Neither the token nor the password is in the database as it is.
    QCOMPARE(m_testDatabase
                 .value(QStringLiteral("SELECT count(*) FROM refresh_tokens WHERE"
                                       " position('%1'::bytea in hash) > 0")
                            .arg(grant->refreshToken))
                 .toInt(),
             0);
}

void TestAuthService::badRegistrations_data()
{
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("errors");
    const QString email = QStringLiteral("a@example.com");
    const QString name = QStringLiteral("A");
    QTest::newRow("nothing") << QString() << QString() << QString() << QString()
                             << QStringLiteral("/email required, /password required,"
                                               " /fullName required");
    QTest::newRow("no address") << QStringLiteral("a.example.com") << password << name << QString()
                                << QStringLiteral("/email email.invalid");
    QTest::newRow("7 characters") << email << QStringLiteral("1234567") << name << QString()
                                  << QStringLiteral("/password password.tooShort");
    QTest::newRow("129 characters")
        << email << QString(129, u'x') << name << QString() << QStringLiteral("/password tooLong");
    QTest::newRow("long name") << email << password << QString(101, u'x') << QString()
                               << QStringLiteral("/fullName tooLong");
    QTest::newRow("line feed") << email << password << QStringLiteral("A\nB") << QString()
                               << QStringLiteral("/fullName name.invalid");
    QTest::newRow("phone") << email << password << name << QStringLiteral("abc")
                           << QStringLiteral("/phone phone.invalid");
}

void TestAuthService::badRegistrations()
{
    QFETCH(QString, email);
    QFETCH(QString, secret);
    QFETCH(QString, name);
    QFETCH(QString, phone);
    QTEST(codesOf(m_auth.registerUser({email, secret, name, phone}, client)), "errors");
}

void TestAuthService::addressIsTakenInAnySpelling()
{
    QVERIFY(signUp("taken@example.com"));
    QCOMPARE(codesOf(signUp(" Taken@Example.COM ")), QStringLiteral("user.emailTaken"));
}

void TestAuthService::loginByAnySpellingOfTheAddress()
{
    QVERIFY(signUp("Login@Example.com"));
    const auto grant = m_auth.login(QStringLiteral(" LOGIN@example.com"), password, client);
    QVERIFY2(grant, qPrintable(codesOf(grant)));
    QCOMPARE(grant->user.email, QStringLiteral("login@example.com"));
    const auto sessions = m_auth.sessions({grant->user.id, Role::Customer, grant->sessionId});
    QCOMPARE(sessions->size(), 2);
    QCOMPARE(sessions->first().address, client.address);
}

void TestAuthService::unknownAddressCostsAsMuchAsAWrongPassword()
{
    QVERIFY(signUp("known@example.com"));
    m_hasher.comparisons = 0;
    const auto wrong
        = m_auth.login(QStringLiteral("known@example.com"), QStringLiteral("wrong"), client);
    QCOMPARE(m_hasher.comparisons.load(), 1);
    const auto unknown
        = m_auth.login(QStringLiteral("unknown@example.com"), QStringLiteral("wrong"), client);
    QCOMPARE(m_hasher.comparisons.load(), 2);
    QVERIFY(!wrong && !unknown);
    QCOMPARE(wrong.error(), unknown.error());
    QCOMPARE(wrong.error().kind, ErrorKind::Unauthenticated);
    QCOMPARE(wrong.error().code, QStringLiteral("auth.badCredentials"));
    const auto empty = m_auth.login(QStringLiteral("known@example.com"), {}, client);
    QCOMPARE(m_hasher.comparisons.load(), 3);
    const auto nothing = m_auth.login({}, {}, client);
    QCOMPARE(m_hasher.comparisons.load(), 4);
    QVERIFY(!empty && !nothing);
    QCOMPARE(empty.error(), wrong.error());
    QCOMPARE(nothing.error(), wrong.error());
    QVERIFY(!m_auth.login(QStringLiteral("known@example.com"), QString(100000, u'x'), client));
}

void TestAuthService::operatorsSessionsAreShorter()
{
    QVERIFY(m_auth.ensureUser(
        {QStringLiteral("cash@example.com"), password, QStringLiteral("Cashier"), QString()},
        Role::Cashier));
    QVERIFY(signUp("long@example.com"));
    const auto operatorGrant = m_auth.login(QStringLiteral("cash@example.com"), password, client);
    const auto customerGrant = m_auth.login(QStringLiteral("long@example.com"), password, client);
    const auto hours = [&](const LoginGrant &grant) {
        return m_testDatabase
            .value(QStringLiteral("SELECT extract(epoch FROM expires_at - created_at)::integer"
                                  " / 3600 FROM sessions WHERE id = '%1'")
                       .arg(grant.sessionId))
            .toInt();
    };
    QCOMPARE(hours(*operatorGrant), 8);
    QCOMPARE(hours(*customerGrant), 30 * 24);
    QCOMPARE(m_auth.authenticate(operatorGrant->accessToken)->role, Role::Cashier);
}

void TestAuthService::refreshRotates()
{
    const auto first = signUp("rotate@example.com");
    const auto second = m_auth.refresh(first->refreshToken);
    QVERIFY2(second, qPrintable(codesOf(second)));
    QCOMPARE(second->sessionId, first->sessionId);
    QVERIFY(second->refreshToken != first->refreshToken);
    QVERIFY(m_auth.authenticate(second->accessToken));
    QVERIFY(m_auth.refresh(second->refreshToken));
}

void TestAuthService::stolenRefreshTokenEndsTheSession()
{
    const auto first = signUp("stolen@example.com");
    const auto second = m_auth.refresh(first->refreshToken);
    QVERIFY(second);
    QCOMPARE(codesOf(m_auth.refresh(first->refreshToken)), QStringLiteral("auth.tokenReused"));
    // Whoever has the newer one is out too.
    QCOMPARE(codesOf(m_auth.refresh(second->refreshToken)), QStringLiteral("auth.sessionEnded"));
    QCOMPARE(codesOf(m_auth.authenticate(second->accessToken)),
             QStringLiteral("auth.sessionEnded"));
}

void TestAuthService::parallelRefreshesOneWins()
{
    const auto grant = signUp("parallel@example.com");
    constexpr int clients = 6;
    std::barrier start(clients);
    QStringList outcomes(clients);
    std::vector<std::thread> threads;
    for (int i = 0; i < clients; ++i) {
        threads.emplace_back([&, i] {
            start.arrive_and_wait();
            outcomes[i] = codesOf(m_auth.refresh(grant->refreshToken));
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(outcomes.count(QStringLiteral("success")), 1);
    QCOMPARE(outcomes.count(QStringLiteral("auth.tokenReused")), clients - 1);
}

void TestAuthService::madeUpTokens()
{
    QCOMPARE(codesOf(m_auth.refresh(QStringLiteral("made-up"))),
             QStringLiteral("auth.tokenInvalid"));
    QCOMPARE(codesOf(m_auth.refresh({})), QStringLiteral("auth.tokenInvalid"));
    QVERIFY(!m_auth.authenticate(QStringLiteral("made.up.token")));
    QVERIFY(!m_auth.authenticateSession(QStringLiteral("made-up")));
    QVERIFY(!m_auth.authenticateSession({}));
}

void TestAuthService::logoutEndsEverything()
{
    const auto grant = signUp("out@example.com");
    const auto actor = m_auth.authenticate(grant->accessToken);
    QVERIFY(m_auth.logout(*actor));
    QCOMPARE(codesOf(m_auth.authenticate(grant->accessToken)), QStringLiteral("auth.sessionEnded"));
    QCOMPARE(codesOf(m_auth.authenticateSession(grant->sessionCookie)),
             QStringLiteral("auth.sessionEnded"));
    QCOMPARE(codesOf(m_auth.refresh(grant->refreshToken)), QStringLiteral("auth.sessionEnded"));
    QVERIFY(m_auth.logout(*actor));
}

void TestAuthService::expiredSession()
{
    const auto grant = signUp("old@example.com");
    m_testDatabase.execute(QStringLiteral("UPDATE sessions SET expires_at = now() WHERE id = '%1'")
                               .arg(grant->sessionId));
    QCOMPARE(codesOf(m_auth.authenticate(grant->accessToken)), QStringLiteral("auth.sessionEnded"));
    QCOMPARE(codesOf(m_auth.refresh(grant->refreshToken)), QStringLiteral("auth.sessionEnded"));
}

void TestAuthService::cookieAndCsrfTokenAreNotInterchangeable()
{
    const auto grant = signUp("cookie@example.com");
    const auto other = signUp("cookie2@example.com");
    QVERIFY(!m_auth.authenticateSession(grant->sessionId + u'.' + grant->csrfToken));
    QVERIFY(!m_auth.authenticateSession(grant->sessionId));
    QVERIFY(!m_auth.authenticateSession(grant->accessToken));
    QVERIFY(!m_auth.authenticateSession(other->sessionId + grant->sessionCookie.mid(36)));
    QVERIFY(!m_auth.authenticate(grant->sessionCookie));
    QVERIFY(!m_csrf.isValid(grant->sessionId, grant->sessionCookie.mid(37)));
}

void TestAuthService::sessionsOfOthersAreNotFound()
{
    const auto mine = signUp("mine@example.com");
    const auto theirs = signUp("theirs@example.com");
    const Actor actor = *m_auth.authenticate(mine->accessToken);
    QCOMPARE(codesOf(m_auth.endSession(actor, theirs->sessionId)),
             QStringLiteral("resource.notFound"));
    QVERIFY(m_auth.authenticate(theirs->accessToken));
    QVERIFY(m_auth.endSession(actor, mine->sessionId));
    QVERIFY(!m_auth.authenticate(mine->accessToken));
    QCOMPARE(codesOf(m_auth.endSession(actor, mine->sessionId)),
             QStringLiteral("resource.notFound"));
}

void TestAuthService::passwordIsChanged()
{
    const auto first = signUp("change@example.com");
    const QString email = QStringLiteral("change@example.com");
    const auto second = m_auth.login(email, password, client);
    const Actor actor = *m_auth.authenticate(second->accessToken);
    const QString next = QStringLiteral("battery staple");
    QCOMPARE(codesOf(m_auth.changePassword(actor, QStringLiteral("wrong"), next)),
             QStringLiteral("/oldPassword password.wrong"));
    QCOMPARE(codesOf(m_auth.changePassword(actor, password, QStringLiteral("short"))),
             QStringLiteral("/newPassword password.tooShort"));
    QVERIFY(m_auth.changePassword(actor, password, next));
    QVERIFY(m_auth.authenticate(second->accessToken));
    QCOMPARE(codesOf(m_auth.authenticate(first->accessToken)), QStringLiteral("auth.sessionEnded"));
    QVERIFY(!m_auth.login(email, password, client));
    QVERIFY(m_auth.login(email, next, client));
}

void TestAuthService::ensuredUserGetsThePasswordAndKeepsTheRest()
{
    const Registration admin {QStringLiteral("Admin@Demo.kai"), password, QStringLiteral("Admin"),
                              QString()};
    QVERIFY(m_auth.ensureUser(admin, Role::Admin));
    const auto first = m_auth.login(admin.email, password, client);
    QVERIFY2(first, qPrintable(codesOf(first)));

    Registration again = admin;
    again.password = QStringLiteral("another one");
    again.fullName = QStringLiteral("Somebody");
    QVERIFY(m_auth.ensureUser(again, Role::Customer));
    QVERIFY(!m_auth.login(admin.email, password, client));
    const auto second = m_auth.login(admin.email, again.password, client);
    QVERIFY2(second, qPrintable(codesOf(second)));
    QCOMPARE(second->user, first->user);
    QCOMPARE(second->user.role, Role::Admin);
    again.email = QStringLiteral("nobody");
    QCOMPARE(codesOf(m_auth.ensureUser(again, Role::Admin)),
             QStringLiteral("/email email.invalid"));
}

QTEST_GUILESS_MAIN(TestAuthService)
#include "tst_authservice.moc"

#include "http/house.h"

#include <QTest>

#include <latch>
#include <thread>

using namespace kai;

/// Accounts as administrators run them.
class PeopleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewCashierLogsIn();
    void whatANewAccountLacksIsToldAtOnce();
    void theListIsFoundByNameAndRole();
    void aBlockedAccountIsShutOutAtOnce();
    void anotherRoleMeansANewLogin();
    void nobodyTakesHisOwnRightsAway();
    void twoAdministratorsWhoBlockEachOtherLeaveOne();
    void aLostPasswordIsSetAnew();
    void loginsAreShownAndEnded();
    void theHistoryTellsWhoDidWhat();
    void onlyTheFirstAdministratorMakesHimself();

private:
    static QJsonObject account(const QString &email, const QString &role)
    {
        return {{u"email"_qs, email},
                {u"fullName"_qs, u"Dewi Lestari"_qs},
                {u"role"_qs, role},
                {u"password"_qs, u"a first password"_qs}};
    }
    Answer logIn(const QString &email, const QString &password)
    {
        return m_house.post("/api/v1/auth/login", {{u"email"_qs, email},
                                                   {u"password"_qs, password},
                                                   {u"captcha"_qs, m_house.captcha("login")}});
    }
    static QByteArray path(UserId id, const QByteArray &more = {})
    {
        return "/api/v1/users/" + QByteArray::number(id.value()) + more;
    }

    House m_house;
    Person m_admin = m_house.person(Role::Admin);
};

void PeopleTest::aNewCashierLogsIn()
{
    const Answer made
        = m_house.post("/api/v1/users", m_admin, account(u" Dewi@Example.com "_qs, u"cashier"_qs));
    QCOMPARE(made.status, 201);
    QCOMPARE(made.data()[u"email"], u"dewi@example.com"_qs);
    QCOMPARE(made.data()[u"role"], u"cashier"_qs);
    QVERIFY(made.data()[u"blockedAt"].isNull());
    const Answer loggedIn = logIn(u"dewi@example.com"_qs, u"a first password"_qs);
    QCOMPARE(loggedIn.status, 200);
    QCOMPARE(loggedIn.data()[u"user"][u"role"], u"cashier"_qs);
    const Answer again
        = m_house.post("/api/v1/users", m_admin, account(u"dewi@example.com"_qs, u"cashier"_qs));
    QCOMPARE(again.status, 409);
    QCOMPARE(again.code(), u"user.emailTaken"_qs);
}

void PeopleTest::whatANewAccountLacksIsToldAtOnce()
{
    const Answer refused = m_house.post("/api/v1/users", m_admin,
                                        {{u"email"_qs, u"nobody"_qs},
                                         {u"fullName"_qs, QString()},
                                         {u"role"_qs, u"king"_qs},
                                         {u"password"_qs, u"short"_qs}});
    QCOMPARE(refused.status, 400);
    for (const QString &field : {u"/email"_qs, u"/fullName"_qs, u"/role"_qs, u"/password"_qs})
        QVERIFY2(refused.fields().contains(field), qPrintable(refused.fields()));
    const Person supervisor = m_house.person(Role::Supervisor);
    QCOMPARE(
        m_house.post("/api/v1/users", supervisor, account(u"x@example.com"_qs, u"admin"_qs)).status,
        403);
}

void PeopleTest::theListIsFoundByNameAndRole()
{
    QJsonObject wanted = account(u"rahma_100%@example.com"_qs, u"supervisor"_qs);
    wanted[u"fullName"] = u"Siti Rahma"_qs;
    QCOMPARE(m_house.post("/api/v1/users", m_admin, wanted).status, 201);
    const auto count = [&](const QByteArray &query) {
        return m_house.get("/api/v1/users?" + query, m_admin).data().toArray().size();
    };
    QCOMPARE(count("query=ti%20rah"), 1);
    QCOMPARE(count("query=RAHMA_100%25"), 1);
    QCOMPARE(count("query=%25_%25"), 0); // nobody's wildcard
    QCOMPARE(count("query=rahma&role=cashier"), 0);
    const Answer first = m_house.get("/api/v1/users?limit=1", m_admin);
    QCOMPARE(first.data().toArray().size(), 1);
    const QString cursor = first.json()[u"meta"][u"nextCursor"].toString();
    QVERIFY(!cursor.isEmpty());
    const Answer second = m_house.get("/api/v1/users?limit=1&cursor=" + cursor.toLatin1(), m_admin);
    QCOMPARE(second.status, 200);
    QVERIFY(first.data().toArray()[0][u"id"] != second.data().toArray()[0][u"id"]);
}

void PeopleTest::aBlockedAccountIsShutOutAtOnce()
{
    const Person cashier = m_house.person(Role::Cashier);
    QCOMPARE(m_house.get("/api/v1/orders", cashier).status, 200);
    const Answer blocked
        = m_house.call("PATCH", path(cashier.id), m_admin, {{u"blocked"_qs, true}});
    QCOMPARE(blocked.status, 200);
    QVERIFY(blocked.data()[u"blockedAt"].isString());
    QCOMPARE(m_house.get("/api/v1/orders", cashier).status, 401);
    const Answer refused = logIn(cashier.email, u"correct horse"_qs);
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.code(), u"auth.blocked"_qs);
    // Whoever does not know the password does not learn of it.
    QCOMPARE(logIn(cashier.email, u"a guess"_qs).code(), u"auth.badCredentials"_qs);
    QCOMPARE(m_house.call("PATCH", path(cashier.id), m_admin, {{u"blocked"_qs, false}}).status,
             200);
    QCOMPARE(logIn(cashier.email, u"correct horse"_qs).status, 200);
}

void PeopleTest::anotherRoleMeansANewLogin()
{
    const Person person = m_house.person(Role::Cashier);
    const Answer raised
        = m_house.call("PATCH", path(person.id), m_admin, {{u"role"_qs, u"supervisor"_qs}});
    QCOMPARE(raised.data()[u"role"], u"supervisor"_qs);
    QCOMPARE(m_house.get("/api/v1/orders", person).status, 401);
    QCOMPARE(logIn(person.email, u"correct horse"_qs).data()[u"user"][u"role"], u"supervisor"_qs);
    // A new name does not.
    const Person other = m_house.person(Role::Cashier);
    QCOMPARE(m_house.call("PATCH", path(other.id), m_admin, {{u"fullName"_qs, u"Budi"_qs}}).status,
             200);
    QCOMPARE(m_house.get("/api/v1/orders", other).status, 200);
}

void PeopleTest::nobodyTakesHisOwnRightsAway()
{
    for (const QJsonObject &change :
         {QJsonObject {{u"blocked"_qs, true}}, QJsonObject {{u"role"_qs, u"cashier"_qs}}}) {
        const Answer refused = m_house.call("PATCH", path(m_admin.id), m_admin, change);
        QCOMPARE(refused.status, 409);
        QCOMPARE(refused.code(), u"user.self"_qs);
    }
}

void PeopleTest::twoAdministratorsWhoBlockEachOtherLeaveOne()
{
    UserService &users = m_house.services().users;
    for (int round = 0; round < 10; ++round) {
        const Person a = m_house.person(Role::Admin);
        const Person b = m_house.person(Role::Admin);
        // Only these two are left for the round.
        m_house.database().execute(
            QStringLiteral("UPDATE users SET blocked_at = now() WHERE role = 'admin' AND id NOT IN "
                           "(%1, %2)")
                .arg(a.id.value())
                .arg(b.id.value()));
        std::latch ready(2);
        const auto block = [&](const Person &who, const Person &whom) {
            UserAccountChange change;
            change.blocked = true;
            QVERIFY(users.hasAdministrator()); // its thread has a connection now
            ready.arrive_and_wait();
            users.change({who.id, Role::Admin, {}, {}}, whom.id, change);
        };
        std::thread other([&] { block(a, b); });
        block(b, a);
        other.join();
        QCOMPARE(m_house.database()
                     .value(QStringLiteral("SELECT count(*) FROM users WHERE role = 'admin' AND"
                                           " blocked_at IS NULL"))
                     .toInt(),
                 1);
    }
    m_house.database().execute(
        QStringLiteral("UPDATE users SET blocked_at = NULL WHERE id = %1").arg(m_admin.id.value()));
}

void PeopleTest::aLostPasswordIsSetAnew()
{
    const Person person = m_house.person(Role::Customer);
    QCOMPARE(m_house.post(path(person.id, "/password"), m_admin, {{u"newPassword"_qs, u"short"_qs}})
                 .status,
             400);
    QCOMPARE(m_house
                 .post(path(person.id, "/password"), m_admin,
                       {{u"newPassword"_qs, u"another password"_qs}})
                 .status,
             204);
    QCOMPARE(m_house.get("/api/v1/auth/me", person).status, 401);
    QCOMPARE(logIn(person.email, u"correct horse"_qs).status, 401);
    QCOMPARE(logIn(person.email, u"another password"_qs).status, 200);
    QCOMPARE(m_house
                 .post("/api/v1/users/999999/password", m_admin,
                       {{u"newPassword"_qs, u"another password"_qs}})
                 .status,
             404);
}

void PeopleTest::loginsAreShownAndEnded()
{
    const Person person = m_house.person(Role::Cashier);
    QCOMPARE(m_house.get(path(person.id, "/sessions"), m_admin).data().toArray().size(), 1);
    QCOMPARE(m_house.call("DELETE", path(person.id, "/sessions"), m_admin).status, 204);
    QCOMPARE(m_house.get(path(person.id, "/sessions"), m_admin).data().toArray().size(), 0);
    QCOMPARE(m_house.get("/api/v1/auth/me", person).status, 401);
    QCOMPARE(m_house.call("DELETE", "/api/v1/users/999999/sessions", m_admin).status, 404);
}

void PeopleTest::theHistoryTellsWhoDidWhat()
{
    const Answer made
        = m_house.post("/api/v1/users", m_admin, account(u"tia@example.com"_qs, u"cashier"_qs));
    const UserId id(made.data()[u"id"].toInteger());
    m_house.call("PATCH", path(id), m_admin, {{u"role"_qs, u"supervisor"_qs}});
    m_house.post(path(id, "/password"), m_admin, {{u"newPassword"_qs, u"another password"_qs}});
    const QJsonArray lines = m_house.get(path(id, "/history"), m_admin).data().toArray();
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0][u"action"], u"passwordSet"_qs);
    QCOMPARE(lines[1][u"before"][u"role"], u"cashier"_qs);
    QCOMPARE(lines[1][u"after"][u"role"], u"supervisor"_qs);
    QCOMPARE(lines[2][u"action"], u"created"_qs);
    QCOMPARE(lines[2][u"actor"][u"id"].toInteger(), m_admin.id.value());
    QVERIFY(!QJsonDocument(lines).toJson().contains("password\""));
}

void PeopleTest::onlyTheFirstAdministratorMakesHimself()
{
    UserService &users = m_house.services().users;
    const Registration registration {
        u"first@example.com"_qs, u"correct horse"_qs, u"Administrator"_qs, {}};
    const Result<UserAccount> refused = users.createFirstAdministrator(registration);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"user.setUp"_qs);
}

QTEST_GUILESS_MAIN(PeopleTest)
#include "tst_people.moc"

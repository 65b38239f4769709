#include "http/house.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace kai;

/// Who may do what, and by which credential.
class TestAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void everyRouteOpensToTheRolesOfTheTable_data();
    void everyRouteOpensToTheRolesOfTheTable();
    void noCredentialIs401();
    void badTokensAre401_data();
    void badTokensAre401();
    void bothCredentialsAreRefused();
    void operatorsSeeEverybodysOrders();
    void customersSeeTheirOwnOrdersOnly();
    void theCookieNeedsTheTokenToChangeAnything_data();
    void theCookieNeedsTheTokenToChangeAnything();
    void originAndFetchSiteMustBothFit();
    void formsOfPagesAreRefused();
    void theCookieAloneMayRead();
    void aBearerTokenNeedsNoCsrfToken();
    void logInFromAForeignPageIsRefused();
    void aCaptchaIsGoodOnce();
    void loginSetsAHostCookie();
    void logoutEndsBothCredentials();
    void aRefreshTokenIsGoodOnce();
    void aSessionEndsFromElsewhere();
    void aNewPasswordEndsTheOtherSessions();

private:
    House m_house;
    Person m_customer;
    Person m_stranger;
    Person m_cashier;
    QByteArray m_orderCode;
};

void TestAccess::initTestCase()
{
    m_customer = m_house.person(Role::Customer);
    m_stranger = m_house.person(Role::Customer);
    m_cashier = m_house.person(Role::Cashier);
    const Answer order = m_house.order(m_customer, m_house.orderBody(m_house.trip()));
    QCOMPARE(order.status, 201);
    m_orderCode = order.data()[u"code"].toString().toLatin1();
}

void TestAccess::cleanup()
{
    const QStringList breaches = m_house.takeBreaches();
    QVERIFY2(breaches.isEmpty(), qPrintable(breaches.join(u'\n')));
}

void TestAccess::everyRouteOpensToTheRolesOfTheTable_data()
{
    QTest::addColumn<int>("index");
    int index = 0;
    for (const api::Route &route : api::routes())
        QTest::addRow("%s %s", api::methodName(route.method), route.path) << index++;
}

static QByteArray sampleTarget(const api::Route &route)
{
    QString path = QString::fromLatin1(route.path);
    path.replace(QRegularExpression(QStringLiteral("\\{\\w+\\}")), QStringLiteral("9999999"));
    return path.toLatin1();
}

void TestAccess::everyRouteOpensToTheRolesOfTheTable()
{
    QFETCH(int, index);
    const api::Route &route = api::routes()[size_t(index)];
    const HeaderList json {{"Content-Type", "application/json"}};
    const bool hasBody = route.body != api::Body::None;
    const QByteArray body = hasBody ? QByteArray("{\"nothing\": 1}") : QByteArray();
    const auto statusFor = [&](const HeaderList &credentials) {
        return m_house
            .send(api::methodName(route.method), sampleTarget(route),
                  credentials + (hasBody ? json : HeaderList()), body)
            .status;
    };
    const bool isOpen = route.access == api::Access::Public;
    QCOMPARE(statusFor({}) == 401, !isOpen);
    for (const auto &[role, name] : WireNames<Role>::values) {
        // A fresh session: the route may be the one that ends it.
        const Person person = m_house.person(role);
        const int status = statusFor({person.bearer()});
        QVERIFY2(status == 403 || status == 401 ? !api::mayCall(route.access, role)
                                                : api::mayCall(route.access, role),
                 name);
        QVERIFY2(status != 401, name);
        QVERIFY2(status < 500, name); // a route without a handler is a 500
    }
}

void TestAccess::noCredentialIs401()
{
    const Answer answer = m_house.send("GET", "/api/v1/orders");
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.code(), QStringLiteral("auth.required"));
    QCOMPARE(answer.headers.value("WWW-Authenticate"), QByteArray("Bearer"));
}

void TestAccess::badTokensAre401_data()
{
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<QString>("code");
    const QString required = QStringLiteral("auth.required");
    const QString invalid = QStringLiteral("auth.tokenInvalid");
    QTest::newRow("another scheme") << QByteArray("Basic YTpi") << required;
    QTest::newRow("no token") << QByteArray("Bearer") << required;
    QTest::newRow("nonsense") << QByteArray("Bearer x.y.z") << invalid;
    QTest::newRow("no algorithm") << QByteArray("Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.")
                                  << invalid;
    QTest::newRow("very long") << QByteArray("Bearer " + QByteArray(8000, 'x')) << invalid;
}

void TestAccess::badTokensAre401()
{
    QFETCH(QByteArray, authorization);
    QFETCH(QString, code);
    const Answer answer
        = m_house.send("GET", "/api/v1/auth/me", {{"Authorization", authorization}});
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.code(), code);
    QByteArray changed = m_customer.grant.accessToken.toLatin1();
    changed[changed.size() - 10] = changed[changed.size() - 10] == 'A' ? 'B' : 'A';
    QCOMPARE(
        m_house.send("GET", "/api/v1/auth/me", {{"Authorization", "Bearer " + changed}}).status,
        401);
}

void TestAccess::bothCredentialsAreRefused()
{
    const Answer answer
        = m_house.send("GET", "/api/v1/auth/me", {m_customer.bearer(), m_customer.cookie()});
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.code(), QStringLiteral("auth.twoCredentials"));
    // Whatever the other one says.
    const Answer basic = m_house.send("GET", "/api/v1/auth/me",
                                      {{"Authorization", "Basic YTpi"}, m_customer.cookie()});
    QCOMPARE(basic.code(), QStringLiteral("auth.twoCredentials"));
}

void TestAccess::operatorsSeeEverybodysOrders()
{
    QCOMPARE(m_house.get("/api/v1/orders/" + m_orderCode, m_cashier).status, 200);
    const Answer list = m_house.get("/api/v1/orders?query=" + m_orderCode, m_cashier);
    QCOMPARE(list.data().toArray().size(), 1);
}

void TestAccess::customersSeeTheirOwnOrdersOnly()
{
    QVERIFY(m_house.get("/api/v1/orders", m_stranger).data().toArray().isEmpty());
    QVERIFY(
        m_house.get("/api/v1/orders?query=" + m_orderCode, m_stranger).data().toArray().isEmpty());
    QCOMPARE(m_house.get("/api/v1/orders", m_customer).data().toArray().size(), 1);
    // Cash is for those who stand at a counter.
    const Answer cash = m_house.post("/api/v1/orders/" + m_orderCode + "/payments", m_customer,
                                     {{QStringLiteral("method"), QStringLiteral("cash")}});
    QCOMPARE(cash.status, 403);
    QCOMPARE(cash.code(), QStringLiteral("payment.cashForOperators"));
}

void TestAccess::theCookieNeedsTheTokenToChangeAnything_data()
{
    QTest::addColumn<QByteArray>("token"); ///< "good" for the session's own
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *name, const char *token, const char *header, const char *value,
                        bool allowed) {
        QTest::newRow(name) << QByteArray(token) << QByteArray(header) << QByteArray(value)
                            << allowed;
    };
    row("token and same origin", "good", "Sec-Fetch-Site", "same-origin", true);
    row("token and allowed origin", "good", "Origin", "https://shop.example", true);
    row("token and allowed referer", "good", "Referer", "https://shop.example/pay?x=1", true);
    row("token and our own origin", "good", "Origin", "http://127.0.0.1", true);
    row("another port is another origin", "good", "Origin", "http://127.0.0.1:1", false);
    row("no token", "", "Sec-Fetch-Site", "same-origin", false);
    row("a made-up token", "aaaa.bbbb", "Sec-Fetch-Site", "same-origin", false);
    row("somebody else's token", "other", "Sec-Fetch-Site", "same-origin", false);
    row("token but nothing of where from", "good", "X-Nothing", "x", false);
    row("cross-site", "good", "Sec-Fetch-Site", "cross-site", false);
    row("same-site", "good", "Sec-Fetch-Site", "same-site", false);
    row("foreign origin", "good", "Origin", "https://evil.example", false);
    row("null origin", "good", "Origin", "null", false);
    row("foreign referer", "good", "Referer", "https://shop.example.evil.example/", false);
}

void TestAccess::theCookieNeedsTheTokenToChangeAnything()
{
    QFETCH(QByteArray, token);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, value);
    QFETCH(bool, allowed);
    if (token == "good")
        token = m_customer.grant.csrfToken.toLatin1();
    else if (token == "other")
        token = m_stranger.grant.csrfToken.toLatin1();
    HeaderList headers {m_customer.cookie(), {header, value}};
    if (!token.isEmpty())
        headers.append({"X-CSRF-Token", token});
    // An absent session: allowed means that it was looked for.
    const Answer answer = m_house.send(
        "DELETE", "/api/v1/auth/sessions/00000000-0000-4000-8000-000000000000", headers);
    QCOMPARE(answer.status, allowed ? 404 : 403);
    if (!allowed)
        QCOMPARE(answer.code(), QStringLiteral("csrf.failed"));
}

void TestAccess::originAndFetchSiteMustBothFit()
{
    const QByteArray target = "/api/v1/auth/sessions/00000000-0000-4000-8000-000000000000";
    const HeaderList good {m_customer.cookie(),
                           {"X-CSRF-Token", m_customer.grant.csrfToken.toLatin1()},
                           {"Sec-Fetch-Site", "same-origin"}};
    QCOMPARE(m_house.send("DELETE", target, good).status, 404);
    const HeaderList foreign = good + HeaderList {{"Origin", "https://evil.example"}};
    QCOMPARE(m_house.send("DELETE", target, foreign).code(), QStringLiteral("csrf.failed"));
}

void TestAccess::formsOfPagesAreRefused()
{
    for (const char *type :
         {"application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain"}) {
        const Answer form = m_house.send("POST", "/api/v1/auth/logout",
                                         {m_customer.bearer(), {"Content-Type", type}}, "a=b");
        QVERIFY2(form.status == 415, type);
    }
    QCOMPARE(m_house.get("/api/v1/auth/me", m_customer).status, 200);
}

void TestAccess::theCookieAloneMayRead()
{
    const Answer answer = m_house.send("GET", "/api/v1/auth/me", {m_customer.cookie()});
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.data()[u"email"].toString(), m_customer.email);
    HeaderList changed {m_customer.cookie()};
    changed[0].second.chop(1);
    QCOMPARE(m_house.send("GET", "/api/v1/auth/me", changed).status, 401);
    const QByteArray bare = "__Host-kai_session=" + m_customer.grant.sessionId.toLatin1();
    QCOMPARE(m_house.send("GET", "/api/v1/auth/me", {{"Cookie", bare}}).status, 401);
    // A CSRF token is known to scripts and must not open a session.
    const QByteArray asCookie = bare + '.' + m_customer.grant.csrfToken.toLatin1();
    QCOMPARE(m_house.send("GET", "/api/v1/auth/me", {{"Cookie", asCookie}}).status, 401);
}

void TestAccess::aBearerTokenNeedsNoCsrfToken()
{
    const Answer answer
        = m_house.send("DELETE", "/api/v1/auth/sessions/00000000-0000-4000-8000-000000000000",
                       {m_customer.bearer(),
                        {"Sec-Fetch-Site", "cross-site"},
                        {"Origin", "https://evil.example"}});
    QCOMPARE(answer.status, 404);
}

static QJsonObject loginBody(House &house, const Person &person)
{
    return {{QStringLiteral("email"), person.email},
            {QStringLiteral("password"), QStringLiteral("correct horse")},
            {QStringLiteral("captcha"), house.captcha("login")}};
}

void TestAccess::logInFromAForeignPageIsRefused()
{
    const HeaderList foreign {{"Origin", "https://evil.example"}, {"Sec-Fetch-Site", "cross-site"}};
    const Answer answer
        = m_house.post("/api/v1/auth/login", loginBody(m_house, m_customer), foreign);
    QCOMPARE(answer.status, 403);
    QCOMPARE(answer.code(), QStringLiteral("csrf.failed"));
    QVERIFY(!answer.headers.contains("Set-Cookie"));
}

void TestAccess::aCaptchaIsGoodOnce()
{
    QJsonObject body = loginBody(m_house, m_customer);
    QCOMPARE(m_house.post("/api/v1/auth/login", body).status, 200);
    const Answer again = m_house.post("/api/v1/auth/login", body);
    QCOMPARE(again.status, 400);
    QCOMPARE(again.fields(), QStringLiteral("/captcha captcha.used"));
    body[u"captcha"] = m_house.captcha("register");
    const Answer otherForm = m_house.post("/api/v1/auth/login", body);
    QCOMPARE(otherForm.fields(), QStringLiteral("/captcha captcha.invalid"));
    body[u"captcha"] = QStringLiteral("x");
    const Answer nonsense = m_house.post("/api/v1/auth/login", body);
    QCOMPARE(nonsense.fields(), QStringLiteral("/captcha captcha.malformed"));
    body.remove(u"captcha");
    const Answer none = m_house.post("/api/v1/auth/login", body);
    QCOMPARE(none.fields(), QStringLiteral("/captcha captcha.required"));
    // The address is not looked at before it: the answer is the same for one that nobody has.
    body[u"email"] = QStringLiteral("nobody@example.com");
    QCOMPARE(m_house.post("/api/v1/auth/login", body).fields(), none.fields());
}

void TestAccess::loginSetsAHostCookie()
{
    const Answer answer = m_house.post("/api/v1/auth/login", loginBody(m_house, m_customer));
    QCOMPARE(answer.status, 200);
    const QByteArray cookie = answer.headers.value("Set-Cookie");
    QVERIFY(cookie.startsWith("__Host-kai_session="));
    for (const char *attribute :
         {"; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax", "; Max-Age="})
        QVERIFY2(cookie.contains(attribute), attribute);
    QVERIFY(!cookie.contains("Domain"));
    const QByteArray pair = cookie.left(cookie.indexOf(';'));
    QCOMPARE(m_house.send("GET", "/api/v1/auth/me", {{"Cookie", "a=b; " + pair + "; c=d"}}).status,
             200);
}

void TestAccess::logoutEndsBothCredentials()
{
    const Person person = m_house.person(Role::Customer);
    const Answer out = m_house.send("POST", "/api/v1/auth/logout", {person.bearer()});
    QCOMPARE(out.status, 204);
    QVERIFY(out.headers.value("Set-Cookie").contains("Max-Age=0"));
    QCOMPARE(m_house.get("/api/v1/auth/me", person).code(), QStringLiteral("auth.sessionEnded"));
    QCOMPARE(m_house.send("GET", "/api/v1/auth/me", {person.cookie()}).status, 401);
}

void TestAccess::aRefreshTokenIsGoodOnce()
{
    const Person person = m_house.person(Role::Customer);
    const auto refresh = [&](const QString &token) {
        return m_house.post("/api/v1/auth/refresh", {{QStringLiteral("refreshToken"), token}});
    };
    const Answer next = refresh(person.grant.refreshToken);
    QCOMPARE(next.status, 200);
    QVERIFY(next.data()[u"refreshToken"].toString() != person.grant.refreshToken);
    const Answer stolen = refresh(person.grant.refreshToken);
    QCOMPARE(stolen.status, 401);
    QCOMPARE(stolen.code(), QStringLiteral("auth.tokenReused"));
    // Nobody knows which of the two was the thief.
    QCOMPARE(refresh(next.data()[u"refreshToken"].toString()).status, 401);
    QCOMPARE(m_house.get("/api/v1/auth/me", person).status, 401);
}

void TestAccess::aSessionEndsFromElsewhere()
{
    const Person person = m_house.person(Role::Customer);
    Person elsewhere = person;
    elsewhere.grant = m_house.login(person);
    const Answer list = m_house.get("/api/v1/auth/sessions", person);
    QCOMPARE(list.data().toArray().size(), 2);
    int current = 0;
    for (const QJsonValue &session : list.data().toArray())
        current += session[u"current"].toBool() ? 1 : 0;
    QCOMPARE(current, 1);

    const QByteArray target = "/api/v1/auth/sessions/" + elsewhere.grant.sessionId.toLatin1();
    QCOMPARE(m_house.send("DELETE", target, {m_stranger.bearer()}).status, 404);
    QCOMPARE(m_house.get("/api/v1/auth/me", elsewhere).status, 200);
    QCOMPARE(m_house.send("DELETE", target, {person.bearer()}).status, 204);
    QCOMPARE(m_house.get("/api/v1/auth/me", elsewhere).status, 401);
    QCOMPARE(m_house.get("/api/v1/auth/me", person).status, 200);
}

void TestAccess::aNewPasswordEndsTheOtherSessions()
{
    const Person person = m_house.person(Role::Customer);
    Person elsewhere = person;
    elsewhere.grant = m_house.login(person);
    const auto change = [&](const char *oldPassword, const char *newPassword) {
        return m_house.post("/api/v1/auth/password", person,
                            {{QStringLiteral("oldPassword"), QLatin1String(oldPassword)},
                             {QStringLiteral("newPassword"), QLatin1String(newPassword)}});
    };
    QCOMPARE(change("wrong", "another horse").fields(),
             QStringLiteral("/oldPassword password.wrong"));
    QCOMPARE(change("correct horse", "short").fields(),
             QStringLiteral("/newPassword password.tooShort"));
    QCOMPARE(m_house.get("/api/v1/auth/me", elsewhere).status, 200);
    QCOMPARE(change("correct horse", "another horse").status, 204);
    QCOMPARE(m_house.get("/api/v1/auth/me", elsewhere).status, 401);
    QCOMPARE(m_house.get("/api/v1/auth/me", person).status, 200);
}

QTEST_MAIN(TestAccess)
#include "tst_access.moc"

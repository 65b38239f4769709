#include "api/json.h"
#include "desktop/client/apiclient.h"
#include "desktop/client/commandattempt.h"
#include "fakerailway.h"

#include <QSignalSpy>
#include <QTest>

using namespace kai;
using tests::FakeRailway;

/// The calls of the desktop against a server that answers, fails, is slow, and goes away.
class ApiClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void loginSolvesTheCaptcha();
    void wrongPasswordHasItsText();
    void nobodyListens();
    void slowAnswerIsTimedOut();
    void strangerAnswers();
    void expiredTokenIsRefreshedOnce();
    void tokenIsRefreshedBeforeItEnds();
    void parallelCallsShareOneRefresh();
    void endedSessionIsTold();
    void logoutDuringRefreshStaysLoggedOut();
    void lostAnswerMakesOneOrder();
    void changedRequestHasAnotherKey();
    void destroyedReceiverHearsNothing();
    void changeOfServerEndsEverything();
    void fieldErrorsCarryTheirPointers();
    void noCookieIsEverSent();
    void queryTextSurvivesItsWay();

private:
    void signIn();
    OrderRequest request() const;
    /// Waits for the answer of one call.
    template<class T, class Call> Answer<T> wait(Call call)
    {
        std::optional<Answer<T>> answer;
        QObject receiver;
        call(&receiver, [&answer](const Answer<T> &given) { answer = given; });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 20000))
            return tl::unexpected(ApiError {ApiFailure::TimedOut});
        return *answer;
    }

    std::unique_ptr<FakeRailway> m_server;
    std::unique_ptr<ApiClient> m_client;
};

void ApiClientTest::init()
{
    m_server = std::make_unique<FakeRailway>();
    m_client = std::make_unique<ApiClient>(m_server->url());
}

void ApiClientTest::cleanup()
{
    m_client.reset();
    m_server.reset();
}

void ApiClientTest::signIn()
{
    const Answer<User> user = wait<User>([this](QObject *receiver, Then<User> then) {
        m_client->login(u"cashier@demo.kai"_qs, FakeRailway::password(), receiver, then);
    });
    QVERIFY(user.has_value());
}

OrderRequest ApiClientTest::request() const
{
    OrderRequest request;
    request.scheduleId = ScheduleId(1);
    request.from = u"GMR"_qs;
    request.to = u"SGU"_qs;
    request.travelClass = TravelClass::Executive;
    request.contact = {u"Dewi"_qs, u"dewi@example.id"_qs, u"081234567890"_qs};
    request.passengers
        = {{{u"Dewi"_qs, PassengerType::Adult, IdentityType::Nik, u"3171014405900001"_qs},
            std::nullopt}};
    return request;
}

void ApiClientTest::loginSolvesTheCaptcha()
{
    QSignalSpy signedIn(m_client.get(), &ApiClient::signedIn);
    signIn();
    QCOMPARE(signedIn.size(), 1);
    QCOMPARE(m_server->requests.size(), 2);
    QVERIFY(!m_server->requests[1].body[u"captcha"].toString().isEmpty());
}

void ApiClientTest::wrongPasswordHasItsText()
{
    const Answer<User> user = wait<User>([this](QObject *receiver, Then<User> then) {
        m_client->login(u"cashier@demo.kai"_qs, u"wrong"_qs, receiver, then);
    });
    QVERIFY(!user);
    QCOMPARE(user.error().code, u"auth.badCredentials"_qs);
    QCOMPARE(textFor(user.error()), u"The e-mail or the password is wrong."_qs);
    QVERIFY(!user.error().mayHaveHappened());
}

void ApiClientTest::nobodyListens()
{
    m_server->stop();
    const auto stations = wait<QList<Station>>(
        [this](QObject *receiver, auto then) { m_client->stations(receiver, then); });
    QVERIFY(!stations);
    QCOMPARE(stations.error().failure, ApiFailure::Unreachable);
    QVERIFY(textFor(stations.error()).contains(m_server->url().toString()));

    m_server->start();
    const auto again = wait<QList<Station>>(
        [this](QObject *receiver, auto then) { m_client->stations(receiver, then); });
    QVERIFY(again.has_value());
}

void ApiClientTest::slowAnswerIsTimedOut()
{
    m_server->delayMs = 60000;
    ApiCall call = callOf(api::Operation::ListStations);
    call.timeout = std::chrono::milliseconds(200);
    const auto reply = wait<ApiReply>([this, call](QObject *receiver, auto then) {
        m_client->transport().send(call, receiver, then);
    });
    QVERIFY(!reply);
    QCOMPARE(reply.error().failure, ApiFailure::TimedOut);
    QVERIFY(reply.error().mayHaveHappened());
}

void ApiClientTest::strangerAnswers()
{
    m_server->failWith = tests::HttpAnswer {404, "<html>nginx</html>", "text/html"};
    const auto missing = wait<QList<Station>>(
        [this](QObject *receiver, auto then) { m_client->stations(receiver, then); });
    QVERIFY(!missing);
    QCOMPARE(missing.error().failure, ApiFailure::Garbled);

    m_server->failWith = tests::HttpAnswer {200, "hello", "text/plain"};
    const auto hello = wait<QList<Station>>(
        [this](QObject *receiver, auto then) { m_client->stations(receiver, then); });
    QVERIFY(!hello);
    QCOMPARE(hello.error().failure, ApiFailure::Garbled);
}

void ApiClientTest::expiredTokenIsRefreshedOnce()
{
    signIn();
    m_server->expireAccessTokens();
    const auto orders = wait<ApiPage<Order>>(
        [this](QObject *receiver, auto then) { m_client->orders({}, {}, receiver, then); });
    QVERIFY(orders.has_value());
    QCOMPARE(m_server->count("POST", u"/auth/refresh"_qs), 1);
    QCOMPARE(m_server->count("GET", u"/orders"_qs), 2);
    QVERIFY(m_client->isSignedIn());
}

void ApiClientTest::tokenIsRefreshedBeforeItEnds()
{
    m_server->accessSeconds = 5; // less than the margin
    signIn();
    m_server->accessSeconds = 600;
    const auto orders = wait<ApiPage<Order>>(
        [this](QObject *receiver, auto then) { m_client->orders({}, {}, receiver, then); });
    QVERIFY(orders.has_value());
    QCOMPARE(m_server->count("POST", u"/auth/refresh"_qs), 1);
    QCOMPARE(m_server->count("GET", u"/orders"_qs), 1);
}

void ApiClientTest::parallelCallsShareOneRefresh()
{
    signIn();
    m_server->expireAccessTokens();
    int answered = 0;
    QObject receiver;
    for (int i = 0; i < 5; ++i) {
        m_client->orders({}, {}, &receiver, [&answered](const Answer<ApiPage<Order>> &page) {
            answered += page.has_value() ? 1 : 0;
        });
    }
    QTRY_COMPARE(answered, 5);
    QVERIFY(m_client->isSignedIn());
    // A second exchange of the same refresh token would end the session at a real server.
    QSet<QString> tokens;
    for (const tests::HttpRequest &request : std::as_const(m_server->requests)) {
        if (!request.path.endsWith(QLatin1String("/refresh")))
            continue;
        const QString token = request.body[u"refreshToken"].toString();
        QVERIFY(!tokens.contains(token));
        tokens.insert(token);
    }
}

void ApiClientTest::endedSessionIsTold()
{
    signIn();
    QSignalSpy signedOut(m_client.get(), &ApiClient::signedOut);
    m_server->endSessions();
    const auto orders = wait<ApiPage<Order>>(
        [this](QObject *receiver, auto then) { m_client->orders({}, {}, receiver, then); });
    QVERIFY(!orders);
    QTRY_COMPARE(signedOut.size(), 1);
    QVERIFY(!signedOut[0][0].toString().isEmpty());
    QVERIFY(!m_client->isSignedIn());
}

void ApiClientTest::logoutDuringRefreshStaysLoggedOut()
{
    signIn();
    m_server->expireAccessTokens();
    m_server->delayMs = 100;
    QObject receiver;
    std::optional<Answer<ApiPage<Order>>> answer;
    m_client->orders({}, {}, &receiver, [&](const auto &given) { answer = given; });
    QTRY_COMPARE(m_server->count("POST", u"/auth/refresh"_qs), 1);
    m_client->logout();
    QTRY_VERIFY(answer.has_value());
    QVERIFY(!*answer);
    QVERIFY(!m_client->isSignedIn());
}

void ApiClientTest::lostAnswerMakesOneOrder()
{
    signIn();
    m_server->answerOnlyThat = u"/orders"_qs;
    m_server->answersToLose = 2;
    CommandAttempt attempt;
    const auto order = wait<Order>([&](QObject *receiver, auto then) {
        m_client->createOrder(request(), attempt.keyFor(api::toJson(request())), receiver, then);
    });
    QVERIFY(order.has_value());
    QVERIFY(m_server->count("POST", u"/orders"_qs) >= 3);
    QCOMPARE(m_server->orders().size(), 1);
}

void ApiClientTest::changedRequestHasAnotherKey()
{
    CommandAttempt attempt;
    const QByteArray first = attempt.keyFor(api::toJson(request()));
    QCOMPARE(attempt.keyFor(api::toJson(request())), first);
    OrderRequest other = request();
    other.contact.name = u"Budi"_qs;
    QVERIFY(attempt.keyFor(api::toJson(other)) != first);
    attempt.finish();
    QVERIFY(attempt.keyFor(api::toJson(request())) != first);
}

void ApiClientTest::destroyedReceiverHearsNothing()
{
    m_server->delayMs = 50;
    bool called = false;
    auto receiver = std::make_unique<QObject>();
    m_client->stations(receiver.get(), [&called](const auto &) { called = true; });
    QTRY_COMPARE(m_server->requests.size(), 1);
    receiver.reset();
    // The next call is answered after the first one would have been.
    const auto stations = wait<QList<Station>>(
        [this](QObject *other, auto then) { m_client->stations(other, then); });
    QVERIFY(stations.has_value());
    QVERIFY(!called);
}

void ApiClientTest::changeOfServerEndsEverything()
{
    signIn();
    FakeRailway other;
    m_server->delayMs = 50;
    bool called = false;
    m_client->stations(this, [&called](const auto &) { called = true; });
    QTRY_COMPARE(m_server->count("GET", u"/stations"_qs), 1);
    m_client->setServer(other.url());
    QVERIFY(!m_client->isSignedIn());
    other.delayMs = 100;
    const auto stations = wait<QList<Station>>(
        [this](QObject *receiver, auto then) { m_client->stations(receiver, then); });
    QVERIFY(stations.has_value());
    QVERIFY(!called);
    QCOMPARE(other.requests.size(), 1);
}

void ApiClientTest::fieldErrorsCarryTheirPointers()
{
    signIn();
    OrderRequest bad = request();
    bad.passengers[0].details.identityNumber = u"123"_qs;
    bad.contact.email = u"nobody"_qs;
    const auto order = wait<Order>([&](QObject *receiver, auto then) {
        m_client->createOrder(bad, "12345678", receiver, then);
    });
    QVERIFY(!order);
    QCOMPARE(order.error().status, 400);
    QStringList pointers;
    for (const ApiFieldError &field : order.error().fields)
        pointers.append(field.pointer);
    pointers.sort();
    QCOMPARE(pointers, QStringList({u"/contact/email"_qs, u"/passengers/0/identityNumber"_qs}));
}

void ApiClientTest::noCookieIsEverSent()
{
    signIn(); // its answer sets one
    const auto orders = wait<ApiPage<Order>>(
        [this](QObject *receiver, auto then) { m_client->orders({}, {}, receiver, then); });
    QVERIFY(orders.has_value());
    for (const tests::HttpRequest &request : std::as_const(m_server->requests))
        QVERIFY(!request.headers.contains("cookie"));
}

void ApiClientTest::queryTextSurvivesItsWay()
{
    signIn();
    OrderQuery query;
    query.text = u"Budi & Söhne + 100%"_qs;
    const auto orders = wait<ApiPage<Order>>(
        [&](QObject *receiver, auto then) { m_client->orders(query, {}, receiver, then); });
    QVERIFY(orders.has_value());
    QCOMPARE(m_server->requests.last().query.queryItemValue(u"query"_qs, QUrl::FullyDecoded),
             query.text);
}

QTEST_GUILESS_MAIN(ApiClientTest)
#include "tst_apiclient.moc"

#include "http/house.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace kai;

namespace {

/// Whose the things are that a route is about.
enum class Owner {
    Nobody, ///< it names no single thing, or one that everybody may see
    Customer, ///< the customer who ordered it; operators may as well
    User ///< its user alone, whatever the role of others
};

/// What is expected of a route. `query` names the thing where the path does not.
struct Expectation
{
    api::Operation operation;
    Owner owner = Owner::Nobody;
    const char *query = "";
    const char *body = "";
};

using api::Operation;

constexpr Expectation expectations[] {
    {Operation::HealthLive},
    {Operation::HealthReady},
    {Operation::GetOpenApi},
    {Operation::GetDocs},
    {Operation::GetMetrics},
    {Operation::StreamEvents}, // what it tells of is filtered by owner: see tst_events
    {Operation::GetCaptcha},
    {Operation::Register},
    {Operation::Login},
    {Operation::Refresh},
    {Operation::Logout},
    {Operation::GetMe},
    {Operation::ListSessions},
    {Operation::EndSession, Owner::User},
    {Operation::ChangePassword},
    {Operation::ListStations},
    {Operation::ListTrains},
    {Operation::SearchSchedules},
    {Operation::GetSchedule},
    {Operation::GetSeats},
    {Operation::ListDepartures},
    {Operation::CreateOrder},
    {Operation::ListOrders},
    {Operation::GetOrder, Owner::Customer},
    {Operation::ChangeOrder, Owner::Customer, "",
     R"({"quoteOnly": true, "contact": {"name": "Siti"}})"},
    {Operation::CancelOrder, Owner::Customer, "", R"({"quoteOnly": true, "reason": "x"})"},
    {Operation::GetOrderHistory, Owner::Customer},
    {Operation::CreatePayment, Owner::Customer, "", R"({"method": "midtrans"})"},
    {Operation::ListPayments, Owner::Customer, "?orderCode={code}"},
    {Operation::GetPaymentSummary},
    {Operation::GetPaymentStatus, Owner::Customer},
    {Operation::MidtransNotification},
    {Operation::ListTickets, Owner::Customer, "?orderCode={code}"},
    {Operation::GetTicket, Owner::Customer},
    {Operation::GetTicketPdf, Owner::Customer},
    {Operation::ListMails, Owner::Customer},
    {Operation::GetMailMessage, Owner::Customer},
    {Operation::SendMailAgain},
    {Operation::CheckIn},
    {Operation::VoidTicket},
    {Operation::GetManifest},
    {Operation::GetManifestPdf},
    {Operation::GetGateBundle},
    {Operation::MergeScans},
    {Operation::ListScans},
    // Of operators by role alone. A cashier's own shift is the one exception: see tst_desk.
    {Operation::GetStation},
    {Operation::CreateStation},
    {Operation::ChangeStation},
    {Operation::RetireStation},
    {Operation::RestoreStation},
    {Operation::GetTrain},
    {Operation::CreateTrain},
    {Operation::ChangeTrain},
    {Operation::RetireTrain},
    {Operation::RestoreTrain},
    {Operation::CreateSchedule},
    {Operation::ChangeSchedule},
    {Operation::RetireSchedule},
    {Operation::RestoreSchedule},
    {Operation::ListCoachLayouts},
    {Operation::CreateCoachLayout},
    {Operation::ChangeCoachLayout},
    {Operation::RetireCoachLayout},
    {Operation::RestoreCoachLayout},
    {Operation::ListCatalogChanges},
    {Operation::ListUsers},
    {Operation::CreateUser},
    {Operation::GetUser},
    {Operation::ChangeUser},
    {Operation::SetUserPassword},
    {Operation::ListUserSessions},
    {Operation::EndUserSessions},
    {Operation::GetUserHistory},
    {Operation::ListRules},
    {Operation::GetRule},
    {Operation::CreateRule},
    {Operation::ChangeRule},
    {Operation::RetireRule},
    {Operation::RestoreRule},
    {Operation::ListTripFares},
    {Operation::GetTripFare},
    {Operation::CreateTripFare},
    {Operation::ChangeTripFare},
    {Operation::RetireTripFare},
    {Operation::RestoreTripFare},
    {Operation::ImportGtfs},
    {Operation::ListImports},
    {Operation::GetImport},
    {Operation::CancelImport},
    {Operation::ReportDisruption},
    {Operation::ListDisruptions},
    {Operation::GetDisruption},
    {Operation::StopDisruption},
    {Operation::EnterReduction},
    {Operation::ListReductions},
    {Operation::CreateRefund},
    {Operation::ListRefunds},
    {Operation::ApproveRefund},
    {Operation::RejectRefund},
    {Operation::ListDeskCases},
    {Operation::DecideDeskCase},
    {Operation::OpenShift},
    {Operation::ListShifts},
    {Operation::GetCurrentShift},
    {Operation::MoveCash},
    {Operation::CloseShift},
    {Operation::GetShift},
    {Operation::GetShiftReport},
    {Operation::GetWebhookHealth},
    {Operation::ProbeWebhook},
    {Operation::ListNotifications},
    {Operation::ReplayNotification},
    {Operation::GetServerState},
    {Operation::ListAlerts},
    {Operation::AcknowledgeAlert},
    {Operation::ListLog},
};

const Expectation *expectationOf(Operation operation)
{
    const auto found
        = std::find_if(std::begin(expectations), std::end(expectations),
                       [&](const Expectation &known) { return known.operation == operation; });
    return found == std::end(expectations) ? nullptr : found;
}

/// The names that stand for one thing in a path or a query.
struct Names
{
    QByteArray code;
    QByteArray number;
    QByteArray payment;
    QByteArray session;
    QByteArray mail;
};

} // namespace

/// Role, route and owner: what is somebody else's is for a customer as if it were not there, byte
/// for byte, and a booking code alone opens nothing.
class TestOwnership : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void noRouteIsWithoutAnExpectation();
    void foreignThingsAreLikeAbsentOnes_data();
    void foreignThingsAreLikeAbsentOnes();
    void aBookingCodeAloneOpensNothing();

private:
    Answer call(const api::Route &route, const Names &names, const HeaderList &credentials);

    House m_house;
    Person m_owner;
    Names m_own;
    const Names m_absent {"ZZZZZZZ", "ZZZZZZZZZZ", "999999999",
                          "00000000-0000-4000-8000-000000000000", "999999999"};
};

void TestOwnership::initTestCase()
{
    m_owner = m_house.person(Role::Customer);
    const Person cashier = m_house.person(Role::Cashier);
    const Answer order = m_house.order(m_owner, m_house.orderBody(m_house.trip()));
    QCOMPARE(order.status, 201);
    m_own.code = order.data()[u"code"].toString().toLatin1();
    const Answer paid
        = m_house.post("/api/v1/orders/" + m_own.code + "/payments", cashier,
                       {{QStringLiteral("method"), QStringLiteral("cash")},
                        {QStringLiteral("cashGiven"), order.data()[u"total"].toInteger()}});
    QCOMPARE(paid.status, 201);
    m_own.payment = QByteArray::number(paid.data()[u"id"].toInteger());
    const Answer tickets = m_house.get("/api/v1/tickets?orderCode=" + m_own.code, m_owner);
    m_own.number = tickets.data()[0][u"number"].toString().toLatin1();
    QVERIFY(!m_own.number.isEmpty());
    const Answer mails = m_house.get("/api/v1/orders/" + m_own.code + "/mails", m_owner);
    m_own.mail = QByteArray::number(mails.data()[0][u"id"].toInteger());
    m_own.session = m_house.login(m_owner).sessionId.toLatin1();
}

void TestOwnership::cleanup()
{
    const QStringList breaches = m_house.takeBreaches();
    QVERIFY2(breaches.isEmpty(), qPrintable(breaches.join(u'\n')));
}

void TestOwnership::noRouteIsWithoutAnExpectation()
{
    for (const api::Route &route : api::routes()) {
        const Expectation *expected = expectationOf(route.operation);
        QVERIFY2(expected, route.path);
        const bool isOpen = route.access == api::Access::Public;
        QVERIFY2(!isOpen || expected->owner == Owner::Nobody, route.path);
    }
}

void TestOwnership::foreignThingsAreLikeAbsentOnes_data()
{
    QTest::addColumn<int>("index");
    int index = 0;
    for (const api::Route &route : api::routes()) {
        const Expectation *expected = expectationOf(route.operation);
        if (expected && expected->owner != Owner::Nobody)
            QTest::addRow("%s %s", api::methodName(route.method), route.path) << index;
        ++index;
    }
}

Answer TestOwnership::call(const api::Route &route, const Names &names,
                           const HeaderList &credentials)
{
    const Expectation &expected = *expectationOf(route.operation);
    const bool isSession = route.operation == Operation::EndSession;
    const bool isMail = route.operation == Operation::GetMailMessage;
    QByteArray target = QByteArray(route.path) + expected.query;
    target.replace("{code}", names.code).replace("{number}", names.number);
    target.replace("{id}", isSession ? names.session : isMail ? names.mail : names.payment);
    HeaderList headers = credentials;
    if (*expected.body)
        headers += {{"Content-Type", "application/json"}, {"Idempotency-Key", m_house.newKey()}};
    return m_house.send(api::methodName(route.method), target, headers, expected.body);
}

static QByteArray withoutRequestId(const Answer &answer)
{
    QJsonObject json = answer.json();
    json.remove(u"requestId");
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

static QByteArray headerNames(const Answer &answer)
{
    QByteArrayList names;
    for (const auto &[name, value] : answer.headers)
        names.append(name.toByteArray());
    return names.join(',');
}

void TestOwnership::foreignThingsAreLikeAbsentOnes()
{
    QFETCH(int, index);
    const api::Route &route = api::routes()[size_t(index)];
    const bool isUsers = expectationOf(route.operation)->owner == Owner::User;
    for (const auto &[role, name] : WireNames<Role>::values) {
        const Person other = m_house.person(role);
        if (!api::mayCall(route.access, role))
            continue;
        const Answer foreign = call(route, m_own, {other.bearer()});
        const Answer absent = call(route, m_absent, {other.bearer()});
        const bool mayAct = role != Role::Customer && !isUsers;
        QVERIFY2(absent.status == 404 || (mayAct && absent.status == 200), name);
        QVERIFY2((foreign.status == 404) != mayAct, name);
        if (mayAct)
            continue;
        QCOMPARE(withoutRequestId(foreign), withoutRequestId(absent));
        QCOMPARE(headerNames(foreign), headerNames(absent));
    }
    const Answer own = call(route, m_own, {m_owner.bearer()});
    QVERIFY2(own.status != 401 && own.status != 404, own.body.constData());
}

void TestOwnership::aBookingCodeAloneOpensNothing()
{
    for (const api::Route &route : api::routes()) {
        if (expectationOf(route.operation)->owner == Owner::Nobody)
            continue;
        const Answer answer = call(route, m_own, {});
        QVERIFY2(answer.status == 401, route.path);
        QVERIFY2(!answer.body.contains(m_own.code), route.path);
    }
}

QTEST_MAIN(TestOwnership)
#include "tst_ownership.moc"

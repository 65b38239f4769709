#include "http/house.h"
#include "storage/pgfigurestore.h"
#include "support/manyorders.h"
#include "support/planlog.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace kai;

namespace {

using api::Operation;

/// A reading route as somebody uses it.
struct Reading
{
    Operation operation;
    const char *query = "";
};

/// Every route that reads from the database, with each of its filters.
constexpr Reading readings[] {
    {Operation::HealthReady},
    {Operation::GetMetrics},
    {Operation::GetServerState},
    {Operation::ListAlerts},
    {Operation::ListLog},
    {Operation::ListLog, "?level=error"},
    {Operation::ListLog, "?category=kai.database"},
    {Operation::GetCaptcha, "?action=login"},
    {Operation::GetMe},
    {Operation::ListSessions},
    {Operation::ListUsers},
    {Operation::ListUsers, "?query=siti&limit=20"},
    {Operation::GetUser},
    {Operation::ListUserSessions},
    {Operation::GetUserHistory},
    {Operation::ListStations},
    {Operation::ListStations, "?query=gambi"},
    {Operation::ListTrains},
    {Operation::SearchSchedules, "?from=GMR&to=SGU&date={date}"},
    {Operation::SearchSchedules, "?from=GMR&to=CN&date={date}&limit=2"},
    {Operation::ListDepartures, "?date={date}"},
    {Operation::ListDepartures, "?date={date}&limit=2"},
    {Operation::ListDepartures, "?date={date}&until={date}&trainId=1&limit=2"},
    {Operation::GetSchedule},
    {Operation::GetSeats},
    {Operation::GetSeats, "?from=GMR&to=SGU"},
    {Operation::GetStation},
    {Operation::GetTrain},
    {Operation::ListCoachLayouts},
    {Operation::ListCatalogChanges},
    {Operation::ListCatalogChanges, "?kind=schedule"},
    {Operation::ListCatalogChanges, "?kind=station"},
    {Operation::ListCatalogChanges, "?kind=schedule&subjectId=40"},
    {Operation::ListCatalogChanges, "?subjectId=40"},
    {Operation::ListRules},
    {Operation::GetRule},
    {Operation::ListTripFares},
    {Operation::ListTripFares, "?trainId=1"},
    {Operation::GetTripFare},
    {Operation::ListImports},
    {Operation::GetImport},
    {Operation::ListOrders},
    {Operation::ListOrders, "?limit=200"},
    {Operation::ListOrders, "?status=pendingPayment"},
    {Operation::ListOrders, "?status=completed"},
    {Operation::ListOrders, "?status=review"},
    {Operation::ListOrders, "?date={date}"},
    {Operation::ListOrders, "?date={date}&status=paid"},
    {Operation::ListOrders, "?date={date}&status=review"},
    {Operation::ListOrders, "?query={code}"},
    {Operation::ListOrders, "?query=siti"},
    {Operation::ListOrders, "?query=siti%20c4ca"},
    {Operation::ListOrders, "?query=nobody%20at%20all"},
    {Operation::ListOrders, "?query=s"},
    {Operation::ListOrders, "?query=siti&status=paid"},
    {Operation::ListOrders, "?query=siti&date={date}"},
    {Operation::GetOrder},
    {Operation::GetOrderHistory},
    {Operation::ListDisruptions},
    {Operation::GetDisruption},
    {Operation::ListReductions, "?identityNumber=3171014509900001"},
    {Operation::ListPayments},
    {Operation::ListPayments, "?status=pending"},
    {Operation::ListPayments, "?status=paid"},
    {Operation::ListPayments, "?status=disputed"},
    {Operation::ListPayments, "?orderCode={code}"},
    {Operation::ListPayments, "?from={date}&to={date}"},
    {Operation::ListPayments, "?from=2020-01-01&to={date}&status=expired"},
    {Operation::GetPaymentSummary, "?from={date}&to={date}"},
    {Operation::GetPaymentStatus},
    {Operation::ListRefunds},
    {Operation::ListRefunds, "?status=awaitingApproval"},
    {Operation::ListRefunds, "?status=rejected"},
    {Operation::ListRefunds, "?orderCode={code}"},
    {Operation::ListDeskCases},
    {Operation::ListDeskCases, "?state=all"},
    {Operation::ListDeskCases, "?kind=paidAfterExpiry"},
    {Operation::ListDeskCases, "?kind=chargeback&state=all"},
    {Operation::ListDeskCases, "?orderCode={code}"},
    {Operation::ListShifts},
    {Operation::GetCurrentShift},
    {Operation::GetShift},
    {Operation::GetShiftReport},
    {Operation::GetWebhookHealth},
    {Operation::ListNotifications},
    {Operation::ListNotifications, "?state=waiting"},
    {Operation::ListNotifications, "?state=failed"},
    {Operation::ListTickets, "?orderCode={code}"},
    {Operation::GetTicket},
    {Operation::GetTicketPdf},
    {Operation::GetManifest},
    {Operation::GetManifest, "?limit=2"},
    {Operation::GetManifestPdf},
    {Operation::GetGateBundle},
    {Operation::ListScans},
    {Operation::ListScans, "?outcome=used"},
    {Operation::ListScans, "?scheduleId={schedule}"},
    {Operation::ListScans, "?scheduleId={schedule}&outcome=used"},
    {Operation::ListMails},
    {Operation::GetMailMessage},
};

/// Tables that stay small, however long the railway sells: its master data without the dated runs,
/// and the outbox, which is emptied five times a second.
const QSet<QString> smallTables {QStringLiteral("stations"),      QStringLiteral("trains"),
                                 QStringLiteral("coach_layouts"), QStringLiteral("coaches"),
                                 QStringLiteral("train_stops"),   QStringLiteral("fares"),
                                 QStringLiteral("trip_fares"),    QStringLiteral("rules"),
                                 QStringLiteral("reductions"),    QStringLiteral("outbox")};

/// How PostgreSQL plans a prepared statement.
enum class Planning {
    ForEachUse, ///< with the values that are asked for
    Once ///< for any values, as it may do from the sixth use on
};

constexpr bool isFull = KAI_ORDERS >= 1'000'000;

/// Rows that one step of a plan has looked at.
qint64 rowsRead(const QJsonObject &node)
{
    const double perLoop = node[u"Actual Rows"].toDouble()
                           + node[u"Rows Removed by Filter"].toDouble()
                           + node[u"Rows Removed by Index Recheck"].toDouble();
    return qint64(perLoop * std::max(1.0, node[u"Actual Loops"].toDouble()));
}

/// What is wrong with one step; empty if nothing.
QString complaint(const QJsonObject &node)
{
    const QString type = node[u"Node Type"].toString();
    const QString table = node[u"Relation Name"].toString();
    if (smallTables.contains(table))
        return {};
    if (type == u"Seq Scan")
        return QLatin1String("reads all of ") + table;
    // A list in the order of an index ends after a page of it; a common name is found by its index,
    // wherever it stands. With few orders any way is as good as another.
    const bool walks = type.contains(QLatin1String("Scan")) && !table.isEmpty();
    if (isFull && walks && rowsRead(node) > KAI_ORDERS / 5)
        return QStringLiteral("reads %1 rows of %2").arg(rowsRead(node)).arg(table);
    return {};
}

} // namespace

/// No request reads a table that grows from one end to the other. The statements are those that the
/// endpoint really sends, with the plans that PostgreSQL really ran.
///
/// Built twice: with KAI_ORDERS orders PostgreSQL is told that reading a whole table is dear, so
/// that any such step means that there is no index; with a million it decides by itself.
class TestPlans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void everyReadingRouteIsAsked();
    void readingRoutes_data();
    void readingRoutes();
    void aSaleAndWhatFollows();
    void aGate();
    void aDisruption();
    void loginAndRefresh();
    void workInTheBackground();
    void withoutAnIndexItIsNoticed();

private:
    void plan(Planning how);
    QByteArray first(const QString &sql) const;
    QByteArray idFor(Operation operation) const;
    QByteArray targetOf(const Reading &reading) const;
    void ask(const Reading &reading, const Person &who);
    /// What is wrong with the statements since the last call.
    QStringList complaints();

    std::unique_ptr<House> m_house;
    std::unique_ptr<PlanLog> m_log;
    Planning m_planning = Planning::ForEachUse;
    Person m_customer; ///< has some orders
    Person m_admin;
    TestTrip m_trip;
    QByteArray m_code; ///< of a paid order of the customer
};

static const api::Route &routeOf(Operation operation)
{
    const auto routes = api::routes();
    return *std::find_if(routes.begin(), routes.end(), [operation](const api::Route &route) {
        return route.operation == operation;
    });
}

void TestPlans::initTestCase()
{
    m_house = std::make_unique<House>();
    const TestDatabase &database = m_house->database();
    m_customer = m_house->person(Role::Customer); // the first two users
    m_admin = m_house->person(Role::Admin);
    addManyOrders(database, KAI_ORDERS);
    m_trip = m_house->trip();
    database.execute(
        QStringLiteral("UPDATE orders SET user_id = %1 WHERE id % (%2 / 20) = 7;"
                       "INSERT INTO trip_fares (train_id, travel_class, subclass, rupiah)"
                       " VALUES (1, 'executive', 'A', 500000);"
                       "UPDATE mails SET order_id = 7 WHERE id = 1;"
                       "INSERT INTO shifts (cashier_id, opening_float) VALUES (%3, 0)")
            .arg(m_customer.id.value())
            .arg(KAI_ORDERS)
            .arg(m_admin.id.value()));
    m_code = database.value(QStringLiteral("SELECT code FROM orders WHERE id = 7"))
                 .toString()
                 .toLatin1();
    if (!isFull) {
        database.execute(QStringLiteral("ALTER DATABASE %1 SET enable_seqscan = off")
                             .arg(database.config().database));
    }
    m_log = std::make_unique<PlanLog>(database);
    plan(Planning::ForEachUse);
}

void TestPlans::cleanup()
{
    m_house->takeBreaches();
}

void TestPlans::plan(Planning how)
{
    const TestDatabase &database = m_house->database();
    database.execute(QStringLiteral("ALTER DATABASE %1 SET plan_cache_mode = %2")
                         .arg(database.config().database,
                              how == Planning::Once ? QStringLiteral("force_generic_plan")
                                                    : QStringLiteral("force_custom_plan")));
    // Settings hold for new connections; after a second without use every one is tried first.
    database.execute(QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                                    " WHERE datname = current_database()"
                                    " AND pid <> pg_backend_pid()"));
    QTest::qWait(1200);
    m_planning = how;
}

QByteArray TestPlans::first(const QString &sql) const
{
    return m_house->database().value(QLatin1String("SELECT ") + sql).toByteArray();
}

/// The number of what a route without a booking code is about.
QByteArray TestPlans::idFor(Operation operation) const
{
    switch (operation) {
    case Operation::GetStation:
        return "GMR";
    case Operation::GetTrain:
    case Operation::GetUser:
    case Operation::ListUserSessions:
    case Operation::GetUserHistory:
    case Operation::GetImport:
    case Operation::GetRule:
    case Operation::GetTripFare:
    case Operation::GetMailMessage:
        return "1";
    case Operation::GetPaymentStatus:
        return first(QStringLiteral("id FROM payments WHERE order_id = 7"));
    case Operation::GetDisruption:
        return first(QStringLiteral("min(id) FROM disruptions"));
    case Operation::GetShift:
    case Operation::GetShiftReport:
        return first(QStringLiteral("max(id) FROM shifts WHERE closed_at IS NOT NULL"));
    default: // a departure
        return QByteArray::number(m_trip.scheduleId);
    }
}

QByteArray TestPlans::targetOf(const Reading &reading) const
{
    QByteArray target = QByteArray(routeOf(reading.operation).path) + reading.query;
    target.replace("{id}", idFor(reading.operation)).replace("{code}", m_code);
    target.replace("{number}", first(QStringLiteral("number FROM tickets WHERE order_id = 7")));
    target.replace("{schedule}", QByteArray::number(m_trip.scheduleId));
    target.replace("{date}", TestDatabase::today().addDays(2).toString(Qt::ISODate).toLatin1());
    return target;
}

QStringList TestPlans::complaints()
{
    QStringList found;
    for (const StatementPlan &statement : m_log->take()) {
        for (const QJsonObject &node : statement.nodes()) {
            if (const QString what = complaint(node); !what.isEmpty())
                found.append(what + QLatin1String(": ") + statement.sql.left(3000));
        }
    }
    return found;
}

void TestPlans::everyReadingRouteIsAsked()
{
    for (const api::Route &route : api::routes()) {
        const bool isAsked
            = std::any_of(std::begin(readings), std::end(readings), [&](const Reading &reading) {
                  return reading.operation == route.operation;
              });
        const bool readsNothing = route.pool == api::Pool::Inline
                                  || route.operation == Operation::GetOpenApi
                                  || route.operation == Operation::GetDocs
                                  || route.operation == Operation::StreamEvents; // below
        QVERIFY2(isAsked || readsNothing || route.method != api::Method::Get, route.path);
    }
}

void TestPlans::readingRoutes_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<Planning>("planning");
    for (const Planning planning : {Planning::ForEachUse, Planning::Once}) {
        for (size_t i = 0; i < std::size(readings); ++i) {
            QTest::addRow("%s %s%s",
                          planning == Planning::Once ? "planned once:" : "planned each time:",
                          routeOf(readings[i].operation).path, readings[i].query)
                << int(i) << planning;
        }
    }
}

/// The first page, and the second one if there is one.
void TestPlans::ask(const Reading &reading, const Person &who)
{
    const QByteArray target = targetOf(reading);
    m_log->take();
    const Answer answer = m_house->get(target, who);
    QVERIFY2(answer.status == 200, answer.body.constData());
    const QByteArray next = answer.json()[u"meta"][u"nextCursor"].toString().toLatin1();
    if (next.isEmpty())
        return;
    const Answer second
        = m_house->get(target + (target.contains('?') ? "&cursor=" : "?cursor=") + next, who);
    QVERIFY2(second.status == 200, second.body.constData());
}

void TestPlans::readingRoutes()
{
    QFETCH(int, index);
    QFETCH(Planning, planning);
    if (m_planning != planning)
        plan(planning);
    const Reading &reading = readings[index];
    const api::Access access = routeOf(reading.operation).access;
    for (const Person &who : {m_admin, m_customer}) {
        if (!api::mayCall(access, who.id == m_admin.id ? Role::Admin : Role::Customer))
            continue;
        ask(reading, who);
        const QStringList found = complaints();
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }
}

void TestPlans::aSaleAndWhatFollows()
{
    m_log->take();
    const auto pay = [this](const QByteArray &code, const char *method) {
        return m_house->post("/api/v1/orders/" + code + "/payments", m_admin,
                             {{QStringLiteral("method"), QString::fromLatin1(method)}});
    };
    const QJsonObject reason {{QStringLiteral("reason"), QStringLiteral("Change of plans")}};

    // Seats are allocated; the order is paid at the counter, changed, moved and cancelled.
    const Answer sold = m_house->order(m_customer, m_house->orderBody(m_trip, 2));
    QVERIFY2(sold.status == 201, sold.body.constData());
    const QByteArray code = sold.data()[u"code"].toString().toLatin1();
    const QByteArray path = "/api/v1/orders/" + code;
    const QJsonObject contact {{QStringLiteral("name"), QStringLiteral("Siti")}};
    QCOMPARE(
        m_house->call("PATCH", path, m_customer, {{QStringLiteral("contact"), contact}}).status,
        200);
    QCOMPARE(pay(code, "cash").status, 201);
    const qint64 other = m_house->database()
                             .value(QStringLiteral("SELECT id FROM schedules WHERE train_id ="
                                                   " (SELECT train_id FROM schedules WHERE id = %1)"
                                                   " AND service_date = date '%2' + 4")
                                        .arg(m_trip.scheduleId)
                                        .arg(TestDatabase::today().toString(Qt::ISODate)))
                             .toLongLong();
    const QJsonObject move {
        {QStringLiteral("reschedule"), QJsonObject {{QStringLiteral("scheduleId"), other}}}};
    const Answer moved = m_house->call("PATCH", path, m_admin, move);
    QVERIFY2(moved.status == 200, moved.body.constData());
    const Answer ended = m_house->post(path + "/cancel", m_admin, reason);
    QVERIFY2(ended.status == 200, ended.body.constData());

    // Another one is paid through the gateway.
    const Answer second = m_house->order(m_customer, m_house->orderBody(m_trip));
    const Answer opened = pay(second.data()[u"code"].toString().toLatin1(), "midtrans");
    QVERIFY2(opened.status == 201, opened.body.constData());
    const Answer told = m_house->send("POST", "/api/v1/payments/midtrans/notifications",
                                      {{"Content-Type", "application/json"}},
                                      R"({"order_id": "nobody's", "signature_key": "good"})");
    QCOMPARE(told.status, 200);
    QTRY_VERIFY(!m_house->database()
                     .value(QStringLiteral("SELECT outcome FROM payment_notifications"
                                           " ORDER BY id DESC LIMIT 1"))
                     .isNull());
    const QStringList found = complaints();
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestPlans::aGate()
{
    const Answer sold = m_house->order(m_customer, m_house->orderBody(m_trip));
    const QByteArray code = sold.data()[u"code"].toString().toLatin1();
    const Answer paid = m_house->post("/api/v1/orders/" + code + "/payments", m_admin,
                                      {{QStringLiteral("method"), QStringLiteral("cash")}});
    QVERIFY2(paid.status == 201, paid.body.constData());
    const auto tickets
        = m_house->services().tickets.tickets({m_admin.id, Role::Admin}, QString::fromLatin1(code));
    QVERIFY(tickets && tickets->size() == 1);
    const Ticket ticket = tickets->first();
    m_log->take();
    m_house->gateClock().set(ticket.trip.from.departure);
    const QString payload = m_house->ticketSigner().payloadOf(ticket);
    const QString station = ticket.trip.from.stationCode;
    const Answer used = m_house->post(
        "/api/v1/tickets/check-in", m_admin,
        {{QStringLiteral("payload"), payload}, {QStringLiteral("stationCode"), station}});
    QVERIFY2(used.status == 200, used.body.constData());
    const QJsonObject scan {
        {QStringLiteral("key"), QString::fromLatin1(m_house->newKey())},
        {QStringLiteral("payload"), payload},
        {QStringLiteral("stationCode"), station},
        {QStringLiteral("scannedAt"), ticket.trip.from.departure.toString(Qt::ISODate)}};
    const Answer merged = m_house->post("/api/v1/gate/scans", m_admin,
                                        {{QStringLiteral("scans"), QJsonArray {scan}}});
    QVERIFY2(merged.status == 200, merged.body.constData());
    const QStringList found = complaints();
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestPlans::aDisruption()
{
    m_log->take();
    const QByteArray path
        = "/api/v1/schedules/" + QByteArray::number(m_trip.scheduleId) + "/disruptions";
    const Answer reported
        = m_house->post(path, m_admin,
                        {{QStringLiteral("kind"), QStringLiteral("cancelled")},
                         {QStringLiteral("reason"), QStringLiteral("The bridge is under water")},
                         {QStringLiteral("remedy"), QStringLiteral("refund")}});
    QVERIFY2(reported.status == 201, reported.body.constData());
    QVERIFY(m_house->disruptions().processWaiting());
    const QStringList found = complaints();
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestPlans::loginAndRefresh()
{
    m_log->take();
    const Answer login = m_house->post(
        "/api/v1/auth/login", {{QStringLiteral("email"), m_customer.email},
                               {QStringLiteral("password"), QStringLiteral("correct horse")},
                               {QStringLiteral("captcha"), m_house->captcha("login")}});
    QVERIFY2(login.status == 200, login.body.constData());
    const Answer renewed = m_house->post(
        "/api/v1/auth/refresh", {{QStringLiteral("refreshToken"), login.data()[u"refreshToken"]}});
    QVERIFY2(renewed.status == 200, renewed.body.constData());
    const QStringList found = complaints();
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

/// What the server does by itself every few seconds.
void TestPlans::workInTheBackground()
{
    using namespace std::chrono_literals;
    m_log->take();
    http::Services services = m_house->services();
    QVERIFY(services.orders.expireHolds());
    QVERIFY(services.orders.completeArrived());
    QVERIFY(services.payments.reconcile(60s));
    QVERIFY(services.payments.processDueNotifications());
    QVERIFY(services.refunds.processDue());
    QVERIFY(m_house->mails().sendDue());
    QVERIFY(m_house->events().run());
    QVERIFY(m_house->events().removeOld());
    PgDatabase supervised(m_house->database().config());
    QVERIFY(PgFigureStore(supervised).read());
    const QStringList found = complaints();
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

/// The look proves nothing unless it sees what it looks for.
void TestPlans::withoutAnIndexItIsNoticed()
{
    m_house->database().execute(QStringLiteral("DROP INDEX tickets_of_order"));
    ask({Operation::ListTickets, "?orderCode={code}"}, m_customer);
    QVERIFY(!complaints().filter(QStringLiteral("reads all of tickets")).isEmpty());
}

QTEST_MAIN(TestPlans)
#include "tst_plans.moc"

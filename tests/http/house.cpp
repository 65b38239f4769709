#include "http/house.h"

#include "security/altcha/altcha.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

using namespace kai;

House::House(http::Limits limits, EventPolicy events)
    : m_events(m_database, events)
{
    http::RestServerConfig config;
    config.allowedOrigins = {QStringLiteral("https://shop.example")};
    config.hostNames = {QStringLiteral("tickets.example")};
    config.rateLimits = limits;
    config.trustedProxies = {*http::Network::parse(QStringLiteral("127.0.0.1"))};
    m_server = std::make_unique<http::RestServer>(config, m_random);
    const Result<quint16> port = m_server->listen(QHostAddress(QHostAddress::LocalHost), 0);
    if (!port)
        qFatal("the server cannot listen");
    m_port = *port;
    m_doctor = std::make_unique<WebhookDoctor>(m_database, m_gateway, m_probe, m_random,
                                               QStringLiteral("http://127.0.0.1:%1").arg(m_port));
    Observation first;
    first.at = m_clock.now();
    m_operations.observe(first); // as the server's own supervisor does
    m_server->open(services());
}

House::~House()
{
    m_server->stop(std::chrono::seconds(5));
}

http::Services House::services()
{
    return services(m_events);
}

http::Services House::services(EventFeed &events)
{
    return {m_auth,
            m_users,
            m_catalog,
            m_masterData,
            m_terms,
            m_imports,
            m_orders,
            m_changes,
            m_cancellations,
            m_disruptions,
            m_reductions,
            m_payments,
            m_refunds,
            m_desk,
            m_shifts,
            *m_doctor,
            m_tickets,
            m_gate,
            events,
            m_mails,
            m_captcha,
            m_csrf,
            m_localLimits,
            m_sharedLimits,
            m_operations,
            {[this] { return m_database.isReachable(); }}};
}

Person House::person(Role role)
{
    Person person;
    person.email = QStringLiteral("%1%2@example.com").arg(wireName(role)).arg(++m_people);
    const Registration registration {
        person.email, QStringLiteral("correct horse"), QStringLiteral("Somebody"), {}};
    if (!m_auth.ensureUser(registration, role))
        qFatal("no user");
    person.grant = login(person);
    person.id = person.grant.user.id;
    return person;
}

LoginGrant House::login(const Person &person)
{
    const Result<LoginGrant> grant
        = m_auth.login(person.email, QStringLiteral("correct horse"),
                       {QStringLiteral("127.0.0.1"), QStringLiteral("test")});
    if (!grant)
        qFatal("no session");
    return *grant;
}

Answer House::send(const QByteArray &method, const QByteArray &target, const HeaderList &headers,
                   const QByteArray &body)
{
    HttpClient client(m_port);
    Answer answer = client.send(method, target, headers, body);
    check(method, target, answer);
    return answer;
}

Answer House::get(const QByteArray &target, const Person &who)
{
    return send("GET", target, {who.bearer()});
}

Answer House::post(const QByteArray &target, const Person &who, const QJsonObject &body,
                   const HeaderList &more)
{
    const HeaderList headers
        = HeaderList {who.bearer(), {"Content-Type", "application/json"}} + more;
    return send("POST", target, headers, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

Answer House::call(const QByteArray &method, const QByteArray &target, const Person &who,
                   const QJsonObject &body)
{
    if (body.isEmpty())
        return send(method, target, {who.bearer()});
    return send(method, target, {who.bearer(), {"Content-Type", "application/json"}},
                QJsonDocument(body).toJson(QJsonDocument::Compact));
}

Answer House::post(const QByteArray &target, const QJsonObject &body, const HeaderList &more)
{
    return send("POST", target, HeaderList {{"Content-Type", "application/json"}} + more,
                QJsonDocument(body).toJson(QJsonDocument::Compact));
}

QString House::captcha(const QByteArray &form, const HeaderList &headers)
{
    const Answer challenge = send("GET", "/api/v1/auth/captcha?action=" + form, headers);
    const Result<QByteArray> answer = solveAltcha(challenge.data()[u"challenge"].toObject());
    if (!answer)
        qFatal("the CAPTCHA cannot be solved: %s", challenge.body.constData());
    return QString::fromLatin1(*answer);
}

Answer House::order(const Person &who, const QJsonObject &body)
{
    return post("/api/v1/orders", who, body, {{"Idempotency-Key", newKey()}});
}

QByteArray House::newKey()
{
    return randomUuid(m_random).toLatin1();
}

TestTrip House::trip()
{
    const QByteArray date = TestDatabase::today().addDays(2).toString(Qt::ISODate).toLatin1();
    const Answer found = send("GET", "/api/v1/schedules?from=GMR&to=SGU&date=" + date);
    const QJsonValue first = found.data()[0];
    const int legs
        = first[u"toStop"][u"sequence"].toInt() - first[u"fromStop"][u"sequence"].toInt();
    if (legs < 1)
        qFatal("the timetable has no departure: %s", found.body.constData());
    return {first[u"id"].toInteger(), "GMR", "SGU", legs};
}

QJsonObject House::orderBody(const TestTrip &trip, int adults)
{
    QJsonArray passengers;
    for (int i = 0; i < adults; ++i) {
        passengers.append(
            QJsonObject {{QStringLiteral("name"), QStringLiteral("Siti Rahma")},
                         {QStringLiteral("type"), QStringLiteral("adult")},
                         {QStringLiteral("identityType"), QStringLiteral("nik")},
                         {QStringLiteral("identityNumber"),
                          QStringLiteral("317101450990%1").arg(i, 4, 10, QLatin1Char('0'))}});
    }
    const QJsonObject contact {{QStringLiteral("name"), QStringLiteral("Siti Rahma")},
                               {QStringLiteral("email"), QStringLiteral("siti@example.com")},
                               {QStringLiteral("phone"), QStringLiteral("+62 812-3456-7890")}};
    return {{QStringLiteral("scheduleId"), trip.scheduleId},
            {QStringLiteral("from"), QString::fromLatin1(trip.from)},
            {QStringLiteral("to"), QString::fromLatin1(trip.to)},
            {QStringLiteral("contact"), contact},
            {QStringLiteral("passengers"), passengers}};
}

QList<qint64> House::freeSeats(const TestTrip &trip, int count)
{
    const Answer map = send("GET", "/api/v1/schedules/" + QByteArray::number(trip.scheduleId)
                                       + "/seats?from=" + trip.from + "&to=" + trip.to);
    QList<qint64> seats;
    for (const QJsonValue &coach : map.data()[u"coaches"].toArray()) {
        for (const QJsonValue &seat : coach[u"seats"].toArray()) {
            if (seat[u"status"] == QStringLiteral("free") && seats.size() < count)
                seats.append(seat[u"id"].toInteger());
        }
    }
    if (seats.size() < count)
        qFatal("the train is full");
    return seats;
}

qint64 House::rowCount() const
{
    QStringList counts;
    for (const char *table :
         {"orders", "passengers", "seat_claims", "order_history", "payments",
          "payment_notifications", "tickets", "idempotency_keys", "outbox", "events",
          "catalog_changes", "stations", "trains", "schedules", "mails", "scans"})
        counts.append(QStringLiteral("(SELECT count(*) FROM %1)").arg(QLatin1String(table)));
    return m_testDatabase.value(QStringLiteral("SELECT ") + counts.join(u'+')).toLongLong();
}

void House::check(const QByteArray &method, const QByteArray &target, const Answer &answer)
{
    const auto breach = [&](const QString &what) {
        m_breaches.append(QStringLiteral("%1 %2 -> %3: %4 %5")
                              .arg(QString::fromLatin1(method), QString::fromLatin1(target))
                              .arg(answer.status)
                              .arg(what, QString::fromUtf8(answer.body.left(600))));
    };
    if (answer.headers.count("X-Request-Id") != 1)
        breach(QStringLiteral("no request id"));
    if (answer.status >= 400 && method != "HEAD") {
        for (const QString &found : m_contract.violations(answer.json(), QStringLiteral("Problem")))
            breach(found);
        if (answer.json()[u"status"] != answer.status)
            breach(QStringLiteral("the status in the body is another"));
    }
    const QString path = QUrl::fromPercentEncoding(target.left(target.indexOf('?')));
    const Result<http::Match> match = m_router.match(method, path);
    if (!match || method == "HEAD" || answer.status == 405)
        return;
    for (const QString &found : m_contract.violations(
             *match->route, answer.status, answer.headers.value("Content-Type"), answer.body))
        breach(found);
}

QStringList House::takeBreaches()
{
    return std::exchange(m_breaches, {});
}

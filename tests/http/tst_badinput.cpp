#include "http/house.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace kai;

/// Every wrong input names its field, and nothing is written.
class TestBadInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void wrongSearchesNameTheirParameter_data();
    void wrongSearchesNameTheirParameter();
    void wrongOrdersNameTheirField_data();
    void wrongOrdersNameTheirField();
    void pastTrainIsNotSold();
    void cancelledTrainIsNotSold();
    void seatOfAnotherTrainIsRefused();
    void takenSeatIsAConflictThatNamesThePassenger();
    void bodiesThatAreNoJsonObjects_data();
    void bodiesThatAreNoJsonObjects();
    void wrongContentTypes_data();
    void wrongContentTypes();
    void anOrderNeedsAKey_data();
    void anOrderNeedsAKey();
    void wrongFiltersNameTheirParameters();
    void aForeignCursorIsRefused();
    void wrongLoginsAndRegistrations_data();
    void wrongLoginsAndRegistrations();
    void numbersThatCannotBeAreNotFound_data();
    void numbersThatCannotBeAreNotFound();

private:
    /// Posts a body as it is to /orders.
    Answer postOrder(const QByteArray &body, const QByteArray &type = "application/json");

    House m_house;
    Person m_customer;
    TestTrip m_trip;
};

void TestBadInput::initTestCase()
{
    m_customer = m_house.person(Role::Customer);
    m_trip = m_house.trip();
}

void TestBadInput::cleanup()
{
    const QStringList breaches = m_house.takeBreaches();
    QVERIFY2(breaches.isEmpty(), qPrintable(breaches.join(u'\n')));
}

Answer TestBadInput::postOrder(const QByteArray &body, const QByteArray &type)
{
    HeaderList headers {m_customer.bearer(), {"Idempotency-Key", m_house.newKey()}};
    if (!type.isEmpty())
        headers.append({"Content-Type", type});
    return m_house.send("POST", "/api/v1/orders", headers, body);
}

void TestBadInput::wrongSearchesNameTheirParameter_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("fields");
    const QString day = TestDatabase::today().addDays(2).toString(Qt::ISODate);
    const QString past = TestDatabase::today().addDays(-1).toString(Qt::ISODate);
    const QString far = TestDatabase::today().addDays(60).toString(Qt::ISODate);
    const auto row = [](const char *name, const QString &query, const char *fields) {
        QTest::newRow(name) << query << QString::fromLatin1(fields);
    };
    row("unknown station", QStringLiteral("from=XXX&to=SGU&date=") + day, "from station.unknown");
    row("both unknown", QStringLiteral("from=XXX&to=YYY&date=") + day,
        "from station.unknown,to station.unknown");
    row("same station twice", QStringLiteral("from=GMR&to=GMR&date=") + day,
        "to station.sameTwice");
    row("past date", QStringLiteral("from=GMR&to=SGU&date=") + past, "date date.past");
    row("date too far", QStringLiteral("from=GMR&to=SGU&date=") + far, "date date.tooFar");
    row("no date at all", QStringLiteral("from=GMR&to=SGU&date=tomorrow"), "date date.invalid");
    row("30 February", QStringLiteral("from=GMR&to=SGU&date=2026-02-30"), "date date.invalid");
    row("nothing given", QString(), "date required,from required,to required");
    row("too long", QStringLiteral("from=GAMBIRGAMBIR&to=SGU&date=") + day, "from tooLong");
    row("everything wrong", QStringLiteral("from=GAMBIRGAMBIR&to=&date=x"),
        "date date.invalid,from tooLong,to required");
}

void TestBadInput::wrongSearchesNameTheirParameter()
{
    QFETCH(QString, query);
    QFETCH(QString, fields);
    const Answer answer = m_house.send("GET", "/api/v1/schedules?" + query.toLatin1());
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.fields(), fields);
}

void TestBadInput::wrongOrdersNameTheirField_data()
{
    QTest::addColumn<QByteArray>("path"); ///< of what is changed in a good order
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("fields");
    const auto row
        = [](const char *name, const char *path, const QJsonValue &value, const char *fields) {
              QTest::newRow(name) << QByteArray(path) << value << QString::fromLatin1(fields);
          };
    const auto people = [this](int adults, int infants) {
        QJsonArray list = m_house.orderBody(m_trip, adults)[u"passengers"].toArray();
        QJsonObject infant = m_house.orderBody(m_trip, 1)[u"passengers"][0].toObject();
        infant[u"type"] = QStringLiteral("infant");
        for (int i = 0; i < infants; ++i)
            list.append(infant);
        return list;
    };
    row("unknown station", "from", QStringLiteral("QQQ"), "/from station.notServed");
    row("unknown destination", "to", QStringLiteral("QQQ"), "/to station.notServed");
    row("same station twice", "to", QStringLiteral("GMR"), "/to station.sameTwice");
    row("five adults", "passengers", people(5, 0), "/passengers passengers.tooManyAdults");
    row("infant without adult", "passengers", people(0, 1),
        "/passengers passengers.infantWithoutAdult");
    row("two infants, one adult", "passengers", people(1, 2),
        "/passengers passengers.infantWithoutAdult");
    row("no passenger", "passengers", QJsonArray(), "/passengers required");
    row("passengers as an object", "passengers", QJsonObject(), "/passengers type");
    row("unknown schedule", "scheduleId", 999999999, "/scheduleId schedule.unknown");
    row("schedule 0", "scheduleId", 0, "/scheduleId outOfRange");
    row("schedule as a text", "scheduleId", QStringLiteral("1"), "/scheduleId type");
    row("unknown seat", "passengers/0/seatId", 999999999, "/passengers/0/seatId seat.unknown");
    row("a class that is not carried", "travelClass", QStringLiteral("business"),
        "/travelClass class.notServed");
    row("a class nobody knows", "travelClass", QStringLiteral("first"), "/travelClass value");
    row("bad NIK", "passengers/0/identityNumber", QStringLiteral("123"),
        "/passengers/0/identityNumber nik.invalid");
    row("NIK without a date", "passengers/0/identityNumber", QStringLiteral("3171019913900001"),
        "/passengers/0/identityNumber nik.invalid");
    row("empty name", "passengers/0/name", QString(), "/passengers/0/name required");
    row("blank name", "passengers/0/name", QStringLiteral("   "), "/passengers/0/name required");
    row("name over two lines", "passengers/0/name", QStringLiteral("a\nb"),
        "/passengers/0/name controlCharacter");
    row("name that reverses the text", "passengers/0/name", QStringLiteral("a\u202eb"),
        "/passengers/0/name controlCharacter");
    row("long name", "passengers/0/name", QString(101, u'x'), "/passengers/0/name tooLong");
    row("bad e-mail", "contact/email", QStringLiteral("siti"), "/contact/email email.invalid");
    row("bad phone", "contact/phone", QStringLiteral("call me"), "/contact/phone phone.invalid");
    row("unknown member", "discount", 5, "/discount unknownField");
    row("unknown member of a passenger", "passengers/0/fare", 1, "/passengers/0/fare unknownField");
}

/// `object` with another value at the path "a/0/b".
static QJsonValue changed(const QJsonValue &value, QList<QByteArray> path, const QJsonValue &to)
{
    if (path.isEmpty())
        return to;
    const QByteArray first = path.takeFirst();
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        array[first.toInt()] = changed(array[first.toInt()], path, to);
        return array;
    }
    QJsonObject object = value.toObject();
    object[QLatin1String(first)] = changed(object[QLatin1String(first)], path, to);
    return object;
}

void TestBadInput::wrongOrdersNameTheirField()
{
    QFETCH(QByteArray, path);
    QFETCH(QJsonValue, value);
    QFETCH(QString, fields);
    const qint64 before = m_house.rowCount();
    const QJsonValue body = changed(m_house.orderBody(m_trip), path.split('/'), value);
    const Answer answer = m_house.order(m_customer, body.toObject());
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.fields(), fields);
    QCOMPARE(m_house.rowCount(), before);
}

void TestBadInput::pastTrainIsNotSold()
{
    // Run of today of which the first stop lies in the past by now.
    TestDatabase &database = m_house.database();
    const QString shift
        = QStringLiteral("UPDATE schedule_stops SET arrival = arrival %1 interval '5 days', "
                         "departure = departure %1 interval '5 days' WHERE schedule_id = %2");
    database.execute(shift.arg(QLatin1Char('-')).arg(m_trip.scheduleId));
    const qint64 before = m_house.rowCount();
    const Answer answer = m_house.order(m_customer, m_house.orderBody(m_trip));
    database.execute(shift.arg(QLatin1Char('+')).arg(m_trip.scheduleId));
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.fields(), QStringLiteral("/scheduleId schedule.departed"));
    QCOMPARE(m_house.rowCount(), before);
}

void TestBadInput::cancelledTrainIsNotSold()
{
    const QString set = QStringLiteral("UPDATE schedules SET status = '%1' WHERE id = %2");
    m_house.database().execute(set.arg(QStringLiteral("cancelled")).arg(m_trip.scheduleId));
    const Answer answer = m_house.order(m_customer, m_house.orderBody(m_trip));
    m_house.database().execute(set.arg(QStringLiteral("scheduled")).arg(m_trip.scheduleId));
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.fields(), QStringLiteral("/scheduleId schedule.cancelled"));
}

void TestBadInput::seatOfAnotherTrainIsRefused()
{
    const qint64 seat = m_house.database()
                            .value(QStringLiteral("SELECT s.id FROM seats s "
                                                  "JOIN coaches c ON c.id = s.coach_id "
                                                  "JOIN schedules x ON x.train_id <> c.train_id "
                                                  "WHERE x.id = %1 LIMIT 1")
                                       .arg(m_trip.scheduleId))
                            .toLongLong();
    QVERIFY(seat > 0);
    const qint64 before = m_house.rowCount();
    const QJsonValue body = changed(m_house.orderBody(m_trip), {"passengers", "0", "seatId"}, seat);
    const Answer answer = m_house.order(m_customer, body.toObject());
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.fields(), QStringLiteral("/passengers/0/seatId seat.unknown"));
    QCOMPARE(m_house.rowCount(), before);
}

void TestBadInput::takenSeatIsAConflictThatNamesThePassenger()
{
    const QList<qint64> seats = m_house.freeSeats(m_trip, 2);
    const auto wanting = [&](int first, int second) {
        QJsonValue body = m_house.orderBody(m_trip, 2);
        body = changed(body, {"passengers", "0", "seatId"}, seats[first]);
        return changed(body, {"passengers", "1", "seatId"}, seats[second]).toObject();
    };
    QJsonValue single = changed(m_house.orderBody(m_trip), {"passengers", "0", "seatId"}, seats[1]);
    QCOMPARE(m_house.order(m_customer, single.toObject()).status, 201);

    const qint64 before = m_house.rowCount();
    const Answer answer = m_house.order(m_customer, wanting(0, 1));
    QCOMPARE(answer.status, 409);
    QCOMPARE(answer.code(), QStringLiteral("seat.taken"));
    QVERIFY(!answer.json()[u"subject"].toString().isEmpty());
    QCOMPARE(answer.fields(), QStringLiteral("/passengers/1/seatId seat.taken"));
    QCOMPARE(m_house.rowCount(), before);
    QCOMPARE(m_house.freeSeats(m_trip, 1)[0], seats[0]);

    const Answer twice = m_house.order(m_customer, wanting(0, 0));
    QCOMPARE(twice.status, 400);
    QCOMPARE(twice.fields(), QStringLiteral("/passengers/1/seatId seat.twice"));
}

void TestBadInput::bodiesThatAreNoJsonObjects_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("body.notJson");
    QTest::newRow("text") << QByteArray("hello") << QStringLiteral("body.notJson");
    QTest::newRow("cut") << QByteArray("{\"from\": ") << QStringLiteral("body.notJson");
    QTest::newRow("two values") << QByteArray("{} {}") << QStringLiteral("body.notJson");
    QTest::newRow("form") << QByteArray("a=b&c=d") << QStringLiteral("body.notJson");
    QTest::newRow("list") << QByteArray("[]") << QStringLiteral("body.notObject");
    QTest::newRow("deep") << QByteArray(5000, '[') << QStringLiteral("body.tooDeep");
}

void TestBadInput::bodiesThatAreNoJsonObjects()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    const qint64 before = m_house.rowCount();
    const Answer answer = postOrder(body);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.code(), code);
    // The field is the body as a whole: the empty pointer.
    QCOMPARE(answer.fields(), u' ' + code);
    QCOMPARE(m_house.rowCount(), before);
}

void TestBadInput::wrongContentTypes_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("text") << QByteArray("text/plain");
    QTest::newRow("form") << QByteArray("application/x-www-form-urlencoded");
    QTest::newRow("nearly") << QByteArray("application/jsonx");
}

void TestBadInput::wrongContentTypes()
{
    QFETCH(QByteArray, type);
    const qint64 before = m_house.rowCount();
    const QByteArray body = QJsonDocument(m_house.orderBody(m_trip)).toJson();
    const Answer answer = postOrder(body, type);
    QCOMPARE(answer.status, 415);
    QCOMPARE(answer.code(), QStringLiteral("media.unsupported"));
    QCOMPARE(answer.fields(), QStringLiteral("Content-Type media.unsupported"));
    QCOMPARE(m_house.rowCount(), before);
    QCOMPARE(postOrder("{}", "application/json; charset=UTF-8").status, 400);
}

void TestBadInput::anOrderNeedsAKey_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("too long") << QByteArray(129, 'k');
    QTest::newRow("space inside") << QByteArray("two words");
}

void TestBadInput::anOrderNeedsAKey()
{
    QFETCH(QByteArray, key);
    const qint64 before = m_house.rowCount();
    const Answer answer = m_house.post("/api/v1/orders", m_customer, m_house.orderBody(m_trip),
                                       {{"Idempotency-Key", key}});
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.fields(), QStringLiteral("Idempotency-Key idempotency.required"));
    QCOMPARE(m_house.rowCount(), before);
    const Answer without = m_house.post("/api/v1/orders", m_customer, m_house.orderBody(m_trip));
    QCOMPARE(without.fields(), QStringLiteral("Idempotency-Key idempotency.required"));
}

void TestBadInput::wrongFiltersNameTheirParameters()
{
    const Person cashier = m_house.person(Role::Cashier);
    const std::pair<const char *, const char *> cases[] {
        {"orders?status=open&date=today&limit=0",
         "date date.invalid,limit outOfRange,status value"},
        {"orders?limit=201", "limit outOfRange"},
        {"orders?limit=ten", "limit type"},
        {"payments?status=Paid&from=x&to=y", "from date.invalid,status value,to date.invalid"},
        {"payments/summary", "from required,to required"},
        {"payments/summary?from=2026-12-02&to=2026-12-01", "to outOfRange"},
        {"payments/summary?from=2024-01-01&to=2026-12-01", "to outOfRange"},
        {"tickets", "orderCode required"},
        {"trains?page=2", "page unknownField"},
        {"orders?limit=2&limit=3", "limit repeated"},
        {"tickets/NONE/pdf?language=fr", "language value"},
    };
    for (const auto &[target, fields] : cases) {
        const Answer answer = m_house.get(QByteArray("/api/v1/") + target, cashier);
        QVERIFY2(answer.status == 400, target);
        QCOMPARE(answer.fields(), QString::fromLatin1(fields));
    }
    const QByteArray tooLong = "/api/v1/stations?query=" + QByteArray(101, 'x');
    QCOMPARE(m_house.send("GET", tooLong).fields(), QStringLiteral("query tooLong"));
    const QByteArray oneEnd
        = "/api/v1/schedules/" + QByteArray::number(m_trip.scheduleId) + "/seats?from=GMR";
    QCOMPARE(m_house.send("GET", oneEnd).fields(), QStringLiteral("to required"));
    // Empty ones are as good as absent, and an address that a form has made works.
    QCOMPARE(m_house.get("/api/v1/orders?status=&query=&date=&cursor=&limit=", cashier).status,
             200);
    QCOMPARE(m_house.get("/api/v1/payments?status=&orderCode=&from=&to=", cashier).status, 200);
}

void TestBadInput::aForeignCursorIsRefused()
{
    for (const char *cursor : {"nonsense", "MTIz", "%00", "'%20OR%201=1"}) {
        const Answer answer
            = m_house.get(QByteArray("/api/v1/orders?cursor=") + cursor, m_customer);
        QVERIFY2(answer.status == 400, cursor);
    }
}

void TestBadInput::wrongLoginsAndRegistrations_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("fields");
    const auto row = [](const char *name, const char *route, const char *body, int status,
                        const char *fields) {
        QTest::newRow(name) << QByteArray("/api/v1/auth/") + route << QByteArray(body) << status
                            << QString::fromLatin1(fields);
    };
    row("wrong password", "login", R"({"email": "customer1@example.com", "password": "wrong"})",
        401, "");
    row("nobody", "login", R"({"email": "nobody@example.com", "password": "x"})", 401, "");
    row("login with more", "login", R"({"email": "a", "password": "b", "role": 1})", 400,
        "/role unknownField");
    row("bad registration", "register",
        R"({"email": "x", "password": "short", "fullName": "A", "role": "admin"})", 400,
        "/email email.invalid,/password password.tooShort,/role unknownField");
    row("bad values", "register",
        R"({"email": "x", "password": "short", "fullName": "A", "phone": "1"})", 400,
        "/email email.invalid,/password password.tooShort,/phone phone.invalid");
    row("address in use", "register",
        R"({"email": "Customer1@example.com", "password": "long enough", "fullName": "A"})", 409,
        "");
    row("no refresh token", "refresh", "{}", 400, "/refreshToken required");
    row("unknown refresh token", "refresh", R"({"refreshToken": "x"})", 401, "");
}

void TestBadInput::wrongLoginsAndRegistrations()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QString, fields);
    QJsonObject json = QJsonDocument::fromJson(body).object();
    const QByteArray form = target.mid(target.lastIndexOf('/') + 1);
    if (form != "refresh")
        json[u"captcha"] = m_house.captcha(form);
    const Answer answer = m_house.post(target, json);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.fields(), fields);
    QVERIFY(!answer.headers.contains("Set-Cookie"));
}

void TestBadInput::numbersThatCannotBeAreNotFound_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const char *target :
         {"schedules/0", "schedules/-1", "schedules/x", "schedules/99999999999999999999",
          "schedules/999999999", "schedules/0/seats", "schedules/1x/seats", "orders/NONE",
          "orders/%27%20OR%201=1", "tickets/NONE", "tickets/NONE/pdf", "payments/0/status",
          "payments/999999999/status", "tickets?orderCode=NONE"})
        QTest::newRow(target) << QByteArray("/api/v1/") + target;
}

void TestBadInput::numbersThatCannotBeAreNotFound()
{
    QFETCH(QByteArray, target);
    const Answer answer = m_house.get(target, m_customer);
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.code(), QStringLiteral("resource.notFound"));
}

QTEST_MAIN(TestBadInput)
#include "tst_badinput.moc"

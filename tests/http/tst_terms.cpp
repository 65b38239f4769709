#include "http/house.h"

#include <QJsonArray>
#include <QTest>

using namespace kai;

/// The dated rules and the fixed fares over HTTP. Every answer fits the contract.
class TestTerms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void everyRuleIsListedPageByPage();
    void aRuleHoldsFromItsDay();
    void whatHasHeldStays();
    void aRuleHasOneValueADay();
    void badRulesAreRefused_data();
    void badRulesAreRefused();
    void aFixedFareIsWhatSearchSeatMapAndOrderShow();
    void aFixedFareIsChangedAndRetired();
    void badFaresAreRefused_data();
    void badFaresAreRefused();
    void onlyAdministratorsChangeTerms();
    void theHistoryTellsOfIt();

private:
    static QJsonObject rule(const QString &name, int daysFromToday, qint64 value);
    QJsonObject fare(qint64 rupiah);
    static QString date(int daysFromToday);
    /// The fare of the cheapest tier of executive class on the trip, as a search shows it.
    qint64 searchedFare();

    House m_house;
    Person m_admin;
    Person m_cashier;
    TestTrip m_trip;
    qint64 m_train = 0;
    QString m_subclass; ///< of executive class on the trip
};

void TestTerms::initTestCase()
{
    m_admin = m_house.person(Role::Admin);
    m_cashier = m_house.person(Role::Cashier);
    m_trip = m_house.trip();
    m_train = m_house.database()
                  .value(QStringLiteral("SELECT train_id FROM schedules WHERE id = %1")
                             .arg(m_trip.scheduleId))
                  .toLongLong();
    m_subclass = m_house.database()
                     .value(QStringLiteral("SELECT subclass FROM fares WHERE train_id = %1"
                                           " AND travel_class = 'executive' ORDER BY rank LIMIT 1")
                                .arg(m_train))
                     .toString();
}

void TestTerms::cleanup()
{
    const QStringList breaches = m_house.takeBreaches();
    QVERIFY2(breaches.isEmpty(), qPrintable(breaches.join(u'\n')));
}

QString TestTerms::date(int daysFromToday)
{
    return TestDatabase::today().addDays(daysFromToday).toString(Qt::ISODate);
}

QJsonObject TestTerms::rule(const QString &name, int daysFromToday, qint64 value)
{
    return {{QStringLiteral("name"), name},
            {QStringLiteral("validFrom"), date(daysFromToday)},
            {QStringLiteral("value"), value}};
}

QJsonObject TestTerms::fare(qint64 rupiah)
{
    return {{QStringLiteral("trainId"), m_train},
            {QStringLiteral("travelClass"), QStringLiteral("executive")},
            {QStringLiteral("subclass"), m_subclass},
            {QStringLiteral("from"), QString::fromLatin1(m_trip.from)},
            {QStringLiteral("to"), QString::fromLatin1(m_trip.to)},
            {QStringLiteral("firstDate"), date(0)},
            {QStringLiteral("fare"), rupiah}};
}

qint64 TestTerms::searchedFare()
{
    const Answer found = m_house.send("GET", "/api/v1/schedules?from=" + m_trip.from + "&to="
                                                 + m_trip.to + "&date=" + date(2).toLatin1());
    for (const QJsonValue &departure : found.data().toArray()) {
        for (const QJsonValue &offer : departure[u"classes"].toArray()) {
            if (departure[u"id"].toInteger() == m_trip.scheduleId
                && offer[u"travelClass"] == QStringLiteral("executive"))
                return offer[u"fare"].toInteger();
        }
    }
    return -1;
}

void TestTerms::everyRuleIsListedPageByPage()
{
    QStringList names;
    QByteArray cursor;
    do {
        const Answer page = m_house.send("GET", "/api/v1/rules?limit=5&cursor=" + cursor);
        QCOMPARE(page.status, 200);
        for (const QJsonValue &item : page.data().toArray())
            names.append(item[u"name"].toString());
        cursor = page.json()[u"meta"][u"nextCursor"].toString().toLatin1();
    } while (!cursor.isEmpty());
    QVERIFY(names.size() >= 16);
    QVERIFY(names.contains(QStringLiteral("cancel.feePercent")));
    QVERIFY(std::is_sorted(names.begin(), names.end()));
    QCOMPARE(m_house.send("GET", "/api/v1/rules?cursor=%25").status, 400);
}

void TestTerms::aRuleHoldsFromItsDay()
{
    const QString name = QStringLiteral("bookingFee.online");
    const Answer later = m_house.post("/api/v1/rules", m_admin, rule(name, 1, 9'000));
    QCOMPARE(later.status, 201);
    const auto feeNow = [this] {
        const Answer sold
            = m_house.order(m_house.person(Role::Customer), m_house.orderBody(m_trip));
        return sold.data()[u"bookingFee"].toInteger();
    };
    QCOMPARE(feeNow(), 7'500); // not yet
    const Answer now = m_house.post("/api/v1/rules", m_admin, rule(name, 0, 8'000));
    QCOMPARE(now.status, 201);
    QCOMPARE(feeNow(), 8'000);
    const QByteArray path = "/api/v1/rules/" + QByteArray::number(now.data()[u"id"].toInteger());
    QCOMPARE(m_house.call("DELETE", path, m_admin).status, 204);
    QCOMPARE(feeNow(), 7'500);
    QCOMPARE(m_house.get(path, m_admin).status, 404);
}

void TestTerms::whatHasHeldStays()
{
    const QByteArray path
        = "/api/v1/rules/"
          + m_house.database()
                .value(QStringLiteral("SELECT id FROM rules WHERE name = 'sale.maxAdults'"))
                .toByteArray();
    const Answer held = m_house.get(path, m_admin);
    QCOMPARE(held.data()[u"value"].toInteger(), 4);
    const QJsonObject change = rule(QStringLiteral("sale.maxAdults"), 3, 6);
    QCOMPARE(m_house.call("PUT", path, m_admin, change).code(), QStringLiteral("rule.inForce"));
    QCOMPARE(m_house.call("DELETE", path, m_admin).code(), QStringLiteral("rule.inForce"));
}

void TestTerms::aRuleHasOneValueADay()
{
    const QString name = QStringLiteral("cancel.feePercent");
    const Answer made = m_house.post("/api/v1/rules", m_admin, rule(name, 10, 30));
    QCOMPARE(made.status, 201);
    QCOMPARE(m_house.post("/api/v1/rules", m_admin, rule(name, 10, 40)).fields(),
             QStringLiteral("/validFrom rule.exists"));
    const Answer other = m_house.post("/api/v1/rules", m_admin, rule(name, 11, 40));
    const QByteArray path = "/api/v1/rules/" + QByteArray::number(other.data()[u"id"].toInteger());
    QCOMPARE(m_house.call("PUT", path, m_admin, rule(name, 10, 40)).code(),
             QStringLiteral("rule.exists"));
    QJsonObject change = rule(name, 12, 35);
    change[u"version"] = 7;
    QCOMPARE(m_house.call("PUT", path, m_admin, change).code(),
             QStringLiteral("catalog.changedMeanwhile"));
    change[u"version"] = 1;
    const Answer changed = m_house.call("PUT", path, m_admin, change);
    QCOMPARE(changed.status, 200);
    QCOMPARE(changed.data()[u"version"].toInt(), 2);
    QCOMPARE(changed.data()[u"validFrom"].toString(), date(12));
}

void TestTerms::badRulesAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("day");
    QTest::addColumn<qint64>("value");
    QTest::addColumn<QString>("fields");
    const QString percent = QStringLiteral("cancel.feePercent");
    QTest::newRow("no such rule") << QStringLiteral("cancel.everything") << 5 << qint64(1)
                                  << QStringLiteral("/name rule.unknown");
    QTest::newRow("more than all")
        << percent << 5 << qint64(101) << QStringLiteral("/value outOfRange");
    QTest::newRow("yesterday") << percent << -1 << qint64(5)
                               << QStringLiteral("/validFrom date.past");
}

void TestTerms::badRulesAreRefused()
{
    QFETCH(QString, name);
    QFETCH(int, day);
    QFETCH(qint64, value);
    const Answer refused = m_house.post("/api/v1/rules", m_admin, rule(name, day, value));
    QCOMPARE(refused.status, 400);
    QTEST(refused.fields(), "fields");
}

void TestTerms::aFixedFareIsWhatSearchSeatMapAndOrderShow()
{
    QVERIFY(searchedFare() != 123'000);
    const Answer made = m_house.post("/api/v1/trip-fares", m_admin, fare(123'000));
    QVERIFY2(made.status == 201, made.body.constData());
    QCOMPARE(searchedFare(), 123'000);
    const Answer map
        = m_house.send("GET", "/api/v1/schedules/" + QByteArray::number(m_trip.scheduleId)
                                  + "/seats?from=" + m_trip.from + "&to=" + m_trip.to);
    for (const QJsonValue &coach : map.data()[u"coaches"].toArray()) {
        if (coach[u"travelClass"] == QStringLiteral("executive"))
            QCOMPARE(coach[u"seats"][0][u"fare"].toInteger(), 123'000);
    }
    QJsonObject wanted = m_house.orderBody(m_trip);
    wanted[u"travelClass"] = QStringLiteral("executive");
    const Answer sold = m_house.order(m_cashier, wanted);
    QCOMPARE(sold.data()[u"fareTotal"].toInteger(), 123'000);
}

void TestTerms::aFixedFareIsChangedAndRetired()
{
    const Answer made = m_house.post("/api/v1/trip-fares", m_admin, fare(200'000));
    const QByteArray path
        = "/api/v1/trip-fares/" + QByteArray::number(made.data()[u"id"].toInteger());
    QCOMPARE(searchedFare(), 200'000); // the newest decides
    const Answer changed = m_house.call("PUT", path, m_admin, fare(210'000));
    QCOMPARE(changed.status, 200);
    QCOMPARE(searchedFare(), 210'000);
    const Answer listed = m_house.get(
        "/api/v1/trip-fares?limit=1&trainId=" + QByteArray::number(m_train), m_cashier);
    QCOMPARE(listed.data()[0][u"fare"].toInteger(), 210'000);
    QVERIFY(!listed.json()[u"meta"][u"nextCursor"].isNull());
    QCOMPARE(m_house.call("DELETE", path, m_admin).status, 204);
    QCOMPARE(searchedFare(), 123'000);
    QCOMPARE(m_house.get(path, m_cashier).status, 404);
}

void TestTerms::badFaresAreRefused_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("fields");
    const auto row = [](const char *name, const char *member, const QJsonValue &value,
                        const char *fields) {
        QTest::newRow(name) << QString::fromLatin1(member) << value << QString::fromLatin1(fields);
    };
    row("a tier of another train", "subclass", QStringLiteral("ZZ"), "/subclass fare.unknownTier");
    row("no station", "to", QStringLiteral("QQQ"), "/to station.unknown");
    row("one station", "to", QString::fromLatin1(m_trip.from), "/to station.sameTwice");
    row("one end", "to", QString(), "/to required");
    row("ends before it begins", "lastDate", date(-1), "/lastDate date.wrongOrder");
    row("too dear", "fare", 200'000'000, "/fare outOfRange");
}

void TestTerms::badFaresAreRefused()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QJsonObject wanted = fare(100'000);
    wanted[member] = value;
    const Answer refused = m_house.post("/api/v1/trip-fares", m_admin, wanted);
    QCOMPARE(refused.status, 400);
    QTEST(refused.fields(), "fields");
}

void TestTerms::onlyAdministratorsChangeTerms()
{
    for (const Role role : {Role::Customer, Role::Cashier, Role::Supervisor}) {
        const Person other = m_house.person(role);
        QCOMPARE(m_house.post("/api/v1/rules", other, rule(QStringLiteral("sale.maxAdults"), 20, 5))
                     .status,
                 403);
        QCOMPARE(m_house.post("/api/v1/trip-fares", other, fare(1'000)).status, 403);
    }
}

void TestTerms::theHistoryTellsOfIt()
{
    const Answer made
        = m_house.post("/api/v1/rules", m_admin, rule(QStringLiteral("sale.maxAdults"), 30, 5));
    const QByteArray id = QByteArray::number(made.data()[u"id"].toInteger());
    QCOMPARE(m_house
                 .call("PUT", "/api/v1/rules/" + id, m_admin,
                       rule(QStringLiteral("sale.maxAdults"), 30, 6))
                 .status,
             200);
    const Answer told = m_house.get("/api/v1/catalog-changes?kind=rule&subjectId=" + id, m_admin);
    QCOMPARE(told.data().toArray().size(), 2);
    QCOMPARE(told.data()[0][u"action"].toString(), QStringLiteral("changed"));
    QCOMPARE(told.data()[0][u"before"][u"value"].toInteger(), 5);
    QCOMPARE(told.data()[0][u"after"][u"value"].toInteger(), 6);
    QCOMPARE(told.data()[0][u"actor"][u"id"].toInteger(), m_admin.id.value());
}

QTEST_MAIN(TestTerms)
#include "tst_terms.moc"

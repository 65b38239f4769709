#include "api/json.h"
#include "api/reader.h"

#include <QJsonDocument>
#include <QTest>

using namespace kai;
using namespace kai::api;

class TestReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void absentEmptyAndNullTextsAreRequired_data();
    void absentEmptyAndNullTextsAreRequired();
    void wrongTypesAreToldAsSuch_data();
    void wrongTypesAreToldAsSuch();
    void textsAreMeasuredAndComposed();
    void controlCharactersAreRefused_data();
    void controlCharactersAreRefused();
    void integersAreWholeAndExact_data();
    void integersAreWholeAndExact();
    void optionalMembersMayBeAbsentOrNull();
    void wordsAreThoseOfTheEnum();
    void listsHaveALimit();
    void unknownMembersAreAllNamed();
    void pointersAreEscaped();
    void everythingWrongInAnOrderIsToldAtOnce();
    void whatABuyerSendsIsReadBack();
};

static QJsonObject parse(const char *json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        qFatal("the test's JSON is broken");
    return document.object();
}

static QString codesOf(const QList<FieldError> &errors)
{
    QStringList list;
    for (const FieldError &error : errors)
        list.append(error.pointer + u' ' + error.code);
    return list.join(u',');
}

void TestReader::absentEmptyAndNullTextsAreRequired_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("absent") << QByteArray("{}");
    QTest::newRow("null") << QByteArray(R"({"name": null})");
    QTest::newRow("empty") << QByteArray(R"({"name": ""})");
}

void TestReader::absentEmptyAndNullTextsAreRequired()
{
    QFETCH(QByteArray, json);
    const QJsonObject object = parse(json);
    QList<FieldError> errors;
    Reader reader(object, QString(), errors);
    QVERIFY(reader.text(QStringLiteral("name"), 10).isEmpty());
    QCOMPARE(codesOf(errors), QStringLiteral("/name required"));
}

void TestReader::wrongTypesAreToldAsSuch_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("expected");
    QTest::newRow("number as text") << QByteArray(R"({"text": 5})") << QStringLiteral("/text type");
    QTest::newRow("object as text")
        << QByteArray(R"({"text": {}})") << QStringLiteral("/text type");
    QTest::newRow("text as number")
        << QByteArray(R"({"integer": "5"})") << QStringLiteral("/integer type");
    QTest::newRow("truth as number")
        << QByteArray(R"({"integer": true})") << QStringLiteral("/integer type");
    QTest::newRow("number as truth")
        << QByteArray(R"({"bool": 1})") << QStringLiteral("/bool type");
    QTest::newRow("list as object")
        << QByteArray(R"({"object": []})") << QStringLiteral("/object type");
    QTest::newRow("object as list")
        << QByteArray(R"({"array": {}})") << QStringLiteral("/array type");
}

void TestReader::wrongTypesAreToldAsSuch()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, expected);
    const QJsonObject object = parse(json);
    QList<FieldError> errors;
    Reader reader(object, QString(), errors);
    if (object.contains(u"text"))
        reader.optionalText(QStringLiteral("text"), 10);
    if (object.contains(u"integer"))
        reader.optionalInteger(QStringLiteral("integer"));
    if (object.contains(u"bool"))
        reader.optionalBool(QStringLiteral("bool"));
    if (object.contains(u"object"))
        reader.object(QStringLiteral("object"));
    if (object.contains(u"array"))
        reader.array(QStringLiteral("array"), 10);
    QCOMPARE(codesOf(errors), expected);
}

void TestReader::textsAreMeasuredAndComposed()
{
    const QJsonObject object = parse("{\"fits\": \"12345\", \"long\": \"123456\", "
                                     "\"accent\": \"e\xcc\x81\"}");
    QList<FieldError> errors;
    Reader reader(object, QString(), errors);
    QCOMPARE(reader.text(QStringLiteral("fits"), 5), QStringLiteral("12345"));
    QVERIFY(reader.text(QStringLiteral("long"), 5).isEmpty());
    // A letter and its accent become the one character that people see.
    QCOMPARE(reader.text(QStringLiteral("accent"), 1), QStringLiteral("\u00e9"));
    QCOMPARE(codesOf(errors), QStringLiteral("/long tooLong"));
}

void TestReader::controlCharactersAreRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nul") << QString(QChar(0));
    QTest::newRow("line feed") << QStringLiteral("Siti\nRahma");
    QTest::newRow("escape") << QStringLiteral("\x1b[31mSiti");
    QTest::newRow("delete") << QStringLiteral("Siti\x7f");
    QTest::newRow("c1") << QStringLiteral("Siti\u0085Rahma");
}

void TestReader::controlCharactersAreRefused()
{
    QFETCH(QString, text);
    const QJsonObject object {{QStringLiteral("name"), text}};
    QList<FieldError> errors;
    Reader reader(object, QString(), errors);
    QVERIFY(reader.optionalText(QStringLiteral("name"), 100).isEmpty());
    QCOMPARE(codesOf(errors), QStringLiteral("/name controlCharacter"));
}

void TestReader::integersAreWholeAndExact_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<bool>("fits");
    QTest::addColumn<qint64>("value");
    constexpr qint64 limit = 9007199254740992; // 2^53
    QTest::newRow("zero") << QByteArray("0") << true << qint64(0);
    QTest::newRow("negative") << QByteArray("-7") << true << qint64(-7);
    QTest::newRow("largest") << QByteArray("9007199254740992") << true << limit;
    QTest::newRow("smallest") << QByteArray("-9007199254740992") << true << -limit;
    QTest::newRow("whole as a float") << QByteArray("1e3") << true << qint64(1000);
    QTest::newRow("one too large") << QByteArray("9007199254740994") << false << qint64(0);
    QTest::newRow("next after the largest") << QByteArray("9007199254740993") << false << qint64(0);
    QTest::newRow("fraction") << QByteArray("1.5") << false << qint64(0);
    QTest::newRow("huge") << QByteArray("1e300") << false << qint64(0);
    QTest::newRow("beyond 64 bits") << QByteArray("18446744073709551617") << false << qint64(0);
}

void TestReader::integersAreWholeAndExact()
{
    QFETCH(QByteArray, number);
    QFETCH(bool, fits);
    QFETCH(qint64, value);
    const QJsonObject object = parse("{\"n\": " + number + "}");
    QList<FieldError> errors;
    Reader reader(object, QString(), errors);
    QCOMPARE(reader.integer(QStringLiteral("n")), value);
    QCOMPARE(codesOf(errors), fits ? QString() : QStringLiteral("/n type"));
}

void TestReader::optionalMembersMayBeAbsentOrNull()
{
    const QJsonObject object = parse(R"({"text": null, "integer": null, "bool": null})");
    QList<FieldError> errors;
    Reader reader(object, QString(), errors);
    QVERIFY(reader.optionalText(QStringLiteral("text"), 5).isEmpty());
    QVERIFY(!reader.optionalInteger(QStringLiteral("integer")));
    QVERIFY(!reader.optionalBool(QStringLiteral("bool")));
    QVERIFY(!reader.optionalWord<Role>(QStringLiteral("role")));
    QVERIFY(!reader.has(QStringLiteral("text")));
    reader.finish();
    QCOMPARE(codesOf(errors), QString());
}

void TestReader::wordsAreThoseOfTheEnum()
{
    const QJsonObject object
        = parse(R"({"good": "infant", "case": "Infant", "other": "child", "empty": ""})");
    QList<FieldError> errors;
    Reader reader(object, QString(), errors);
    QVERIFY(reader.word<PassengerType>(QStringLiteral("good")) == PassengerType::Infant);
    QVERIFY(reader.optionalWord<PassengerType>(QStringLiteral("good")) == PassengerType::Infant);
    reader.word<PassengerType>(QStringLiteral("case"));
    reader.word<PassengerType>(QStringLiteral("other"));
    reader.word<PassengerType>(QStringLiteral("empty"));
    QCOMPARE(codesOf(errors), QStringLiteral("/case value,/other value,/empty required"));
}

void TestReader::listsHaveALimit()
{
    const QJsonObject object = parse(R"({"two": [1, 2], "three": [1, 2, 3]})");
    QList<FieldError> errors;
    Reader reader(object, QString(), errors);
    QCOMPARE(reader.array(QStringLiteral("two"), 2).size(), 2);
    QVERIFY(reader.array(QStringLiteral("three"), 2).isEmpty());
    reader.array(QStringLiteral("none"), 2);
    reader.object(QStringLiteral("noObject"));
    QCOMPARE(codesOf(errors), QStringLiteral("/three tooMany,/none required,/noObject required"));
}

void TestReader::unknownMembersAreAllNamed()
{
    const QJsonObject object = parse(R"({"a": "1", "known": "2", "z": {"deep": 1}})");
    QList<FieldError> errors;
    Reader reader(object, QStringLiteral("/contact"), errors);
    reader.text(QStringLiteral("known"), 5);
    reader.finish();
    QCOMPARE(codesOf(errors), QStringLiteral("/contact/a unknownField,/contact/z unknownField"));
}

void TestReader::pointersAreEscaped()
{
    const QJsonObject object = parse(R"({"a/b": 1, "c~d": 1, "~1": 1})");
    QList<FieldError> errors;
    Reader reader(object, QStringLiteral("/x"), errors);
    reader.finish();
    QCOMPARE(codesOf(errors), QStringLiteral("/x/a~1b unknownField,/x/c~0d unknownField,"
                                             "/x/~01 unknownField"));
}

void TestReader::everythingWrongInAnOrderIsToldAtOnce()
{
    const Result<OrderRequest> request = orderRequestFromJson(parse(R"({
        "scheduleId": 1.5, "from": 7, "contact": {"name": "Siti", "fax": "1"},
        "passengers": [{"name": "", "type": "child", "identityType": "nik"}, 5],
        "travelClass": "first", "discount": 10})"));
    QVERIFY(!request);
    QVERIFY(request.error().kind == ErrorKind::Validation);
    QCOMPARE(codesOf(request.error().fields),
             QStringLiteral("/scheduleId type,/from type,/to required,/contact/email required,"
                            "/contact/phone required,/contact/fax unknownField,"
                            "/passengers/0/name required,/passengers/0/type value,"
                            "/passengers/0/identityNumber required,/passengers/1 type,"
                            "/travelClass value,/discount unknownField"));
}

void TestReader::whatABuyerSendsIsReadBack()
{
    OrderRequest sent;
    sent.scheduleId = ScheduleId(51);
    sent.from = QStringLiteral("GMR");
    sent.to = QStringLiteral("SGU");
    sent.contact = {QStringLiteral("Siti Rahma"), QStringLiteral("siti@example.com"),
                    QStringLiteral("+62 812-3456-7890")};
    sent.passengers = {{{QStringLiteral("Siti Rahma"), PassengerType::Adult, IdentityType::Nik,
                         QStringLiteral("3171014509900001")},
                        SeatId(1207)},
                       {{QStringLiteral("Bayu"), PassengerType::Infant, IdentityType::Passport,
                         QStringLiteral("A1234567")},
                        std::nullopt}};
    sent.travelClass = TravelClass::Executive;

    const Result<OrderRequest> read = orderRequestFromJson(toJson(sent));
    QVERIFY(read);
    QCOMPARE(read->scheduleId, sent.scheduleId);
    QCOMPARE(read->from, sent.from);
    QCOMPARE(read->to, sent.to);
    QVERIFY(read->contact == sent.contact);
    QVERIFY(read->travelClass == sent.travelClass);
    QCOMPARE(read->passengers.size(), 2);
    for (qsizetype i = 0; i < 2; ++i) {
        QVERIFY(read->passengers[i].details == sent.passengers[i].details);
        QVERIFY(read->passengers[i].seatId == sent.passengers[i].seatId);
    }
}

QTEST_GUILESS_MAIN(TestReader)
#include "tst_reader.moc"

#include "http/validation/jsonbody.h"
#include "http/validation/requestschemas.h"

#include <QJsonDocument>
#include <QTest>

using namespace kai;
using namespace kai::http;

/// What the written contract lets through, and what is told of the rest.
class TestRequestSchemas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void brokenRulesAreToldByTheirCodes_data();
    void brokenRulesAreToldByTheirCodes();
    void everythingWrongIsToldAtOnce();
    void pointersAreEscaped();
    void anAvalancheOfUnknownMembersIsCutShort();
    void aLongTextAgainstAPatternIsNoDanger();
    void parametersGetTheirTypes();
    void wrongParametersAreNamedAsInTheAddress();
    void pathsThatNameNothingDoNotFit();
    void aRouteThatTheContractForgotAllowsNothing();
    void textsAreComposed();
    void nestedBodiesHaveALimit();

private:
    QString violations(const QByteArray &body) const;
    QString queryViolations(const QByteArray &query) const;
};

static const api::Route route {api::Operation::CreateOrder, api::Method::Post,   "/things/{id}",
                               api::Access::SignedIn,       api::Pool::Database, api::Body::Json};

static QJsonObject parse(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        qFatal("the test's JSON is broken: %s", json.constData());
    return document.object();
}

/// "@" stands for "#/components": moc takes the sign for a directive.
static QJsonObject contract()
{
    QByteArray json = R"({
      "paths": {"/things/{id}": {"post": {
        "parameters": [
          {"name": "id", "in": "path", "required": true, "schema": {"type": "integer", "minimum": 1}},
          {"$ref": "@/parameters/limit"},
          {"name": "day", "in": "query", "required": true,
           "schema": {"type": "string", "format": "date"}},
          {"name": "open", "in": "query", "schema": {"type": "boolean"}},
          {"name": "X-Header", "in": "header", "required": true, "schema": {"type": "string"}}],
        "requestBody": {"content": {"application/json": {
          "schema": {"$ref": "@/schemas/Thing"}}}}}}},
      "components": {
        "parameters": {"limit": {"name": "limit", "in": "query",
          "schema": {"type": "integer", "minimum": 1, "maximum": 200}}},
        "schemas": {
          "Word": {"type": "string", "enum": ["one", "two"]},
          "Part": {"type": "object", "additionalProperties": false, "required": ["name"],
            "properties": {"name": {"type": "string", "minLength": 1, "maxLength": 5}}},
          "Thing": {"type": "object", "additionalProperties": false, "required": ["text"],
            "properties": {
              "text": {"type": "string", "minLength": 2, "maxLength": 5},
              "number": {"type": ["integer", "null"], "minimum": 0, "maximum": 9007199254740992},
              "word": {"oneOf": [{"$ref": "@/schemas/Word"}, {"type": "null"}]},
              "plain": {"$ref": "@/schemas/Word"},
              "flag": {"type": "boolean"},
              "code": {"type": "string", "pattern": "^[A-Z]+$"},
              "email": {"type": "string", "format": "email"},
              "phone": {"type": "string", "format": "phone", "minLength": 8},
              "password": {"type": "string", "format": "password", "minLength": 8},
              "parts": {"type": "array", "minItems": 1, "maxItems": 2,
                "items": {"$ref": "@/schemas/Part"}}}}}}})";
    return parse(json.replace("\"@/", "\"#/components/"));
}

static QString told(const QList<FieldError> &errors)
{
    QStringList list;
    for (const FieldError &error : errors)
        list.append(error.pointer + u' ' + error.code);
    list.sort();
    return list.join(u',');
}

QString TestRequestSchemas::violations(const QByteArray &body) const
{
    QList<FieldError> errors;
    RequestSchemas(contract(), std::span(&route, 1)).checkBody(route, parse(body), errors);
    return told(errors);
}

QString TestRequestSchemas::queryViolations(const QByteArray &query) const
{
    Request request;
    request.query = QUrlQuery(QString::fromLatin1(query));
    QList<FieldError> errors;
    RequestSchemas(contract(), std::span(&route, 1)).query(route, request, errors);
    return told(errors);
}

void TestRequestSchemas::brokenRulesAreToldByTheirCodes_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *member, const char *expected) {
        QTest::newRow(member) << QByteArray(member) << QString::fromLatin1(expected);
    };
    row(R"("text": "12345")", "");
    row(R"("text": "123456")", "/text tooLong");
    row(R"("text": "1")", "/text tooShort");
    row(R"("text": "")", "/text required");
    row(R"("text": null)", "/text required");
    row(R"("text": 5)", "/text type");
    row(R"("text": "a\nb")", "/text controlCharacter");
    row(R"("text": "a\u202eb")", "/text controlCharacter");
    row(R"("number": 9007199254740992)", "");
    row(R"("number": 9007199254740994)", "/number outOfRange");
    row(R"("number": -1)", "/number outOfRange");
    row(R"("number": 1e3)", "");
    row(R"("number": 1.5)", "/number type");
    row(R"("number": 1e300)", "/number type");
    row(R"("number": "7")", "/number type");
    row(R"("number": true)", "/number type");
    row(R"("number": null)", "");
    row(R"("word": "two")", "");
    row(R"("word": null)", "");
    row(R"("word": "Two")", "/word value");
    row(R"("plain": "three")", "/plain value");
    row(R"("plain": 3)", "/plain type");
    row(R"("flag": 1)", "/flag type");
    row(R"("code": "ABC")", "");
    row(R"("code": "abc")", "/code value");
    row(R"("email": "siti")", "/email email.invalid");
    row(R"("phone": "12")", "/phone phone.invalid");
    row(R"("password": "short")", "/password password.tooShort");
    row(R"("parts": [])", "/parts required");
    row(R"("parts": {})", "/parts type");
    row(R"("parts": [{"name": "a"}, {"name": "b"}, {"name": "c"}])", "/parts tooMany");
    row(R"("parts": [{"name": "a"}, 5])", "/parts/1 type");
    row(R"("parts": [{"name": "toolong", "more": 1}])",
        "/parts/0/more unknownField,/parts/0/name tooLong");
    row(R"("unknown": "a")", "/unknown unknownField");
}

void TestRequestSchemas::brokenRulesAreToldByTheirCodes()
{
    QFETCH(QByteArray, member);
    QFETCH(QString, expected);
    const QByteArray text = member.startsWith("\"text\"") ? "" : "\"text\": \"abc\", ";
    QCOMPARE(violations("{" + text + member + "}"), expected);
}

void TestRequestSchemas::everythingWrongIsToldAtOnce()
{
    const QByteArray body
        = R"({"number": 1.5, "flag": "x", "parts": [{}, {"name": ""}], "more": {}})";
    QCOMPARE(violations(body),
             QStringLiteral("/flag type,/more unknownField,/number type,/parts/0/name required,"
                            "/parts/1/name required,/text required"));
}

void TestRequestSchemas::pointersAreEscaped()
{
    const QByteArray body = R"({"text": "abc", "a/b": 1, "c~d": 1})";
    QCOMPARE(violations(body), QStringLiteral("/a~1b unknownField,/c~0d unknownField"));
}

void TestRequestSchemas::anAvalancheOfUnknownMembersIsCutShort()
{
    QByteArray body = R"({"text": "abc")";
    for (int i = 0; i < 5000; ++i)
        body += ", \"x" + QByteArray::number(i) + "\": 1";
    QCOMPARE(violations(body + '}').count(u','), 99);
}

void TestRequestSchemas::aLongTextAgainstAPatternIsNoDanger()
{
    const QByteArray good = R"({"text": "abc", "code": ")" + QByteArray(500'000, 'A') + "\"}";
    QCOMPARE(violations(good), QString());
    QByteArray bad = good;
    bad.insert(bad.size() - 2, 'a');
    QCOMPARE(violations(bad), QStringLiteral("/code value"));
}

void TestRequestSchemas::parametersGetTheirTypes()
{
    const RequestSchemas schemas(contract(), std::span(&route, 1));
    Request request;
    request.query = QUrlQuery(QStringLiteral("limit=20&open=true&day=2026-12-01"));
    QList<FieldError> errors;
    const QJsonObject query = schemas.query(route, request, errors);
    QCOMPARE(told(errors), QString());
    QCOMPARE(query[u"limit"], QJsonValue(20));
    QCOMPARE(query[u"open"], QJsonValue(true));
    QCOMPARE(query[u"day"], QJsonValue(QStringLiteral("2026-12-01")));
}

void TestRequestSchemas::wrongParametersAreNamedAsInTheAddress()
{
    QCOMPARE(queryViolations("day=2026-12-01&limit=&open="), QString());
    QCOMPARE(queryViolations(""), QStringLiteral("day required"));
    QCOMPARE(queryViolations("day=&page="), QStringLiteral("day required,page unknownField"));
    QCOMPARE(queryViolations("day=2026-12-01&day=2026-12-02"), QStringLiteral("day repeated"));
    QCOMPARE(queryViolations("day=x&limit=ten&open=yes"),
             QStringLiteral("day date.invalid,limit type,open type"));
    QCOMPARE(queryViolations("day=2026-12-01&limit=201"), QStringLiteral("limit outOfRange"));
}

void TestRequestSchemas::pathsThatNameNothingDoNotFit()
{
    const RequestSchemas schemas(contract(), std::span(&route, 1));
    const auto fits = [&](const char *id) {
        return schemas.fitsPath(route, {{QStringLiteral("id"), QString::fromLatin1(id)}});
    };
    QVERIFY(fits("1"));
    QVERIFY(fits("4503599627370496"));
    for (const char *id : {"0", "-1", "x", "1x", "", "99999999999999999999"})
        QVERIFY2(!fits(id), id);
}

void TestRequestSchemas::aRouteThatTheContractForgotAllowsNothing()
{
    const RequestSchemas schemas({}, std::span(&route, 1));
    QList<FieldError> errors;
    schemas.checkBody(route, parse(R"({"text": "abc"})"), errors);
    QCOMPARE(told(errors), QStringLiteral("/text unknownField"));
    QVERIFY(!schemas.fitsPath(route, {{QStringLiteral("id"), QStringLiteral("1")}}));
}

void TestRequestSchemas::textsAreComposed()
{
    const Result<QJsonObject> read = readJsonObject("{\"a\": [{\"b\": \"e\xcc\x81\"}]}");
    QVERIFY(read);
    QCOMPARE((*read)[u"a"][0][u"b"].toString(), QStringLiteral("\u00e9"));
    const Result<QJsonObject> escaped = readJsonObject(R"({"b": "e\u0301"})");
    QCOMPARE((*escaped)[u"b"].toString(), QStringLiteral("\u00e9"));
}

void TestRequestSchemas::nestedBodiesHaveALimit()
{
    const auto nested = [](int levels) {
        return "{\"a\": " + QByteArray(levels - 1, '[') + QByteArray(levels - 1, ']') + '}';
    };
    QVERIFY(readJsonObject(nested(32)));
    QCOMPARE(readJsonObject(nested(33)).error().code, QStringLiteral("body.tooDeep"));
    const QByteArray inText = R"({"a": "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\"[["})";
    QVERIFY(readJsonObject(inText));
}

QTEST_GUILESS_MAIN(TestRequestSchemas)
#include "tst_requestschemas.moc"

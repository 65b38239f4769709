#include "base/logging.h"
#include "base/logline.h"
#include "base/redaction.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace kai;

/// Lines of the log: what is read out of them, what becomes of hostile texts and of secrets.
class TestLogLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAccessLineIsReadByName();
    void aFailureKeepsItsCause();
    void noTextAddsAField();
    void whatIsNoLineIsPassedOver();
    void hostileCharactersMakeNoSecondLine_data();
    void hostileCharactersMakeNoSecondLine();
    void levelsAndTheAccessLogAreFiltered();
    void secretsAreHidden_data();
    void secretsAreHidden();
    void whatIsNoSecretStays_data();
    void whatIsNoSecretStays();
};

static QByteArray line(const QByteArray &text, const QByteArray &category = "kai.server",
                       const QByteArray &level = "info")
{
    return "2026-03-14T07:30:00.123Z " + level + ' ' + category + ' ' + text;
}

static QJsonObject json(const QByteArray &line)
{
    QByteArray text;
    LogLine::parse(line)->appendJson(text);
    return QJsonDocument::fromJson(text).object();
}

void TestLogLine::anAccessLineIsReadByName()
{
    const QJsonObject found
        = json(line("method=GET route=/api/v1/orders/{code} status=200 ms=12 bytes=345 "
                    "client=10.0.0.1 user=7 request=abcd-1234 traceparent=-",
                    "kai.access"));
    const QJsonObject expected {
        {QStringLiteral("time"), QStringLiteral("2026-03-14T07:30:00.123Z")},
        {QStringLiteral("level"), QStringLiteral("info")},
        {QStringLiteral("category"), QStringLiteral("kai.access")},
        {QStringLiteral("method"), QStringLiteral("GET")},
        {QStringLiteral("route"), QStringLiteral("/api/v1/orders/{code}")},
        {QStringLiteral("status"), 200},
        {QStringLiteral("durationMs"), 12},
        {QStringLiteral("bytes"), 345},
        {QStringLiteral("clientAddress"), QStringLiteral("10.0.0.1")},
        {QStringLiteral("userId"), 7},
        {QStringLiteral("requestId"), QStringLiteral("abcd-1234")}};
    QCOMPARE(found, expected);
    QCOMPARE(LogLine::parse(line("x"))->milliseconds(), 1773473400123);
}

void TestLogLine::aFailureKeepsItsCause()
{
    const QJsonObject found = json(line("code=database.unavailable request=abcd-1234 "
                                        "route=/x cause=SQLSTATE 57P01: going down",
                                        "kai.database", "warning"));
    QCOMPARE(found[u"code"].toString(), QStringLiteral("database.unavailable"));
    QCOMPARE(found[u"cause"].toString(), QStringLiteral("SQLSTATE 57P01: going down"));
    QCOMPARE(found[u"level"].toString(), QStringLiteral("warning"));
}

void TestLogLine::noTextAddsAField()
{
    const QJsonObject found = json(line("code=a request=real cause=x request=forged user=1"));
    QCOMPARE(found[u"requestId"].toString(), QStringLiteral("real"));
    QVERIFY(!found.contains(u"userId"));
}

void TestLogLine::whatIsNoLineIsPassedOver()
{
    for (const QByteArray &text : {QByteArray(), QByteArray("x"), QByteArray("a b c d"),
                                   QByteArray("2026-03-14T07:30:00.123Z loud kai.x y")})
        QVERIFY2(!LogLine::parse(text), text.constData());
}

void TestLogLine::hostileCharactersMakeNoSecondLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("LF") << QStringLiteral("a\nlevel=fatal");
    QTest::newRow("CR") << QStringLiteral("a\rb");
    QTest::newRow("ESC") << QStringLiteral("a\u001b[2Jb");
    QTest::newRow("NEL") << QStringLiteral("a\u0085b");
    QTest::newRow("CSI") << QStringLiteral("a\u009bb");
    QTest::newRow("line separator") << QStringLiteral("a\u2028b");
    QTest::newRow("paragraph separator") << QStringLiteral("a\u2029b");
    QTest::newRow("NUL") << QStringLiteral("a") + QChar(u'\0') + u'b';
    QTest::newRow("quotes") << QStringLiteral("a\"b\\c");
}

/// Neither on standard error nor in JSON, whichever of them is skipped.
void TestLogLine::hostileCharactersMakeNoSecondLine()
{
    QFETCH(QString, text);
    const QString clean = forLog(text);
    for (const QChar c : clean)
        QVERIFY(c.category() != QChar::Other_Control && c != QChar::LineSeparator
                && c != QChar::ParagraphSeparator);

    QByteArray written;
    appendJsonString(written, text.toUtf8());
    for (const char c : written)
        QVERIFY(uchar(c) >= ' ' && uchar(c) != 0x7f);
    QVERIFY(!QString::fromUtf8(written).contains(QChar::LineSeparator));
    QVERIFY(!QString::fromUtf8(written).contains(QChar::ParagraphSeparator));
    const QJsonDocument read = QJsonDocument::fromJson('[' + written + ']');
    QCOMPARE(read[0].toString(), QString(text).replace(QChar(u'\0'), QChar(0xfffd)));
}

void TestLogLine::levelsAndTheAccessLogAreFiltered()
{
    const QByteArray access = line("method=GET", "kai.access") + '\n';
    const QByteArray info = line("x") + '\n';
    const QByteArray error = line("y", "kai.server", "error") + '\n';
    const QByteArray all = access + info + "no line\n" + error;
    QCOMPARE(linesThatPass({}, all), all);
    QCOMPARE(linesThatPass({LogLevel::Info, false}, all), info + error);
    QCOMPARE(linesThatPass({LogLevel::Warning, true}, all), error);
}

void TestLogLine::secretsAreHidden_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("secret");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &secret) {
        QTest::newRow(name) << text << secret;
    };
    row("a password in JSON", R"({"email":"a@b.c","password":"hunter2!"})", "hunter2!");
    row("a password in a form", "user=a&password=hunter2&x=1", "hunter2");
    row("a password in capitals", "PASSWORD: hunter2", "hunter2");
    row("a refresh token", R"(refreshToken="abcdefgh")", "abcdefgh");
    row("a bearer token", "Authorization: Bearer abc.def-ghi_jkl", "abc.def-ghi_jkl");
    row("basic credentials", "authorization: basic dXNlcjpwYXNz", "dXNlcjpwYXNz");
    row("a signed token alone", "got eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiI3In0.c2ln here",
        "eyJzdWIiOiI3In0");
    row("the session cookie", "Cookie: __Host-kai_session=abcdef0123", "abcdef0123");
    row("a server key", "key SB-Mid-server-abcDEF123 refused", "abcDEF123");
    row("a signature", "signature_key=f5f5393138", "f5f5393138");
    row("an address with credentials", "postgresql://kai:geheim@db/kai", "geheim");
    row("an identity number", "passenger 3171234567890123 known", "317123456789");
    row("a card number", "card 4811111111111114.", "481111111111");
    row("a card number in groups", "card 4811-1111 1111-1114.", "4811-1111");
    row("a card of 15 digits", "card 378282246310005", "37828224631");
}

void TestLogLine::secretsAreHidden()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, secret);
    QVERIFY(text.contains(secret));
    QByteArray hidden = text;
    redact(hidden);
    QVERIFY2(!hidden.contains(secret), hidden.constData());
    QCOMPARE(hidden.size(), text.size());
}

void TestLogLine::whatIsNoSecretStays_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("an access line") << QByteArray(
        "method=POST route=/api/v1/auth/login status=401 ms=3 bytes=120 client=2001:db8::1 user=- "
        "request=4811a111-1111-4111-8111-111111111114 "
        "traceparent=00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
    QTest::newRow("a code") << QByteArray("code=auth.tokenExpired request=12345678");
    QTest::newRow("an address") << QByteArray("PostgreSQL at http://127.0.0.1:8080/x");
    QTest::newRow("a number") << QByteArray("131072 bytes, 12 digits 123456789012");
    QTest::newRow("no card") << QByteArray("15 digits 378282246310006");
}

void TestLogLine::whatIsNoSecretStays()
{
    QFETCH(QByteArray, text);
    QByteArray same = text;
    redact(same);
    QCOMPARE(same, text);
}

QTEST_GUILESS_MAIN(TestLogLine)
#include "tst_logline.moc"

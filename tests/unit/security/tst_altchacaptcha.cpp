#include "security/altcha/altcha.h"
#include "security/altchacaptcha.h"
#include "unit/security/fixedclock.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTest>

using namespace kai;
using namespace std::chrono_literals;

namespace {

const QString login = QStringLiteral("login");

QJsonObject decoded(const QByteArray &answer)
{
    return QJsonDocument::fromJson(QByteArray::fromBase64(answer)).object();
}

QString encoded(const QJsonObject &answer)
{
    return QString::fromLatin1(QJsonDocument(answer).toJson(QJsonDocument::Compact).toBase64());
}

/// The answer with one value changed, two levels down.
QJsonObject changed(QJsonObject answer, const QString &part, const QString &name,
                    const QJsonValue &value)
{
    QJsonObject inner = answer.value(part).toObject();
    if (part == QLatin1String("challenge")) {
        QJsonObject parameters = inner.value(u"parameters").toObject();
        parameters[name] = value;
        inner[QStringLiteral("parameters")] = parameters;
    } else {
        inner[name] = value;
    }
    answer[part] = inner;
    return answer;
}

} // namespace

class AltchaCaptchaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void challengeHasTheDocumentedShape();
    void solvedChallengeIsAcceptedAndNamesItsId();
    void answerToAnotherFormIsRefused();
    void answerThatComesTooLateIsRefused();
    void challengeOfAnotherServerIsRefused();
    void changedAnswersAreRefused_data();
    void changedAnswersAreRefused();
    void easierWorkIsRefusedEvenWhenSigned_data();
    void easierWorkIsRefusedEvenWhenSigned();
    void textsThatAreNoAnswers_data();
    void textsThatAreNoAnswers();
    void unreasonableChallengesAreNotWorkedOn_data();
    void unreasonableChallengesAreNotWorkedOn();
    void clientMayGiveUp();

private:
    QString codeOf(const QString &answer, const QString &action = login);

    SystemRandom m_random;
    FixedClock m_clock;
    const QByteArray m_secret = QByteArray(32, 'c');
    const AltchaPolicy m_policy {.cost = 50, .keyPrefix = "0", .lifetime = 300s};
    AltchaCaptcha m_captcha {m_secret, m_policy, m_clock, m_random};
};

QString AltchaCaptchaTest::codeOf(const QString &answer, const QString &action)
{
    const Result<SolvedChallenge> result = m_captcha.verify(answer, action);
    if (result)
        return {};
    const Error &error = result.error();
    if (error.kind != ErrorKind::Validation || error.fields.size() != 1
        || error.fields[0].pointer != QLatin1String("/captcha"))
        return QStringLiteral("not a validation error at /captcha");
    return error.fields[0].code;
}

void AltchaCaptchaTest::challengeHasTheDocumentedShape()
{
    const QJsonObject challenge = m_captcha.challenge(login);
    const QJsonObject parameters = challenge.value(u"parameters").toObject();
    QCOMPARE(parameters.keys(),
             (QStringList {QStringLiteral("algorithm"), QStringLiteral("cost"),
                           QStringLiteral("data"), QStringLiteral("expiresAt"),
                           QStringLiteral("keyLength"), QStringLiteral("keyPrefix"),
                           QStringLiteral("nonce"), QStringLiteral("salt")}));
    QCOMPARE(parameters.value(u"algorithm").toString(), QStringLiteral("PBKDF2/SHA-256"));
    QCOMPARE(parameters.value(u"expiresAt").toInteger(), m_clock.now().toSecsSinceEpoch() + 300);
    QCOMPARE(parameters.value(u"nonce").toString().size(), 32);
    QCOMPARE(parameters.value(u"salt").toString().size(), 32);

    // The canonical text, written by hand.
    const auto text
        = [&](const char16_t *name) { return parameters.value(name).toString().toLatin1(); };
    const QJsonObject data = parameters.value(u"data").toObject();
    const QByteArray canonical
        = R"({"algorithm":"PBKDF2/SHA-256","cost":50,"data":{"action":"login","challengeId":")"
          + data.value(u"challengeId").toString().toLatin1() + R"("},"expiresAt":)"
          + QByteArray::number(m_clock.now().toSecsSinceEpoch() + 300)
          + R"(,"keyLength":32,"keyPrefix":"0","nonce":")" + text(u"nonce") + R"(","salt":")"
          + text(u"salt") + R"("})";
    QCOMPARE(
        challenge.value(u"signature").toString().toLatin1(),
        QMessageAuthenticationCode::hash(canonical, m_secret, QCryptographicHash::Sha256).toHex());
}

void AltchaCaptchaTest::solvedChallengeIsAcceptedAndNamesItsId()
{
    const QJsonObject challenge = m_captcha.challenge(login);
    const Result<QByteArray> answer = solveAltcha(challenge);
    QVERIFY(answer.has_value());
    const Result<SolvedChallenge> solved = m_captcha.verify(QString::fromLatin1(*answer), login);
    QVERIFY(solved.has_value());
    const QJsonObject parameters = challenge.value(u"parameters").toObject();
    QCOMPARE(solved->id, parameters.value(u"data").toObject().value(u"challengeId").toString());
    QCOMPARE(solved->expiresAt, m_clock.now().addSecs(300));
    QVERIFY(m_captcha.challenge(login) != challenge);
}

void AltchaCaptchaTest::answerToAnotherFormIsRefused()
{
    const QString answer = QString::fromLatin1(*solveAltcha(m_captcha.challenge(login)));
    QCOMPARE(codeOf(answer, QStringLiteral("register")), QStringLiteral("captcha.invalid"));
    QCOMPARE(codeOf(answer), QString());
}

void AltchaCaptchaTest::answerThatComesTooLateIsRefused()
{
    const QString answer = QString::fromLatin1(*solveAltcha(m_captcha.challenge(login)));
    m_clock.advance(299);
    QCOMPARE(codeOf(answer), QString());
    m_clock.advance(1);
    QCOMPARE(codeOf(answer), QStringLiteral("captcha.expired"));
}

void AltchaCaptchaTest::challengeOfAnotherServerIsRefused()
{
    AltchaCaptcha other(QByteArray(32, 'o'), m_policy, m_clock, m_random);
    QCOMPARE(codeOf(QString::fromLatin1(*solveAltcha(other.challenge(login)))),
             QStringLiteral("captcha.invalid"));
}

void AltchaCaptchaTest::changedAnswersAreRefused_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *what, const char *part, const char *name,
                        const QJsonValue &value) {
        QTest::newRow(what) << QString::fromLatin1(part) << QString::fromLatin1(name) << value;
    };
    row("more time", "challenge", "expiresAt", 4102444800.0);
    row("less cost", "challenge", "cost", 1);
    row("no prefix", "challenge", "keyPrefix", QString());
    row("another algorithm", "challenge", "algorithm", QStringLiteral("SHA-256"));
    row("another nonce", "challenge", "nonce", QString(32, QLatin1Char('a')));
    row("something added", "challenge", "keySignature", QStringLiteral("00"));
    row("another form", "challenge", "data",
        QJsonObject {{QStringLiteral("action"), login},
                     {QStringLiteral("challengeId"), QStringLiteral("1")}});
    row("counter below zero", "solution", "counter", -1);
    row("counter beyond 32 bits", "solution", "counter", 4294967296.0 * 2);
    row("counter as a text", "solution", "counter", QStringLiteral("0"));
    row("counter with a fraction", "solution", "counter", 0.5);
    row("no counter", "solution", "counter", QJsonValue::Undefined);
    row("another key", "solution", "derivedKey", QString(64, QLatin1Char('0')));
    row("no key", "solution", "derivedKey", QJsonValue::Undefined);
    row("empty key", "solution", "derivedKey", QString());
}

void AltchaCaptchaTest::changedAnswersAreRefused()
{
    QFETCH(QString, part);
    QFETCH(QString, name);
    QFETCH(QJsonValue, value);
    const QJsonObject answer = decoded(*solveAltcha(m_captcha.challenge(login)));
    QCOMPARE(codeOf(encoded(answer)), QString());
    QCOMPARE(codeOf(encoded(changed(answer, part, name, value))),
             QStringLiteral("captcha.invalid"));
}

void AltchaCaptchaTest::easierWorkIsRefusedEvenWhenSigned_data()
{
    QTest::addColumn<int>("cost");
    QTest::addColumn<QByteArray>("prefix");
    QTest::newRow("less cost") << 49 << QByteArray("0");
    QTest::newRow("another prefix") << 50 << QByteArray("1");
    QTest::newRow("longer prefix") << 50 << QByteArray("00");
}

void AltchaCaptchaTest::easierWorkIsRefusedEvenWhenSigned()
{
    QFETCH(int, cost);
    QFETCH(QByteArray, prefix);
    AltchaCaptcha other(m_secret, {.cost = cost, .keyPrefix = prefix, .lifetime = 300s}, m_clock,
                        m_random);
    const QString answer = QString::fromLatin1(*solveAltcha(other.challenge(login)));
    QVERIFY(other.verify(answer, login).has_value());
    QCOMPARE(codeOf(answer), QStringLiteral("captcha.invalid"));
}

void AltchaCaptchaTest::textsThatAreNoAnswers_data()
{
    QTest::addColumn<QString>("answer");
    QTest::newRow("empty") << QString();
    QTest::newRow("not base64") << QStringLiteral("{\"challenge\":{}}");
    QTest::newRow("base64 of no JSON") << QStringLiteral("AAAA");
    QTest::newRow("a list") << QStringLiteral("W10=");
    QTest::newRow("too long") << QString(4100, QLatin1Char('A'));
    QTest::newRow("not ASCII") << QString(40, QChar(0x4e00));
}

void AltchaCaptchaTest::textsThatAreNoAnswers()
{
    QFETCH(QString, answer);
    QCOMPARE(codeOf(answer), QStringLiteral("captcha.malformed"));
    QCOMPARE(codeOf(QStringLiteral("e30=")), QStringLiteral("captcha.invalid"));
}

void AltchaCaptchaTest::unreasonableChallengesAreNotWorkedOn_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *what, const char *name, const QJsonValue &value) {
        QTest::newRow(what) << QString::fromLatin1(name) << value;
    };
    row("endless cost", "cost", 2'000'000'000);
    row("no cost", "cost", 0);
    row("long key", "keyLength", 1'000'000);
    row("impossible prefix", "keyPrefix", QString(64, QLatin1Char('0')));
    row("prefix in capitals", "keyPrefix", QStringLiteral("A"));
    row("empty prefix", "keyPrefix", QString());
    row("another algorithm", "algorithm", QStringLiteral("SCRYPT"));
    row("nonce that is not hexadecimal", "nonce", QString(32, QLatin1Char('x')));
    row("no salt", "salt", QJsonValue::Undefined);
}

void AltchaCaptchaTest::unreasonableChallengesAreNotWorkedOn()
{
    QFETCH(QString, name);
    QFETCH(QJsonValue, value);
    const QJsonObject wrapped {{QStringLiteral("challenge"), m_captcha.challenge(login)}};
    const QJsonObject challenge
        = changed(wrapped, QStringLiteral("challenge"), name, value).value(u"challenge").toObject();
    const Result<QByteArray> answer = solveAltcha(challenge);
    QVERIFY(!answer.has_value());
    QCOMPARE(answer.error().code, QStringLiteral("captcha.malformed"));
}

void AltchaCaptchaTest::clientMayGiveUp()
{
    int asked = 0;
    const Result<QByteArray> answer
        = solveAltcha(m_captcha.challenge(login), [&asked] { return ++asked > 0; });
    QVERIFY(!answer.has_value());
    QCOMPARE(answer.error().code, QStringLiteral("captcha.stopped"));
    QCOMPARE(asked, 1);
}

QTEST_GUILESS_MAIN(AltchaCaptchaTest)
#include "tst_altchacaptcha.moc"

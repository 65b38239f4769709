#include "security/jwtsigner.h"
#include "unit/security/fixedclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTest>

using namespace kai;
using namespace std::chrono_literals;

namespace {

constexpr auto encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray encoded(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toBase64(encoding);
}

QString tokenOf(const JwtKey &key, const QJsonObject &header, const QJsonObject &claims)
{
    const QByteArray input = encoded(header) + '.' + encoded(claims);
    return QString::fromLatin1(input + '.' + key.sign(input).toBase64(encoding));
}

QJsonObject part(const QString &token, int index)
{
    const QByteArray text = token.toLatin1().split('.').at(index);
    return QJsonDocument::fromJson(QByteArray::fromBase64(text, encoding)).object();
}

} // namespace

/// What a token must say, and every way in which one is refused.
class JwtSignerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exampleOfTheStandard();
    void tokenGivesBackItsClaims();
    void headerAndClaimsAreExactlyTheDocumentedOnes();
    void previousKeyStillVerifiesAndAnOlderOneDoesNot();
    void lifeEndsWithItsSkew();
    void tokenFromTheFutureIsRefused();
    void everyChangedCharacterIsRefused();
    void headersThatAreRefused_data();
    void headersThatAreRefused();
    void claimsThatAreRefused_data();
    void claimsThatAreRefused();
    void audienceMayBeAList();
    void textsThatAreNoTokens_data();
    void textsThatAreNoTokens();
    void publicKeyAsHmacSecretIsRefused();

private:
    QJsonObject header() const;
    QJsonObject claims() const;
    QString codeOf(const QString &token);

    SystemRandom m_random;
    FixedClock m_clock;
    const JwtKey m_key {QByteArray(32, 'k')};
    JwtSigner m_signer {m_key, std::nullopt, {}, m_clock, m_random};
    const AccessClaims m_access {UserId(42), QStringLiteral("5a0f3f6e-7b1c-4c35-9a54-5f1b2c3d4e5f"),
                                 Role::Cashier};
};

QJsonObject JwtSignerTest::header() const
{
    return {{QStringLiteral("alg"), QStringLiteral("EdDSA")},
            {QStringLiteral("typ"), QStringLiteral("at+jwt")},
            {QStringLiteral("kid"), m_key.id()}};
}

QJsonObject JwtSignerTest::claims() const
{
    const qint64 now = m_clock.now().toSecsSinceEpoch();
    return {{QStringLiteral("iss"), QStringLiteral("kai-ticketing")},
            {QStringLiteral("aud"), QStringLiteral("kai-ticketing-api")},
            {QStringLiteral("sub"), QStringLiteral("42")},
            {QStringLiteral("sid"), QStringLiteral("session")},
            {QStringLiteral("role"), QStringLiteral("cashier")},
            {QStringLiteral("iat"), now},
            {QStringLiteral("nbf"), now},
            {QStringLiteral("exp"), now + 600},
            {QStringLiteral("jti"), QStringLiteral("unique")}};
}

/// The code with which it is refused; empty when it is not.
QString JwtSignerTest::codeOf(const QString &token)
{
    const Result<AccessClaims> result = m_signer.verify(token);
    if (result)
        return {};
    if (result.error().kind != ErrorKind::Unauthenticated)
        return QStringLiteral("not Unauthenticated");
    return result.error().code;
}

void JwtSignerTest::exampleOfTheStandard()
{
    // RFC 8037, appendix A.
    const QByteArray seed
        = QByteArray::fromBase64("nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A", encoding);
    const JwtKey key(seed);
    QCOMPARE(key.publicKey().toBase64(encoding),
             QByteArray("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"));
    QCOMPARE(key.id(), QStringLiteral("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"));
    const QByteArray input = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc";
    const QByteArray signature = key.sign(input);
    QCOMPARE(signature.toBase64(encoding),
             QByteArray("hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt"
                        "9g7sVvpAr_MuM0KAg"));
    QVERIFY(key.verifies(input, signature));
    QVERIFY(!key.verifies(input + 'x', signature));
}

void JwtSignerTest::tokenGivesBackItsClaims()
{
    const Result<AccessClaims> result = m_signer.verify(m_signer.sign(m_access, 600s));
    QVERIFY(result.has_value());
    QCOMPARE(result->userId, m_access.userId);
    QCOMPARE(result->sessionId, m_access.sessionId);
    QCOMPARE(result->role, m_access.role);
}

void JwtSignerTest::headerAndClaimsAreExactlyTheDocumentedOnes()
{
    const QString token = m_signer.sign(m_access, 600s);
    QCOMPARE(part(token, 0), header());
    const QJsonObject said = part(token, 1);
    QCOMPARE(said.keys(),
             (QStringList {QStringLiteral("aud"), QStringLiteral("exp"), QStringLiteral("iat"),
                           QStringLiteral("iss"), QStringLiteral("jti"), QStringLiteral("nbf"),
                           QStringLiteral("role"), QStringLiteral("sid"), QStringLiteral("sub")}));
    QCOMPARE(said.value(u"exp").toInteger() - said.value(u"iat").toInteger(), 600);
    QCOMPARE(said.value(u"sub"), QJsonValue(QStringLiteral("42")));
    QVERIFY(said.value(u"jti") != part(m_signer.sign(m_access, 600s), 1).value(u"jti"));
}

void JwtSignerTest::previousKeyStillVerifiesAndAnOlderOneDoesNot()
{
    const QString old = m_signer.sign(m_access, 600s);
    const JwtKey second(QByteArray(32, '2'));
    const JwtKey third(QByteArray(32, '3'));
    JwtSigner changed(second, m_key, {}, m_clock, m_random);
    JwtSigner changedAgain(third, second, {}, m_clock, m_random);
    QVERIFY(changed.verify(old).has_value());
    QVERIFY(!changedAgain.verify(old).has_value());
    QVERIFY(!m_signer.verify(changed.sign(m_access, 600s)).has_value());
}

void JwtSignerTest::lifeEndsWithItsSkew()
{
    const QString token = m_signer.sign(m_access, 600s);
    m_clock.advance(629);
    QCOMPARE(codeOf(token), QString());
    m_clock.advance(1);
    QCOMPARE(codeOf(token), QStringLiteral("auth.tokenExpired"));
}

void JwtSignerTest::tokenFromTheFutureIsRefused()
{
    const QString token = m_signer.sign(m_access, 600s);
    m_clock.advance(-30);
    QCOMPARE(codeOf(token), QString());
    m_clock.advance(-1);
    QCOMPARE(codeOf(token), QStringLiteral("auth.tokenInvalid"));
}

void JwtSignerTest::everyChangedCharacterIsRefused()
{
    const QString token = m_signer.sign(m_access, 600s);
    for (qsizetype i = 0; i < token.size(); ++i) {
        for (const char16_t other : {u'A', u'B', u'Q', u'g', u'w', u'.', u'='}) {
            QString changed = token;
            changed[i] = other;
            if (changed != token)
                QVERIFY2(!m_signer.verify(changed), qPrintable(changed));
        }
    }
}

void JwtSignerTest::headersThatAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *what, const char *name, const QJsonValue &value) {
        QTest::newRow(what) << QString::fromLatin1(name) << value;
    };
    row("alg none", "alg", QStringLiteral("none"));
    row("alg HS256", "alg", QStringLiteral("HS256"));
    row("alg in lower case", "alg", QStringLiteral("eddsa"));
    row("no alg", "alg", QJsonValue::Undefined);
    row("plain JWT", "typ", QStringLiteral("JWT"));
    row("no typ", "typ", QJsonValue::Undefined);
    row("unknown key", "kid", QStringLiteral("../../keys/other"));
    row("key that is no text", "kid", 1);
    row("no key", "kid", QJsonValue::Undefined);
    row("critical extension", "crit", QJsonArray {QStringLiteral("exp")});
    row("key brought along", "jwk", m_key.publicJwk());
    row("key elsewhere", "jku", QStringLiteral("https://example.com/jwks.json"));
}

void JwtSignerTest::headersThatAreRefused()
{
    QFETCH(QString, name);
    QFETCH(QJsonValue, value);
    QCOMPARE(codeOf(tokenOf(m_key, header(), claims())), QString());
    QJsonObject changed = header();
    changed[name] = value;
    QCOMPARE(codeOf(tokenOf(m_key, changed, claims())), QStringLiteral("auth.tokenInvalid"));
}

void JwtSignerTest::claimsThatAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonValue>("value");
    for (const char *name : {"iss", "aud", "sub", "sid", "role", "iat", "nbf", "exp", "jti"})
        QTest::addRow("no %s", name)
            << QString::fromLatin1(name) << QJsonValue(QJsonValue::Undefined);
    const auto row = [](const char *what, const char *name, const QJsonValue &value) {
        QTest::newRow(what) << QString::fromLatin1(name) << value;
    };
    row("another issuer", "iss", QStringLiteral("someone"));
    row("another audience", "aud", QStringLiteral("kai-ticketing-web"));
    row("a list without us", "aud", QJsonArray {QStringLiteral("kai-ticketing-web")});
    row("user that is no number", "sub", QStringLiteral("admin"));
    row("user 0", "sub", QStringLiteral("0"));
    row("user as a number", "sub", 42);
    row("unknown role", "role", QStringLiteral("root"));
    row("end as a text", "exp", QString::number(m_clock.now().toSecsSinceEpoch() + 600));
    row("end beyond all dates", "exp", 1e300);
    row("negative start", "nbf", -1);
    row("issued in the future", "iat", m_clock.now().toSecsSinceEpoch() + 31);
}

void JwtSignerTest::claimsThatAreRefused()
{
    QFETCH(QString, name);
    QFETCH(QJsonValue, value);
    QJsonObject changed = claims();
    changed[name] = value;
    QCOMPARE(codeOf(tokenOf(m_key, header(), changed)), QStringLiteral("auth.tokenInvalid"));
}

void JwtSignerTest::audienceMayBeAList()
{
    QJsonObject changed = claims();
    changed[QStringLiteral("aud")]
        = QJsonArray {QStringLiteral("kai-ticketing-web"), QStringLiteral("kai-ticketing-api")};
    QCOMPARE(codeOf(tokenOf(m_key, header(), changed)), QString());
}

void JwtSignerTest::textsThatAreNoTokens_data()
{
    QTest::addColumn<QString>("token");
    const QString token = tokenOf(m_key, header(), claims());
    const QStringList parts = token.split(QLatin1Char('.'));
    QTest::newRow("empty") << QString();
    QTest::newRow("dots") << QStringLiteral("..");
    QTest::newRow("no signature") << parts[0] + QLatin1Char('.') + parts[1] + QLatin1Char('.');
    QTest::newRow("four parts") << token + QStringLiteral(".AAAA");
    QTest::newRow("padded") << token + QLatin1Char('=');
    QTest::newRow("space at the end") << token + QLatin1Char(' ');
    QTest::newRow("newline at the end") << token + QLatin1Char('\n');
    QTest::newRow("alphabet of plain base64")
        << QString(token).replace(QLatin1Char('_'), QLatin1Char('/')) + QLatin1Char('+');
    QTest::newRow("too long") << token + QString(JwtSigner::maximumLength, QLatin1Char('A'));
    QTest::newRow("not ASCII") << token + QChar(0x0436);
}

void JwtSignerTest::textsThatAreNoTokens()
{
    QFETCH(QString, token);
    QCOMPARE(codeOf(token), QStringLiteral("auth.tokenInvalid"));
}

void JwtSignerTest::publicKeyAsHmacSecretIsRefused()
{
    // The classic confusion: what everybody knows of the key, used as the secret of HS256.
    QJsonObject confused = header();
    confused[QStringLiteral("alg")] = QStringLiteral("HS256");
    const QByteArray input = encoded(confused) + '.' + encoded(claims());
    const QByteArray mac
        = QMessageAuthenticationCode::hash(input, m_key.publicKey(), QCryptographicHash::Sha256);
    QCOMPARE(codeOf(QString::fromLatin1(input + '.' + mac.toBase64(encoding))),
             QStringLiteral("auth.tokenInvalid"));
}

QTEST_GUILESS_MAIN(JwtSignerTest)
#include "tst_jwtsigner.moc"

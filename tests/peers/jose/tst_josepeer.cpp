#include "peers/peerprocess.h"
#include "security/jwtsigner.h"

#include <QTest>

using namespace kai;
using namespace std::chrono_literals;

/// Our access tokens against those of the npm package jose, both ways.
class JosePeerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void peerAcceptsOurToken();
    void peerRefusesOurTokenWithAnotherKey();
    void weAcceptThePeersToken();
    void weRefuseThePeersTokens_data();
    void weRefuseThePeersTokens();
    void thumbprintsAgree();

private:
    QJsonObject header(const char *algorithm = "EdDSA", const char *type = "at+jwt") const;
    QJsonObject claims() const;
    QString peerToken(const char *command, const QJsonObject &header, const QJsonObject &claims,
                      const QByteArray &seed) const;

    SystemClock m_clock;
    SystemRandom m_random;
    const QByteArray m_seed
        = QByteArray::fromHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    const JwtKey m_key {m_seed};
    JwtSigner m_signer {m_key, std::nullopt, {}, m_clock, m_random};
    const AccessClaims m_access {UserId(7), QStringLiteral("session-7"), Role::Supervisor};
};

QJsonObject JosePeerTest::header(const char *algorithm, const char *type) const
{
    return {{QStringLiteral("alg"), QString::fromLatin1(algorithm)},
            {QStringLiteral("typ"), QString::fromLatin1(type)},
            {QStringLiteral("kid"), m_key.id()}};
}

QJsonObject JosePeerTest::claims() const
{
    const qint64 now = m_clock.now().toSecsSinceEpoch();
    const JwtPolicy policy;
    return {{QStringLiteral("iss"), policy.issuer},
            {QStringLiteral("aud"), policy.audience},
            {QStringLiteral("sub"), QStringLiteral("7")},
            {QStringLiteral("sid"), m_access.sessionId},
            {QStringLiteral("role"), QStringLiteral("supervisor")},
            {QStringLiteral("iat"), now},
            {QStringLiteral("nbf"), now},
            {QStringLiteral("exp"), now + 300},
            {QStringLiteral("jti"), QStringLiteral("j-1")}};
}

QString JosePeerTest::peerToken(const char *command, const QJsonObject &header,
                                const QJsonObject &claims, const QByteArray &seed) const
{
    const QByteArray encodedSeed
        = seed.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return askPeer({{QStringLiteral("command"), QString::fromLatin1(command)},
                    {QStringLiteral("header"), header},
                    {QStringLiteral("claims"), claims},
                    {QStringLiteral("jwk"), JwtKey(seed).publicJwk()},
                    {QStringLiteral("seed"), QString::fromLatin1(encodedSeed)}})
        .value(u"token")
        .toString();
}

void JosePeerTest::peerAcceptsOurToken()
{
    const JwtPolicy policy;
    const QJsonObject answer = askPeer({{QStringLiteral("command"), QStringLiteral("verify")},
                                        {QStringLiteral("token"), m_signer.sign(m_access, 600s)},
                                        {QStringLiteral("jwk"), m_key.publicJwk()},
                                        {QStringLiteral("issuer"), policy.issuer},
                                        {QStringLiteral("audience"), policy.audience}});
    const QJsonObject payload = answer.value(u"payload").toObject();
    QCOMPARE(payload.value(u"sub").toString(), QStringLiteral("7"));
    QCOMPARE(payload.value(u"sid").toString(), QStringLiteral("session-7"));
    QCOMPARE(payload.value(u"role").toString(), QStringLiteral("supervisor"));
    QCOMPARE(answer.value(u"header").toObject(), header());
}

void JosePeerTest::peerRefusesOurTokenWithAnotherKey()
{
    const QJsonObject answer
        = askPeer({{QStringLiteral("command"), QStringLiteral("refuses")},
                   {QStringLiteral("token"), m_signer.sign(m_access, 600s)},
                   {QStringLiteral("jwk"), JwtKey(QByteArray(32, 'x')).publicJwk()}});
    QCOMPARE(answer.value(u"code").toString(),
             QStringLiteral("ERR_JWS_SIGNATURE_VERIFICATION_FAILED"));
}

void JosePeerTest::weAcceptThePeersToken()
{
    const Result<AccessClaims> result
        = m_signer.verify(peerToken("sign", header(), claims(), m_seed));
    QVERIFY(result.has_value());
    QCOMPARE(result->userId, m_access.userId);
    QCOMPARE(result->sessionId, m_access.sessionId);
    QCOMPARE(result->role, m_access.role);
}

void JosePeerTest::weRefuseThePeersTokens_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("code");
    const QString invalid = QStringLiteral("auth.tokenInvalid");
    QJsonObject late = claims();
    late[QStringLiteral("exp")] = m_clock.now().toSecsSinceEpoch() - 60;
    QJsonObject unnamed = claims();
    unnamed.remove(QStringLiteral("jti"));

    QTest::newRow("public key as HS256 secret")
        << peerToken("confuse", header("HS256"), claims(), m_seed) << invalid;
    QTest::newRow("unsecured") << peerToken("unsecured", {}, claims(), m_seed) << invalid;
    QTest::newRow("another key under our name")
        << peerToken("sign", header(), claims(), QByteArray(32, 'x')) << invalid;
    QTest::newRow("an identity token")
        << peerToken("sign", header("EdDSA", "JWT"), claims(), m_seed) << invalid;
    QTest::newRow("without jti") << peerToken("sign", header(), unnamed, m_seed) << invalid;
    QTest::newRow("expired") << peerToken("sign", header(), late, m_seed)
                             << QStringLiteral("auth.tokenExpired");
}

void JosePeerTest::weRefuseThePeersTokens()
{
    QFETCH(QString, token);
    QFETCH(QString, code);
    QVERIFY(token.count(QLatin1Char('.')) == 2);
    const Result<AccessClaims> result = m_signer.verify(token);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().code, code);
}

void JosePeerTest::thumbprintsAgree()
{
    const QJsonObject answer = askPeer({{QStringLiteral("command"), QStringLiteral("thumbprint")},
                                        {QStringLiteral("jwk"), m_key.publicJwk()}});
    QCOMPARE(answer.value(u"thumbprint").toString(), m_key.id());
}

QTEST_GUILESS_MAIN(JosePeerTest)
#include "tst_josepeer.moc"

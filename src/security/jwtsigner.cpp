#include "security/jwtsigner.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace kai {

namespace {

constexpr auto encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr QLatin1String tokenType {"at+jwt"};

tl::unexpected<Error> refused(const char *code, const char *why)
{
    Error error {ErrorKind::Unauthenticated, QString::fromLatin1(code)};
    error.internal = QString::fromLatin1(why);
    return failure(std::move(error));
}

tl::unexpected<Error> invalid(const char *why)
{
    return refused("auth.tokenInvalid", why);
}

QByteArray encoded(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toBase64(encoding);
}

/// The bytes of unpadded base64url in its one canonical spelling: a decoder that forgives lets the
/// same token appear in many texts.
std::optional<QByteArray> decoded(const QByteArray &text)
{
    const auto result
        = QByteArray::fromBase64Encoding(text, encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!result || result.decoded.toBase64(encoding) != text)
        return std::nullopt;
    return result.decoded;
}

std::optional<QJsonObject> decodedObject(const QByteArray &text)
{
    const std::optional<QByteArray> json = decoded(text);
    if (!json)
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(*json);
    if (!document.isObject())
        return std::nullopt;
    return document.object();
}

/// A whole number of seconds since 1970, within what a date can be.
std::optional<qint64> instant(const QJsonValue &value)
{
    const double seconds = value.toDouble(-1);
    if (!value.isDouble() || seconds < 0 || seconds > 253402300799.0)
        return std::nullopt;
    return qint64(seconds);
}

bool hasAudience(const QJsonValue &value, const QString &audience)
{
    if (value.isArray())
        return value.toArray().contains(QJsonValue(audience));
    return value.isString() && value.toString() == audience;
}

} // namespace

JwtKey::JwtKey(const QByteArray &seed)
    : m_key(seed)
{
    // RFC 7638: the required entries in the order of their names, without any space.
    const QByteArray canonical
        = R"({"crv":"Ed25519","kty":"OKP","x":")" + m_key.publicKey().toBase64(encoding) + R"("})";
    const QByteArray digest = QCryptographicHash::hash(canonical, QCryptographicHash::Sha256);
    m_id = QString::fromLatin1(digest.toBase64(encoding));
}

QJsonObject JwtKey::publicJwk() const
{
    return {
        {QStringLiteral("kty"), QStringLiteral("OKP")},
        {QStringLiteral("crv"), QStringLiteral("Ed25519")},
        {QStringLiteral("x"), QString::fromLatin1(m_key.publicKey().toBase64(encoding))},
        {QStringLiteral("kid"), m_id},
        {QStringLiteral("alg"), algorithm()},
        {QStringLiteral("use"), QStringLiteral("sig")},
    };
}

bool JwtKey::verifies(const QByteArray &signingInput, const QByteArray &signature) const
{
    return ed25519Verifies(m_key.publicKey(), signingInput, signature);
}

JwtSigner::JwtSigner(JwtKey current, std::optional<JwtKey> previous, JwtPolicy policy, Clock &clock,
                     Random &random)
    : m_current(std::move(current))
    , m_previous(std::move(previous))
    , m_policy(std::move(policy))
    , m_clock(clock)
    , m_random(random)
{
}

QString JwtSigner::sign(const AccessClaims &claims, std::chrono::seconds lifetime)
{
    const qint64 now = m_clock.now().toSecsSinceEpoch();
    const QJsonObject header {
        {QStringLiteral("alg"), m_current.algorithm()},
        {QStringLiteral("kid"), m_current.id()},
        {QStringLiteral("typ"), tokenType},
    };
    const QJsonObject payload {
        {QStringLiteral("iss"), m_policy.issuer},
        {QStringLiteral("aud"), m_policy.audience},
        {QStringLiteral("sub"), QString::number(claims.userId.value())},
        {QStringLiteral("sid"), claims.sessionId},
        {QStringLiteral("role"), wireName(claims.role)},
        {QStringLiteral("iat"), now},
        {QStringLiteral("nbf"), now},
        {QStringLiteral("exp"), now + qint64(lifetime.count())},
        {QStringLiteral("jti"), randomUuid(m_random)},
    };
    const QByteArray input = encoded(header) + '.' + encoded(payload);
    return QString::fromLatin1(input + '.' + m_current.sign(input).toBase64(encoding));
}

Result<AccessClaims> JwtSigner::verify(const QString &token)
{
    if (token.size() > maximumLength)
        return invalid("too long");
    const QByteArray text = token.toUtf8();
    const QList<QByteArray> parts = text.split('.');
    if (parts.size() != 3)
        return invalid("not three parts");

    const std::optional<QJsonObject> header = decodedObject(parts[0]);
    // Three entries and no more: "crit", "jwk", "jku" and "x5u" are never understood.
    if (!header || header->size() != 3 || header->value(u"typ").toString() != tokenType)
        return invalid("header");
    const JwtKey *key = keyNamed(header->value(u"kid").toString());
    if (!key)
        return invalid("unknown key");
    if (header->value(u"alg").toString() != key->algorithm())
        return invalid("algorithm is not the key's");

    const std::optional<QByteArray> signature = decoded(parts[2]);
    if (!signature || !key->verifies(parts[0] + '.' + parts[1], *signature))
        return invalid("signature");
    const std::optional<QJsonObject> claims = decodedObject(parts[1]);
    if (!claims)
        return invalid("payload");
    return accepted(*claims);
}

const JwtKey *JwtSigner::keyNamed(const QString &id) const
{
    if (id == m_current.id())
        return &m_current;
    if (m_previous && id == m_previous->id())
        return &*m_previous;
    return nullptr;
}

Result<AccessClaims> JwtSigner::accepted(const QJsonObject &claims) const
{
    if (claims.value(u"iss").toString() != m_policy.issuer)
        return invalid("iss");
    if (!hasAudience(claims.value(u"aud"), m_policy.audience))
        return invalid("aud");
    const std::optional<qint64> issued = instant(claims.value(u"iat"));
    const std::optional<qint64> start = instant(claims.value(u"nbf"));
    const std::optional<qint64> end = instant(claims.value(u"exp"));
    if (!issued || !start || !end)
        return invalid("iat, nbf or exp");
    if (claims.value(u"jti").toString().isEmpty())
        return invalid("jti");

    bool isNumber = false;
    const UserId user(claims.value(u"sub").toString().toLongLong(&isNumber));
    const QString session = claims.value(u"sid").toString();
    const std::optional<Role> role = fromWireName<Role>(claims.value(u"role").toString());
    if (!isNumber || !user.isValid() || session.isEmpty() || !role)
        return invalid("sub, sid or role");

    const qint64 now = m_clock.now().toSecsSinceEpoch();
    const qint64 skew = m_policy.skew.count();
    if (*issued > now + skew || *start > now + skew)
        return invalid("from the future");
    if (*end + skew <= now)
        return refused("auth.tokenExpired", "exp");
    return AccessClaims {user, session, *role};
}

} // namespace kai

#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "security/ed25519.h"
#include "services/gateways.h"

#include <QJsonObject>

#include <optional>

namespace kai {

/// A key for access tokens with the one algorithm it may be used with. Both come from here and
/// never from what a token says of itself.
class JwtKey
{
public:
    explicit JwtKey(const QByteArray &seed);

    /// The key's thumbprint (RFC 7638), base64url.
    const QString &id() const { return m_id; }
    QString algorithm() const { return QStringLiteral("EdDSA"); }
    const QByteArray &publicKey() const { return m_key.publicKey(); }
    /// The public half as a JSON Web Key (RFC 8037), for whoever verifies tokens elsewhere.
    QJsonObject publicJwk() const;

    QByteArray sign(const QByteArray &signingInput) const { return m_key.sign(signingInput); }
    bool verifies(const QByteArray &signingInput, const QByteArray &signature) const;

private:
    Ed25519Key m_key;
    QString m_id;
};

struct JwtPolicy
{
    QString issuer = QStringLiteral("kai-ticketing");
    QString audience = QStringLiteral("kai-ticketing-api");
    std::chrono::seconds skew {30}; ///< by how much two clocks may differ
};

/// Access tokens as compact JWS (RFC 7515) of type at+jwt (RFC 9068). Claims: iss, aud, sub (the
/// user's number), sid (the session), role, iat, nbf, exp, jti; each is required. The header is
/// exactly alg, kid and typ; kid is looked up among the current and the previous key. Thread-safe
/// if clock and random are.
class JwtSigner final : public TokenSigner
{
public:
    static constexpr qsizetype maximumLength = 4096;

    /// `previous` still verifies, so that a change of keys logs nobody out.
    JwtSigner(JwtKey current, std::optional<JwtKey> previous, JwtPolicy policy, Clock &clock,
              Random &random);

    QString sign(const AccessClaims &claims, std::chrono::seconds lifetime) override;
    Result<AccessClaims> verify(const QString &token) override;

private:
    const JwtKey *keyNamed(const QString &id) const;
    Result<AccessClaims> accepted(const QJsonObject &claims) const;

    JwtKey m_current;
    std::optional<JwtKey> m_previous;
    JwtPolicy m_policy;
    Clock &m_clock;
    Random &m_random;
};

} // namespace kai

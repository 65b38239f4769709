#pragma once

#include "base/random.h"
#include "services/gateways.h"

namespace kai {

/// CSRF tokens for the signed double submit: hex(HMAC-SHA256(secret, message)) "." random, where
/// message is len(sessionId) "!" sessionId "!" len(random) "!" random and random is 64 hexadecimal
/// digits. The lengths keep two different pairs from giving one message. A token has no end of its
/// own: it dies with its session. Thread-safe if `random` is.
class CsrfSignerHmac final : public CsrfSigner
{
public:
    CsrfSignerHmac(const QByteArray &secret, Random &random);

    QString tokenFor(const QString &sessionId) override;
    /// Compares in constant time.
    bool isValid(const QString &sessionId, const QString &token) override;

private:
    QByteArray signature(const QString &sessionId, const QByteArray &random) const;

    QByteArray m_secret;
    Random &m_random;
};

} // namespace kai

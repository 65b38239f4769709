#include "security/ed25519ticketsigner.h"

namespace kai {

Ed25519TicketSigner::Ed25519TicketSigner(const QByteArray &seed,
                                         const QList<QByteArray> &earlierPublicKeys)
    : m_key(seed)
    , m_publicKeys(QList<QByteArray> {m_key.publicKey()} + earlierPublicKeys)
    , m_verifier(m_publicKeys)
{
}

QString Ed25519TicketSigner::payloadOf(const Ticket &ticket)
{
    const QByteArray claims = encodedClaims(claimsOf(ticket), ticketKeyId(m_key.publicKey()));
    return ticketText(claims + m_key.sign(claims));
}

Result<QString> Ed25519TicketSigner::ticketNumberOf(const QString &payload)
{
    return m_verifier.verify(payload).map([](const TicketClaims &claims) { return claims.number; });
}

QList<TicketKey> Ed25519TicketSigner::ticketKeys() const
{
    QList<TicketKey> keys;
    for (const QByteArray &key : m_publicKeys)
        keys.append({QString::fromLatin1(ticketKeyId(key).toHex()), key});
    return keys;
}

QByteArray Ed25519TicketSigner::signBundle(const QByteArray &content)
{
    return m_key.sign(bundlePrefix + content);
}

} // namespace kai

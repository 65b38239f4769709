#include "security/ed25519ticketsigner.h"

namespace kai {

Ed25519TicketSigner::Ed25519TicketSigner(const QByteArray &seed,
                                         const QList<QByteArray> &earlierPublicKeys)
    : m_key(seed)
    , m_verifier(QList<QByteArray> {m_key.publicKey()} + earlierPublicKeys)
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

} // namespace kai

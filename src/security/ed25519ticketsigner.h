#pragma once

#include "security/ed25519.h"
#include "security/ticketpayload.h"
#include "services/gateports.h"
#include "services/gateways.h"

namespace kai {

/// Signs what a ticket's QR code says; ticketpayload.h has the layout. Also signs bundles, with
/// bundlePrefix before the content, so that neither signature can stand for the other. Thread-safe.
class Ed25519TicketSigner final : public TicketSigner, public BundleSigner
{
public:
    static constexpr char bundlePrefix[] = "KAI gate bundle 1\n";

    /// `seed` has 32 bytes. `earlierPublicKeys` are those of keys that are no longer used for
    /// signing; their tickets stay good.
    explicit Ed25519TicketSigner(const QByteArray &seed,
                                 const QList<QByteArray> &earlierPublicKeys = {});

    QString payloadOf(const Ticket &ticket) override;
    Result<QString> ticketNumberOf(const QString &payload) override;

    QList<TicketKey> ticketKeys() const override;
    QByteArray signBundle(const QByteArray &content) override;

    const QByteArray &publicKey() const { return m_key.publicKey(); }

private:
    Ed25519Key m_key;
    QList<QByteArray> m_publicKeys; ///< the current one first
    TicketVerifier m_verifier;
};

} // namespace kai

#pragma once

#include "base/result.h"
#include "domain/gate.h"

namespace kai {

/// The port that signs what a gate takes with it. A signature of a bundle is never one of a ticket.
class BundleSigner
{
public:
    virtual ~BundleSigner() = default;
    /// That which signs now, then the earlier ones.
    virtual QList<TicketKey> ticketKeys() const = 0;
    /// By the first of ticketKeys(), 64 bytes.
    virtual QByteArray signBundle(const QByteArray &content) = 0;
};

/// The port that draws manifests.
class ManifestPrinter
{
public:
    virtual ~ManifestPrinter() = default;
    /// As many pages of A4 as it needs. `language` is "id" or "en".
    virtual Result<QByteArray> pdf(const Manifest &manifest, const QString &language) = 0;
};

} // namespace kai

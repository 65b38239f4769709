#pragma once

#include "security/ed25519ticketsigner.h"
#include "security/keyfile.h"
#include "services/gateservice.h"
#include "services/ticketservice.h"
#include "tickets/pdfmanifestprinter.h"
#include "tickets/pdfticketprinter.h"

namespace kai::app {

/// Everything that makes tickets and takes them.
struct TicketParts
{
    TicketParts(const KeySet &keys, Database &database, const Clock &clock)
        : signer(keys.ticketSeed, keys.earlierTicketKeys)
        , printer(signer, TicketTerms())
        , service(database, printer)
        , gate(database, {signer, signer, manifests}, clock)
    {
    }

    Ed25519TicketSigner signer;
    PdfTicketPrinter printer;
    PdfManifestPrinter manifests;
    TicketService service;
    GateService gate;
};

} // namespace kai::app

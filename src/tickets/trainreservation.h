#pragma once

#include "services/gateways.h"
#include "services/mailer.h"
#include "tickets/tickettexts.h"

#include <QJsonArray>

namespace kai {

/// Whom a mail about the order names: who travels, or everybody where nobody does any more.
QList<Passenger> namedPassengers(const Order &order);

/// The order as schema.org knows it: one TrainReservation for each passenger, which mail programs
/// and travel assistants read. A reservation of a cancelled order says so.
QJsonArray trainReservations(const MailContent &content, const TicketTexts &texts,
                             TicketSigner &signer);

} // namespace kai

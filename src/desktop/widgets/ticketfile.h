#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace kai {

/// Writes a ticket where only this user can read it (0600 in a 0700 folder of his cache) and
/// returns the file, or nothing when it cannot be written.
std::optional<QString> writeTicketFile(const QString &ticketNumber, const QByteArray &pdf);

/// The same for a mail, which holds tickets.
std::optional<QString> writeMailFile(const QString &name, const QByteArray &message);

/// Removes what earlier days have left there: tickets hold names and identities.
void removeOldTicketFiles();

} // namespace kai

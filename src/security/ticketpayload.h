#pragma once

#include "base/result.h"
#include "domain/ticket.h"

#include <QList>

#include <optional>

/// What a ticket's QR code says, and how a gate checks it without a network.
///
/// The text is "KAI:" followed by base45 (RFC 9285) of the bytes below. All of it is in the
/// alphanumeric set of QR codes; with a ticket number of 20 characters it still fits version 7 at
/// level M (178 characters). The prefix names the kind of code, and keeps a text that starts with a
/// space from being trimmed on its way (base45 never ends with one).
///
///   bytes  content
///   1      version, 1
///   4      key id: the first bytes of SHA-256 of the public key
///   2      service date: days since 2020-01-01
///   4      departure: minutes since 1970-01-01 00:00 UTC
///   1      high 4 bits: class (1 luxury, 2 executive, 3 business, 4 economy);
///          low 4 bits: passenger (1 adult, 2 infant)
///   1      coach number; 0 without a seat
///   4      the last four characters of the identity number, ASCII, filled up with 0 on the right
///   1 + n  origin station's code        each text: its length, then so many bytes of ASCII
///   1 + n  destination station's code
///   1 + n  train number
///   1 + n  seat label; length 0 without a seat
///   1 + n  ticket number
///   64     Ed25519 signature of everything before it
///
/// Numbers are big endian. Nothing may follow. The name of the passenger and the rest of his
/// identity are not in it: whoever photographs a ticket learns no more than what is printed beside.
namespace kai {

/// What the payload says about a trip.
struct TicketClaims
{
    QString number;
    QDate serviceDate;
    QDateTime departure; ///< UTC, to the minute
    TravelClass travelClass = TravelClass::Economy; ///< meaningless without a seat
    PassengerType passengerType = PassengerType::Adult;
    int coachNumber = 0;
    QString identityTail; ///< what the inspector compares with the document shown
    QString from;
    QString to;
    QString trainNumber;
    QString seat;

    friend bool operator==(const TicketClaims &, const TicketClaims &) = default;
};

TicketClaims claimsOf(const Ticket &ticket);

/// The first bytes of SHA-256 of a public key.
QByteArray ticketKeyId(const QByteArray &publicKey);

/// The signed part of a payload. A text of more than 255 characters, or not ASCII, is a bug and
/// throws std::invalid_argument.
QByteArray encodedClaims(const TicketClaims &claims, const QByteArray &keyId);

/// The text of the QR code for a signed part with its signature.
QString ticketText(const QByteArray &signedBytes);

/// Checks payloads with public keys alone: all that a gate needs. Thread-safe.
class TicketVerifier
{
public:
    /// The current key and those that signed tickets which may still be used; 32 bytes each.
    explicit TicketVerifier(QList<QByteArray> publicKeys);

    /// What the ticket says, or a validation error "ticket.forged" at "/payload": no payload of
    /// ours, an unknown key, a changed byte, anything missing or left over.
    Result<TicketClaims> verify(const QString &payload) const;

private:
    QByteArray keyFor(const QByteArray &keyId) const;

    QList<QByteArray> m_publicKeys;
};

} // namespace kai

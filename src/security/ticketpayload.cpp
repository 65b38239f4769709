#include "security/ticketpayload.h"

#include "security/base45.h"
#include "security/ed25519.h"

#include <QCryptographicHash>
#include <QTimeZone>

#include <stdexcept>

namespace kai {

namespace {

constexpr char version = 1;
constexpr qsizetype keyIdBytes = 4;
constexpr qsizetype tailBytes = 4;
constexpr qsizetype maximumTextLength = 1024;
constexpr char prefix[] = "KAI:";

QDate firstDay()
{
    return {2020, 1, 1};
}

int classNumber(TravelClass travelClass)
{
    switch (travelClass) {
    case TravelClass::Luxury:
        return 1;
    case TravelClass::Executive:
        return 2;
    case TravelClass::Business:
        return 3;
    case TravelClass::Economy:
        return 4;
    }
    Q_UNREACHABLE();
}

std::optional<TravelClass> classOf(int number)
{
    for (const auto &[travelClass, name] : WireNames<TravelClass>::values) {
        if (classNumber(travelClass) == number)
            return travelClass;
    }
    return std::nullopt;
}

int passengerNumber(PassengerType type)
{
    switch (type) {
    case PassengerType::Adult:
        return 1;
    case PassengerType::Infant:
        return 2;
    }
    Q_UNREACHABLE();
}

std::optional<PassengerType> passengerOf(int number)
{
    for (const auto &[type, name] : WireNames<PassengerType>::values) {
        if (passengerNumber(type) == number)
            return type;
    }
    return std::nullopt;
}

void appendNumber(QByteArray &bytes, quint32 number, int size)
{
    for (int shift = 8 * (size - 1); shift >= 0; shift -= 8)
        bytes += char(number >> shift & 0xff);
}

void appendText(QByteArray &bytes, const QString &text)
{
    const QByteArray ascii = text.toLatin1();
    const bool isAscii = std::all_of(text.begin(), text.end(), [](QChar character) {
        return character.unicode() >= 0x20 && character.unicode() < 0x7f;
    });
    if (ascii.size() > 255 || !isAscii)
        throw std::invalid_argument("a text of a ticket is not short ASCII");
    bytes += char(ascii.size());
    bytes += ascii;
}

/// Reads the signed part from the front. What does not fit leaves it failed for good.
class Reader
{
public:
    explicit Reader(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }

    bool failed() const { return m_failed; }
    bool atEnd() const { return !m_failed && m_at == m_bytes.size(); }

    QByteArray raw(qsizetype size)
    {
        if (m_failed || size > m_bytes.size() - m_at) {
            m_failed = true;
            return {};
        }
        m_at += size;
        return m_bytes.sliced(m_at - size, size);
    }
    quint32 number(int size)
    {
        quint32 value = 0;
        for (const char byte : raw(size))
            value = value << 8 | uchar(byte);
        return value;
    }
    QString text() { return QString::fromLatin1(raw(number(1))); }

private:
    const QByteArray &m_bytes;
    qsizetype m_at = 0;
    bool m_failed = false;
};

std::optional<TicketClaims> decodedClaims(const QByteArray &bytes)
{
    Reader reader(bytes);
    if (reader.number(1) != quint32(version))
        return std::nullopt;
    reader.raw(keyIdBytes);

    TicketClaims claims;
    claims.serviceDate = firstDay().addDays(reader.number(2));
    claims.departure = QDateTime::fromSecsSinceEpoch(qint64(reader.number(4)) * 60, Qt::UTC);
    const quint32 kinds = reader.number(1);
    const std::optional<TravelClass> travelClass = classOf(int(kinds >> 4));
    const std::optional<PassengerType> type = passengerOf(int(kinds & 0x0f));
    claims.coachNumber = int(reader.number(1));
    QByteArray tail = reader.raw(tailBytes);
    while (tail.endsWith('\0'))
        tail.chop(1);
    claims.identityTail = QString::fromLatin1(tail);
    claims.from = reader.text();
    claims.to = reader.text();
    claims.trainNumber = reader.text();
    claims.seat = reader.text();
    claims.number = reader.text();
    if (!travelClass || !type || !reader.atEnd() || claims.number.isEmpty())
        return std::nullopt;
    claims.travelClass = *travelClass;
    claims.passengerType = *type;
    return claims;
}

tl::unexpected<Error> forged()
{
    return failure(validationError(QStringLiteral("/payload"), QStringLiteral("ticket.forged")));
}

} // namespace

TicketClaims claimsOf(const Ticket &ticket)
{
    const Trip &trip = ticket.trip;
    TicketClaims claims;
    claims.number = ticket.number;
    claims.serviceDate = trip.serviceDate;
    const qint64 minutes = trip.from.departure.toSecsSinceEpoch() / 60;
    claims.departure = QDateTime::fromSecsSinceEpoch(minutes * 60, Qt::UTC);
    claims.passengerType = ticket.passenger.details.type;
    claims.identityTail = ticket.passenger.details.identityNumber.right(tailBytes);
    claims.from = trip.from.stationCode;
    claims.to = trip.to.stationCode;
    claims.trainNumber = trip.train.number;
    if (ticket.passenger.seat) {
        claims.travelClass = ticket.passenger.seat->travelClass;
        claims.coachNumber = ticket.passenger.seat->coachNumber;
        claims.seat = ticket.passenger.seat->label;
    }
    return claims;
}

QByteArray ticketKeyId(const QByteArray &publicKey)
{
    return QCryptographicHash::hash(publicKey, QCryptographicHash::Sha256).first(keyIdBytes);
}

QByteArray encodedClaims(const TicketClaims &claims, const QByteArray &keyId)
{
    QByteArray bytes(1, version);
    bytes += keyId;
    appendNumber(bytes, quint32(firstDay().daysTo(claims.serviceDate)), 2);
    appendNumber(bytes, quint32(claims.departure.toSecsSinceEpoch() / 60), 4);
    appendNumber(
        bytes,
        quint32(classNumber(claims.travelClass) << 4 | passengerNumber(claims.passengerType)), 1);
    appendNumber(bytes, quint32(claims.coachNumber), 1);
    bytes += claims.identityTail.toLatin1().leftJustified(tailBytes, '\0', true);
    for (const QString &text :
         {claims.from, claims.to, claims.trainNumber, claims.seat, claims.number})
        appendText(bytes, text);
    return bytes;
}

QString ticketText(const QByteArray &signedBytes)
{
    return QString::fromLatin1(prefix + toBase45(signedBytes));
}

TicketVerifier::TicketVerifier(QList<QByteArray> publicKeys)
    : m_publicKeys(std::move(publicKeys))
{
}

Result<TicketClaims> TicketVerifier::verify(const QString &payload) const
{
    const bool plausible
        = payload.size() <= maximumTextLength && payload.startsWith(QLatin1String(prefix));
    if (!plausible)
        return forged();
    // Characters beyond ASCII become "?", which is not in the alphabet.
    const std::optional<QByteArray> bytes
        = fromBase45(payload.sliced(qsizetype(sizeof prefix) - 1).toLatin1());
    if (!bytes || bytes->size() <= 1 + keyIdBytes + Ed25519Key::signatureBytes)
        return forged();

    const QByteArray signedPart = bytes->chopped(Ed25519Key::signatureBytes);
    const QByteArray publicKey = keyFor(signedPart.sliced(1, keyIdBytes));
    if (publicKey.isEmpty()
        || !ed25519Verifies(publicKey, signedPart, bytes->last(Ed25519Key::signatureBytes)))
        return forged();
    const std::optional<TicketClaims> claims = decodedClaims(signedPart);
    if (!claims)
        return forged();
    return *claims;
}

QByteArray TicketVerifier::keyFor(const QByteArray &keyId) const
{
    for (const QByteArray &key : m_publicKeys) {
        if (ticketKeyId(key) == keyId)
            return key;
    }
    return {};
}

} // namespace kai

#pragma once

#include <QByteArray>

#include <optional>

namespace kai {

/// Base45 (RFC 9285): two bytes become three characters that a QR code stores in 16.5 bits.
QByteArray toBase45(const QByteArray &bytes);

/// The bytes, or nothing: a character outside the alphabet, a length that no input gives, a group
/// whose value is too large. Every accepted text is the one that toBase45() makes of the result.
std::optional<QByteArray> fromBase45(const QByteArray &text);

} // namespace kai

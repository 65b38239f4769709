#pragma once

#include <QByteArray>

namespace kai {

/// HMAC-SHA256 (RFC 2104) of `message`, 32 raw bytes. The key may have any length.
QByteArray hmacSha256(const QByteArray &key, const QByteArray &message);

/// True when both are the same bytes. The time depends on the length alone, which is not secret.
bool equalInConstantTime(const QByteArray &a, const QByteArray &b);

} // namespace kai

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>

#include <functional>

/// The proof of work of ALTCHA, protocol version 2, with PBKDF2/SHA-256.
///
/// A challenge is {"parameters": {…}, "signature": hex}. It is solved by the first counter for
/// which PBKDF2(password = nonce followed by the counter as 32 bits, big endian; salt; cost
/// iterations) begins with keyPrefix. The answer is base64 of {"challenge": …, "solution":
/// {counter, derivedKey}}.
namespace kai {

inline constexpr QLatin1String altchaAlgorithm {"PBKDF2/SHA-256"};

/// What the work consists of. Anything outside these limits is refused, so that neither side can
/// make the other work without end.
struct AltchaParameters
{
    static constexpr int maximumCost = 1'000'000;
    static constexpr int maximumKeyLength = 64;
    static constexpr int maximumPrefixDigits = 8;

    QByteArray nonce; ///< raw bytes
    QByteArray salt; ///< raw bytes
    int cost = 0; ///< iterations of PBKDF2
    int keyLength = 32; ///< bytes
    QByteArray keyPrefix; ///< lower-case hexadecimal digits; their number may be odd
};

/// The parameters of a challenge, or a Malformed "captcha.malformed": another algorithm, a field
/// that is absent or beyond its limit.
Result<AltchaParameters> altchaParameters(const QJsonObject &challenge);

/// The key that belongs to `counter`, as lower-case hexadecimal digits.
QByteArray altchaKey(const AltchaParameters &parameters, quint32 counter);

/// Searches the counter and returns the answer that is sent to the server as "captcha". It keeps a
/// core busy (about 0.1 s at the usual cost): not for a thread that draws. Errors: Malformed
/// "captcha.malformed"; Unavailable "captcha.stopped" once `stop` (asked before each try) says
/// true; Unprocessable "captcha.unsolvable" when no counter of 32 bits fits.
Result<QByteArray> solveAltcha(const QJsonObject &challenge,
                               const std::function<bool()> &stop = {});

} // namespace kai

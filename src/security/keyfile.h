#pragma once

#include "base/random.h"
#include "base/result.h"

#include <QByteArray>
#include <QList>

namespace kai {

/// The secrets of one installation, 32 bytes each and each for one purpose.
struct KeySet
{
    static constexpr int keyBytes = 32;

    QByteArray tokenSeed; ///< Ed25519, signs access tokens
    QByteArray csrfSecret; ///< HMAC
    QByteArray ticketSeed; ///< Ed25519, signs tickets
    /// Public keys that signed tickets before, newest first: what is printed stays good. Their
    /// seeds are forgotten.
    QList<QByteArray> earlierTicketKeys;
    QByteArray captchaSecret; ///< HMAC
    /// Still verifies access tokens; empty unless the key was changed.
    QByteArray previousTokenSeed;

    friend bool operator==(const KeySet &, const KeySet &) = default;
};

/// Reads the keys at `path`, or makes them when there is no file. The file is text: the line
/// "kai-keys 1", then one line "name hexadecimal" for each of token, csrf, ticket and captcha,
/// possibly token-previous, and one ticket-public for each earlier key of tickets. It appears whole
/// or not at all, with mode 0600; of several processes that start at once, all get the keys of the
/// first. The folder must exist.
///
/// Internal errors, with the path and the cause in `internal` and never a key: "keys.exposed"
/// (others may read or write the file, or it belongs to someone else, or it is not a plain file),
/// "keys.damaged" (unreadable content; it is never overwritten, since it signed tickets that are
/// still valid), "keys.unreadable", "keys.unwritable".
Result<KeySet> loadOrCreateKeys(const QString &path, Random &random);

/// Puts a new key for tickets into the file, which must be there: from its next start the server
/// signs with it, and tickets of the keys before stay good. The file is replaced whole, by one
/// process at a time. Errors as above, and "keys.full" after maximumTicketKeys.
Result<KeySet> rotateTicketKey(const QString &path, Random &random);

/// How many keys of tickets a file has at most, the current one included.
inline constexpr qsizetype maximumTicketKeys = 100;

} // namespace kai

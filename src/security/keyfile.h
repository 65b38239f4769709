#pragma once

#include "base/random.h"
#include "base/result.h"

#include <QByteArray>

namespace kai {

/// The secrets of one installation, 32 bytes each and each for one purpose.
struct KeySet
{
    static constexpr int keyBytes = 32;

    QByteArray tokenSeed; ///< Ed25519, signs access tokens
    QByteArray csrfSecret; ///< HMAC
    QByteArray ticketSeed; ///< Ed25519, signs tickets
    QByteArray captchaSecret; ///< HMAC
    QByteArray
        previousTokenSeed; ///< still verifies access tokens; empty unless the key was changed

    friend bool operator==(const KeySet &, const KeySet &) = default;
};

/// Reads the keys at `path`, or makes them when there is no file. The file is text: the line
/// "kai-keys 1", then one line "name hexadecimal" for each of token, csrf, ticket and captcha, and
/// possibly token-previous. It appears whole or not at all, with mode 0600; of several processes
/// that start at once, all get the keys of the first. The folder must exist.
///
/// Internal errors, with the path and the cause in `internal` and never a key: "keys.exposed"
/// (others may read or write the file, or it belongs to someone else, or it is not a plain file),
/// "keys.damaged" (unreadable content; it is never overwritten, since it signed tickets that are
/// still valid), "keys.unreadable", "keys.unwritable".
Result<KeySet> loadOrCreateKeys(const QString &path, Random &random);

} // namespace kai

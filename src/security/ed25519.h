#pragma once

#include <QByteArray>

namespace kai {

/// A pair of Ed25519 keys (RFC 8032) grown from a seed of 32 bytes. Immutable, so that any number
/// of threads may use one. A seed of another length is a bug and throws std::invalid_argument.
class Ed25519Key
{
public:
    static constexpr int seedBytes = 32;
    static constexpr int publicBytes = 32;
    static constexpr int signatureBytes = 64;

    explicit Ed25519Key(const QByteArray &seed);
    ~Ed25519Key();
    Ed25519Key(const Ed25519Key &) = default;
    Ed25519Key &operator=(const Ed25519Key &) = default;

    const QByteArray &publicKey() const { return m_public; }
    /// 64 raw bytes; the same for the same message.
    QByteArray sign(const QByteArray &message) const;

private:
    QByteArray m_public;
    QByteArray m_secret;
};

/// True when `signature` is that of `message` by the owner of `publicKey`. Signatures and keys of
/// another length, and those in a non-canonical form, are false.
bool ed25519Verifies(const QByteArray &publicKey, const QByteArray &message,
                     const QByteArray &signature);

} // namespace kai

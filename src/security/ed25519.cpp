#include "security/ed25519.h"

#include <sodium.h>

#include <stdexcept>

namespace kai {

namespace {

const unsigned char *bytesOf(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

unsigned char *bytesOf(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

} // namespace

Ed25519Key::Ed25519Key(const QByteArray &seed)
    : m_public(crypto_sign_PUBLICKEYBYTES, '\0')
    , m_secret(crypto_sign_SECRETKEYBYTES, '\0')
{
    static_assert(seedBytes == crypto_sign_SEEDBYTES && publicBytes == crypto_sign_PUBLICKEYBYTES
                  && signatureBytes == crypto_sign_BYTES);
    if (seed.size() != seedBytes)
        throw std::invalid_argument("an Ed25519 seed has 32 bytes");
    if (sodium_init() < 0)
        throw std::runtime_error("libsodium does not start");
    crypto_sign_seed_keypair(bytesOf(m_public), bytesOf(m_secret), bytesOf(seed));
}

Ed25519Key::~Ed25519Key()
{
    // Copies share their bytes; only the last owner wipes them.
    if (m_secret.isDetached())
        sodium_memzero(m_secret.data(), size_t(m_secret.size()));
}

QByteArray Ed25519Key::sign(const QByteArray &message) const
{
    QByteArray signature(signatureBytes, Qt::Uninitialized);
    crypto_sign_detached(bytesOf(signature), nullptr, bytesOf(message),
                         static_cast<unsigned long long>(message.size()), bytesOf(m_secret));
    return signature;
}

bool ed25519Verifies(const QByteArray &publicKey, const QByteArray &message,
                     const QByteArray &signature)
{
    if (publicKey.size() != Ed25519Key::publicBytes
        || signature.size() != Ed25519Key::signatureBytes)
        return false;
    return crypto_sign_verify_detached(bytesOf(signature), bytesOf(message),
                                       static_cast<unsigned long long>(message.size()),
                                       bytesOf(publicKey))
           == 0;
}

} // namespace kai

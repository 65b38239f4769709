#include "security/argon2passwordhasher.h"

#include <sodium.h>

#include <array>
#include <new>
#include <stdexcept>

namespace kai {

namespace {

QByteArray normalized(const QString &password)
{
    return password.normalized(QString::NormalizationForm_KC).toUtf8();
}

} // namespace

Argon2PasswordHasher::Argon2PasswordHasher(Argon2Cost cost)
    : m_cost(cost)
{
    if (sodium_init() < 0)
        throw std::runtime_error("libsodium does not start");
}

QString Argon2PasswordHasher::hash(const QString &password)
{
    std::array<char, crypto_pwhash_STRBYTES> text {};
    QByteArray bytes = normalized(password);
    const int failed = crypto_pwhash_str_alg(
        text.data(), bytes.constData(), static_cast<unsigned long long>(bytes.size()),
        static_cast<unsigned long long>(m_cost.passes), size_t(m_cost.memoryBytes),
        crypto_pwhash_ALG_ARGON2ID13);
    sodium_memzero(bytes.data(), size_t(bytes.size()));
    if (failed)
        throw std::bad_alloc();
    return QString::fromLatin1(text.data());
}

bool Argon2PasswordHasher::matches(const QString &hash, const QString &password)
{
    const QByteArray text = hash.toLatin1();
    QByteArray bytes = normalized(password);
    const int differs = crypto_pwhash_str_verify(text.constData(), bytes.constData(),
                                                 static_cast<unsigned long long>(bytes.size()));
    sodium_memzero(bytes.data(), size_t(bytes.size()));
    return !differs;
}

bool Argon2PasswordHasher::needsRehash(const QString &hash) const
{
    return crypto_pwhash_str_needs_rehash(hash.toLatin1().constData(),
                                          static_cast<unsigned long long>(m_cost.passes),
                                          size_t(m_cost.memoryBytes))
           != 0;
}

} // namespace kai

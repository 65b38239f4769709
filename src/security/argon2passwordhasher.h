#pragma once

#include "services/gateways.h"

namespace kai {

/// What one hash costs. The default is what OWASP asks for: 19 MiB, two passes, one lane.
struct Argon2Cost
{
    qint64 memoryBytes = 19456LL * 1024;
    int passes = 2;
};

/// Hashes passwords with argon2id. Thread-safe, and slow on purpose (about 18 ms): it belongs on a
/// pool of its own with few threads. Passwords are compared in Unicode's NFKC, so that the same
/// password matches from every keyboard. Throws std::bad_alloc when there is no memory for a hash.
class Argon2PasswordHasher final : public PasswordHasher
{
public:
    explicit Argon2PasswordHasher(Argon2Cost cost = {});

    /// The usual text form, "$argon2id$v=19$m=…", with a salt of its own.
    QString hash(const QString &password) override;
    bool matches(const QString &hash, const QString &password) override;
    /// True for a hash that was made at another cost, to be replaced at the next login.
    bool needsRehash(const QString &hash) const;

private:
    Argon2Cost m_cost;
};

} // namespace kai

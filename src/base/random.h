#pragma once

#include <QByteArray>
#include <QString>

namespace kai {

/// The port through which unguessable bytes are drawn, so that tests can repeat them.
class Random
{
public:
    virtual ~Random() = default;
    virtual QByteArray bytes(int count) = 0;
};

/// The kernel's random generator. Safe from any thread.
class SystemRandom final : public Random
{
public:
    QByteArray bytes(int count) override;
};

/// A version 4 UUID in its usual form, lower case.
QString randomUuid(Random &random);

/// Letters and digits without those that are taken for each other, for passwords that people type.
inline const QByteArray readableAlphabet = QByteArrayLiteral("abcdefghjkmnpqrstuvwxyz23456789");

/// `length` characters drawn evenly from `alphabet` (at most 256 characters).
QString randomText(Random &random, const QByteArray &alphabet, int length);

} // namespace kai

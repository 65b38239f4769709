#include "base/random.h"

#include <QRandomGenerator>
#include <QUuid>

namespace kai {

QByteArray SystemRandom::bytes(int count)
{
    QByteArray result((count + 3) / 4 * 4, Qt::Uninitialized);
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(result.data()),
                                          result.size() / 4);
    result.truncate(count);
    return result;
}

QString randomUuid(Random &random)
{
    QByteArray bytes = random.bytes(16);
    bytes[6] = char((bytes[6] & 0x0f) | 0x40);
    bytes[8] = char((bytes[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(bytes).toString(QUuid::WithoutBraces);
}

QString randomText(Random &random, const QByteArray &alphabet, int length)
{
    // Bytes past the last whole multiple are thrown away: a plain modulo would favour the first
    // characters of the alphabet.
    const int limit = 256 - 256 % int(alphabet.size());
    QString text;
    while (text.size() < length) {
        const QByteArray drawn = random.bytes(length);
        for (const char byte : drawn) {
            if (uchar(byte) < limit && text.size() < length)
                text += QLatin1Char(alphabet[uchar(byte) % alphabet.size()]);
        }
    }
    return text;
}

} // namespace kai

#include "base/random.h"

#include <QUuid>

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace kai {

namespace {

/// Random bytes of the kernel in stock, one stock a thread: asking for a few costs as much as for
/// many, and every request draws an id. What was handed out is wiped.
class Stock
{
public:
    static constexpr size_t size = 256; ///< what the kernel gives at once

    void draw(char *to, size_t count)
    {
        if (m_left < count)
            refill();
        m_left -= count;
        std::copy_n(m_bytes.data() + m_left, count, to);
        std::fill_n(m_bytes.data() + m_left, count, '\0');
    }

private:
    void refill()
    {
        // There is nothing to go on with: what is drawn here keeps strangers out.
        if (::getentropy(m_bytes.data(), size) != 0)
            qFatal("the kernel gives no random bytes: %s", std::strerror(errno));
        m_left = size;
    }

    std::array<char, size> m_bytes {};
    size_t m_left = 0;
};

} // namespace

QByteArray SystemRandom::bytes(int count)
{
    static thread_local Stock stock;
    QByteArray result(count, Qt::Uninitialized);
    for (size_t done = 0; done < size_t(count);) {
        const size_t part = std::min(size_t(count) - done, Stock::size);
        stock.draw(result.data() + done, part);
        done += part;
    }
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

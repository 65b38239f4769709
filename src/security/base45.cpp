#include "security/base45.h"

#include <algorithm>

namespace kai {

namespace {

constexpr char alphabet[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

int valueOf(char character)
{
    const char *end = alphabet + 45;
    const char *found = std::find(alphabet, end, character);
    return found == end ? -1 : int(found - alphabet);
}

} // namespace

QByteArray toBase45(const QByteArray &bytes)
{
    QByteArray text;
    text.reserve((bytes.size() + 1) / 2 * 3);
    for (qsizetype i = 0; i < bytes.size(); i += 2) {
        const bool pair = i + 1 < bytes.size();
        const int number = pair ? uchar(bytes[i]) * 256 + uchar(bytes[i + 1]) : uchar(bytes[i]);
        text += alphabet[number % 45];
        text += alphabet[number / 45 % 45];
        if (pair)
            text += alphabet[number / (45 * 45)];
    }
    return text;
}

std::optional<QByteArray> fromBase45(const QByteArray &text)
{
    if (text.size() % 3 == 1)
        return std::nullopt;
    QByteArray bytes;
    bytes.reserve(text.size() / 3 * 2 + 1);
    for (qsizetype i = 0; i < text.size(); i += 3) {
        const bool pair = i + 2 < text.size();
        const int low = valueOf(text[i]);
        const int middle = valueOf(text[i + 1]);
        const int high = pair ? valueOf(text[i + 2]) : 0;
        if (low < 0 || middle < 0 || high < 0)
            return std::nullopt;
        const int number = low + 45 * middle + 45 * 45 * high;
        if (number > (pair ? 0xffff : 0xff))
            return std::nullopt;
        if (pair)
            bytes += char(number >> 8);
        bytes += char(number & 0xff);
    }
    return bytes;
}

} // namespace kai

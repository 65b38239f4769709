#include "http/tracecontext.h"

#include <algorithm>

namespace kai::http {

static bool isHex(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

static bool isZero(const QByteArray &text)
{
    return text.count('0') == text.size();
}

QByteArray validTraceparent(const QByteArray &header)
{
    if (header.isEmpty()) // nearly all
        return {};
    const QByteArrayList parts = header.split('-');
    if (parts.size() < 4 || (parts[0] == "00" && parts.size() != 4) || parts[0] == "ff")
        return {};
    constexpr qsizetype lengths[] {2, 32, 16, 2};
    for (qsizetype i = 0; i < 4; ++i) {
        if (parts[i].size() != lengths[i] || !isHex(parts[i]))
            return {};
    }
    return isZero(parts[1]) || isZero(parts[2]) ? QByteArray() : header.first(55);
}

} // namespace kai::http

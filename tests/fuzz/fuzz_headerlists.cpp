// Any Accept-Encoding or If-None-Match: elements without commas and blanks, weights from 0 to 1.

#include "http/headerlists.h"
#include "require.h"

#include <cstdint>

using namespace kai::http;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QByteArrayList elements = headerList(bytes);
    for (const QByteArray &element : elements)
        require(!element.isEmpty() && !element.contains(',') && element == element.trimmed());
    const QList<Weighted> weighted = weightedList(bytes);
    require(weighted.size() == elements.size());
    for (const auto &[name, weight] : weighted) {
        require(weight >= 0 && weight <= 1); // no NaN either
        require(!name.contains(';') && name == name.toLower());
    }
    return 0;
}

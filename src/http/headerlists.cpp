#include "http/headerlists.h"

namespace kai::http {

QByteArrayList headerList(const QByteArray &value)
{
    QByteArrayList elements;
    for (const QByteArray &element : value.split(',')) {
        const QByteArray trimmed = element.trimmed();
        if (!trimmed.isEmpty())
            elements.append(trimmed);
    }
    return elements;
}

/// RFC 9110, 12.4.2: 0 to 1 with at most three decimals.
static double weightOf(const QByteArray &text)
{
    bool isNumber = false;
    const double weight = text.toDouble(&isNumber);
    const bool looksRight = text.startsWith('0') || text.startsWith('1');
    return isNumber && looksRight && text.size() <= 5 && weight <= 1 ? weight : 0;
}

QList<Weighted> weightedList(const QByteArray &value)
{
    QList<Weighted> list;
    for (const QByteArray &element : headerList(value)) {
        const QByteArrayList parts = element.split(';');
        Weighted weighted {parts.first().trimmed().toLower()};
        for (const QByteArray &parameter : parts.mid(1)) {
            const QByteArray trimmed = parameter.trimmed().toLower();
            if (trimmed.startsWith("q="))
                weighted.weight = weightOf(trimmed.mid(2));
        }
        list.append(weighted);
    }
    return list;
}

} // namespace kai::http

#include "domain/price.h"

namespace kai {

Money sumOf(const QList<PriceLine> &lines)
{
    Money sum;
    for (const PriceLine &line : lines)
        sum += line.amount;
    return sum;
}

} // namespace kai

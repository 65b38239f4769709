#include "base/clock.h"

namespace kai {

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

} // namespace kai

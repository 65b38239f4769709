#include "domain/event.h"

namespace kai {

bool EventFilter::matches(const Event &event) const
{
    if (scheduleId && event.scheduleId != scheduleId)
        return false;
    return types.isEmpty() || types.contains(event.type);
}

bool maySee(const Actor &actor, const Event &event)
{
    switch (event.type) {
    case EventType::Seats:
        return true;
    case EventType::Orders:
    case EventType::Payments:
        return actor.isOperator() || event.owner == actor.userId;
    case EventType::Alerts:
        return actor.isOperator();
    }
    Q_UNREACHABLE();
}

} // namespace kai

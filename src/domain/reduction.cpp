#include "domain/reduction.h"

namespace kai {

void price(Passenger &passenger, TravelClass travelClass, Money fullFare,
           const QList<Reduction> &reductions)
{
    const Reduction *best = nullptr;
    for (const Reduction &reduction : reductions) {
        const bool isHis = reduction.identityType == passenger.details.identityType
                           && reduction.identityNumber == passenger.details.identityNumber;
        if (isHis && reduction.travelClass == travelClass
            && (!best || reduction.percent > best->percent))
            best = &reduction;
    }
    passenger.fare = fullFare;
    passenger.reduction.clear();
    passenger.reductionAmount = Money();
    if (!best || best->percent == 0)
        return;
    passenger.reduction = wireName(best->kind);
    passenger.reductionAmount = fullFare.percent(best->percent);
    passenger.fare = fullFare - passenger.reductionAmount;
}

} // namespace kai

#include "domain/deskcase.h"

namespace kai {

QList<CaseAction> actionsOf(CaseKind kind)
{
    switch (kind) {
    case CaseKind::PaidAfterExpiry:
        return {CaseAction::Reseat, CaseAction::Refund};
    case CaseKind::AmountMismatch:
    case CaseKind::FraudChallenge:
        return {CaseAction::Accept, CaseAction::Refund};
    case CaseKind::PaidTwice:
        return {CaseAction::Refund};
    case CaseKind::Chargeback:
    case CaseKind::Reversed:
    case CaseKind::RefundedElsewhere:
        return {CaseAction::Accept};
    case CaseKind::Unknown:
        return {CaseAction::Link, CaseAction::Retry, CaseAction::Accept};
    case CaseKind::Stuck:
        return {CaseAction::Retry, CaseAction::Accept};
    }
    Q_UNREACHABLE();
}

} // namespace kai

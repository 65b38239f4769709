#pragma once

#include "base/result.h"
#include "domain/orderhistory.h"
#include "domain/refunddue.h"
#include "domain/rules.h"

#include <QDate>

/// The ports to what accompanies orders: dated rules, histories, refunds.
namespace kai {

/// Which rules hold on a day.
class RuleRepository
{
public:
    virtual ~RuleRepository() = default;

    virtual Result<Rules> on(const QDate &day) = 0;
};

/// What the railway owes its passengers. Whoever pays it out takes the owed rows one by one,
/// and finishes each in the transaction that records the movement (finishRefundDue()).
class RefundDueRepository
{
public:
    virtual ~RefundDueRepository() = default;

    /// Writes it (its id is ignored) and returns it with its id.
    virtual Result<RefundDue> insert(const RefundDue &refund) = 0;
    virtual Result<QList<RefundDue>> ofOrder(OrderId order) = 0;
    /// Up to `limit` owed refunds, oldest first, locked for this transaction and skipping those
    /// that others have locked.
    virtual Result<QList<RefundDue>> lockOwed(int limit) = 0;
    /// Marks it as given back now. False when it was before.
    virtual Result<bool> finish(RefundDueId id) = 0;
};

} // namespace kai

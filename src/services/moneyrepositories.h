#pragma once

#include "base/result.h"
#include "domain/deskcase.h"
#include "domain/ledger.h"
#include "domain/refund.h"
#include "domain/shift.h"
#include "services/paging.h"

/// The ports to what happens to money after it was paid. The same rules as in repositories.h.
namespace kai {

struct RefundFilter
{
    std::optional<RefundStatus> status;
    QString orderCode;
};

class RefundRepository
{
public:
    virtual ~RefundRepository() = default;

    /// Writes it (without id and times) and reserves its amount of the payment, in one statement: a
    /// conflict "refund.tooMuch" when the payment has not that much left.
    virtual Result<Refund> insert(const Refund &refund) = 0;
    virtual Result<Refund> byId(RefundId id, Lock lock = Lock::None) = 0;
    virtual Result<QList<Refund>> ofOrder(OrderId order) = 0;
    virtual Result<Page<Refund>> list(const RefundFilter &filter, const PageRequest &page) = 0;
    /// Writes channel, status, key, decidedBy, reference and lastReason; the first time it is
    /// finished also when. One that becomes Rejected gives back what it had reserved.
    virtual Result<void> update(const Refund &refund) = 0;
    /// Pending ones that are due, due again after `lease`, so that nobody else takes them
    /// meanwhile.
    virtual Result<QList<Refund>> takeDue(std::chrono::seconds lease, int limit) = 0;
    /// Counts an attempt; due again after `delay`.
    virtual Result<void> postpone(RefundId id, const QString &reason, std::chrono::seconds delay)
        = 0;
};

struct AccountBalance
{
    Account account;
    Money balance; ///< debits less credits
};

class LedgerRepository
{
public:
    virtual ~LedgerRepository() = default;

    /// Books the movement. An amount of zero books nothing.
    virtual Result<void> post(const LedgerEntry &entry) = 0;
    /// Accounts that have entries. Their sum is zero.
    virtual Result<QList<AccountBalance>> balances() = 0;
};

struct CaseFilter
{
    bool openOnly = false;
    std::optional<CaseKind> kind;
    QString orderCode;
};

class DeskRepository
{
public:
    virtual ~DeskRepository() = default;

    /// Puts a case before a person (its id and times are ignored), unless the same is open.
    virtual Result<void> open(const DeskCase &found) = 0;
    virtual Result<DeskCase> byId(DeskCaseId id, Lock lock = Lock::None) = 0;
    virtual Result<Page<DeskCase>> list(const CaseFilter &filter, const PageRequest &page) = 0;
    virtual Result<void> close(DeskCaseId id, UserId by, CaseAction action, const QString &note)
        = 0;
};

class ShiftRepository
{
public:
    virtual ~ShiftRepository() = default;

    /// A conflict "shift.open" when the cashier has one already.
    virtual Result<Shift> open(UserId cashier, Money openingFloat) = 0;
    /// The cashier's open shift, locked against being closed meanwhile; NotFound.
    virtual Result<Shift> ofCashier(UserId cashier) = 0;
    virtual Result<Shift> byId(ShiftId id) = 0;
    virtual Result<Page<Shift>> list(std::optional<UserId> cashier, const PageRequest &page) = 0;
    virtual Result<void> close(ShiftId id, Money counted) = 0;
};

/// How far the comparison of one day with the gateway has come.
struct ReconciledDay
{
    QDate day;
    PaymentId last; ///< up to this payment all have been compared
    int compared = 0;
    int different = 0;
    QDateTime finishedAt;
};

} // namespace kai

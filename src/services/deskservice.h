#pragma once

#include "services/deskactions.h"
#include "services/paymentservice.h"
#include "services/refundservice.h"

namespace kai {

/// What a person decides about a case.
struct CaseDecision
{
    CaseAction action = CaseAction::Accept;
    QString orderCode; ///< for Link
    QString note; ///< at most 500 characters
};

/// The desk: payments that a person must look at, and what he can do about them. Thread-safe;
/// decisions may ask the gateway.
class DeskService
{
public:
    DeskService(Database &database, PaymentGateway &gateway, Clock &clock, Random &random,
                PaymentService &payments, RefundService &refunds);

    /// For operators, newest first.
    Result<Page<DeskCase>> cases(const Actor &actor, const CaseFilter &filter,
                                 const PageRequest &page);
    /// Carries an action out and closes the case, for supervisors and above. Errors: NotFound;
    /// conflicts "case.closed", "case.action" (it makes no sense of this kind), "order.state",
    /// "seat.taken", "seats.notEnough", "schedule.departed"; validation "/orderCode"
    /// "order.unknown"; and those of refunds and of the gateway.
    Result<DeskCase> decide(const Actor &actor, DeskCaseId id, const CaseDecision &decision);

private:
    Result<void> perform(const Actor &actor, const DeskCase &found, const CaseDecision &decision);
    Result<void> reseat(const Actor &actor, const DeskCase &found);
    Result<void> refund(const Actor &actor, const DeskCase &found, const QString &note);
    Result<void> accept(const Actor &actor, const DeskCase &found);
    Result<void> acceptAmount(const Actor &actor, const DeskCase &found, MoneyUse use);
    Result<void> decideFraud(const DeskCase &found, FraudVerdict verdict);
    Result<void> closeReview(const Actor &actor, const DeskCase &found);
    Result<void> link(const DeskCase &found, const QString &orderCode);
    Result<void> retry(const Actor &actor, const DeskCase &found);

    Database &m_database;
    PaymentGateway &m_gateway;
    Clock &m_clock;
    Random &m_random;
    PaymentService &m_payments;
    RefundService &m_refunds;
};

} // namespace kai

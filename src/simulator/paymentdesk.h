#pragma once

#include "simulator/faults.h"
#include "simulator/notifier.h"
#include "simulator/settings.h"
#include "simulator/store.h"
#include "simulator/wire.h"

#include <QObject>

#include <optional>

namespace kai::simulator {

struct RefundRequest
{
    QString key; // empty: the gateway makes one
    std::optional<qint64> amount; // absent: all that is left
    QString reason;
};

enum class RefundResult {
    Done,
    DuplicateKey,
    WrongState,
    InvalidAmount,
    InsufficientFunds,
    RefusedByBank,
};

/// Everything that can happen to a payment, with its consequences: timers, notifications and
/// the later steps of cards and refunds. It decides nothing about HTTP.
class PaymentDesk : public QObject
{
    Q_OBJECT

public:
    PaymentDesk(const Settings &settings, Store &store, Faults &faults, Notifier &notifier,
                QObject *parent = nullptr);

    /// Opens a payment page; the order's older pages and unpaid tries end.
    Session &open(const SnapOrder &order);
    bool isPageOpen(const Session &session) const;
    void expirePage(Session &session);
    /// Takes a page away from the customer, by its token.
    void cancelPage(Session &session);

    /// The customer picks a method: a pending transaction and its notification.
    Transaction &choose(Session &session, const Channel &channel);
    /// A card is charged in one step, without a pending state.
    Transaction &chargeCard(Session &session, Status outcome, Fraud fraud);

    /// Moves along a documented edge and notifies; false where the gateway would refuse.
    bool move(Transaction &transaction, Status next);
    /// Moves anywhere and notifies: for tests.
    void force(Transaction &transaction, const QString &statusName);
    bool decideFraud(Transaction &transaction, Fraud decision);
    RefundResult refund(Transaction &transaction, const RefundRequest &request);
    /// The refund that the last successful or refused call of refund() made.
    const Refund &lastRefund() const { return m_lastRefund; }
    /// Cards settle some time after they were captured.
    void settleLater(Transaction &transaction);

    Merchant merchant() const;

private:
    Transaction &create(Session &session, const Channel &channel);
    QDateTime methodExpiry(const Session &session, const Channel &channel) const;
    void watchExpiry(Transaction &transaction);
    void retireOlder(const QString &orderId);
    void entered(Transaction &transaction);
    void notify(const Transaction &transaction);
    void confirmLater(Transaction &transaction, int refundId);
    std::optional<RefundResult> refusal(const Transaction &transaction,
                                        const RefundRequest &request, qint64 amount);

    const Settings &m_settings;
    Store &m_store;
    Faults &m_faults;
    Notifier &m_notifier;
    Refund m_lastRefund;
};

} // namespace kai::simulator

#pragma once

#include "services/shiftservice.h"
#include "unit/services/world.h"

#include <random>

namespace kai::tests {

/// A random walk over the services that move money: sales, refunds by every way, chargebacks,
/// reversals, drawers. What was refused is a step, too. The same seed walks the same way.
class RandomWalk
{
public:
    RandomWalk(World &world, quint32 seed);

    void step();
    /// How often each kind of step was taken and not refused.
    const QMap<QString, int> &taken() const { return m_taken; }

private:
    /// Draws nothing: a Z-report is no movement of money.
    class NoPrinter final : public ShiftPrinter
    {
    public:
        Result<QByteArray> pdf(const Shift &, const QString &) override { return QByteArray(); }
    };

    using Step = bool (RandomWalk::*)();
    struct Kind
    {
        const char *name;
        int weight;
        Step step;
    };
    static const QList<Kind> &kinds();

    // Each returns whether something happened.
    bool sellForCash();
    bool sellOnline();
    bool payTwice();
    bool refundAll();
    bool refundPart();
    bool refundTooMuch();
    bool refundPassenger();
    bool approvePayout();
    bool rejectPayout();
    bool followUp();
    bool disputePayment();
    bool reversePayment();
    bool hearAgain();
    bool cancelOrder();
    bool changeSeat();
    bool putIn();
    bool takeOut();
    bool countDrawer();

    void sellNextDay();
    std::optional<Order> newOrder();
    std::optional<Payment> settle(const Payment &payment, const char *transaction);
    std::optional<Payment> anyPayment();
    void tell(const Payment &payment, const char *status);
    bool refund(const Payment &payment, const RefundRequest &request);
    std::optional<Refund> anyPayout();
    const Actor &anyOperator();
    Money anyMoney(qint64 most);
    qint64 below(qint64 bound);

    World &m_world;
    NoPrinter m_printer;
    ShiftService m_shifts;
    int m_day = 0; ///< from today
    QList<Departure> m_departures; ///< of that day
    std::mt19937 m_dice;
    QList<PaymentId> m_payments; ///< the newest; older ones rest
    QMap<QString, int> m_taken;
};

} // namespace kai::tests

#include "domain/ledger.h"
#include "domain/refund.h"

#include <QMap>
#include <QTest>

#include <random>

using namespace kai;

/// The rules of the books, without a database: whatever happens in whatever order, every account
/// says what the payments and drawers say.
class TestLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMovementHasTwoSides();
    void aHundredThousandRandomSteps();
    void aPromiseIsWithdrawnWhenTheMoneyIsGone();
    void moneyThatComesAfterAllIsBookedOnce();
    void whatCanBeRefundedHow_data();
    void whatCanBeRefundedHow();
};

namespace {

/// A small railway that keeps books, and beside them the truth in plain figures.
class RandomRailway
{
public:
    explicit RandomRailway(unsigned seed)
        : m_random(seed)
    {
    }

    void step()
    {
        switch (below(8)) {
        case 0:
            return open();
        case 1:
        case 2:
            return change();
        case 3:
            return requestRefund();
        case 4:
        case 5:
            return endRefund();
        default:
            return moveCash();
        }
    }

    QString violation() const
    {
        Money sum;
        for (const Money balance : m_accounts)
            sum += balance;
        if (!sum.isZero())
            return QStringLiteral("the accounts do not sum to zero");
        Money promised;
        for (const OpenRefund &refund : m_refunds)
            promised += refund.amount;
        if (m_accounts.value(Account::RefundsPayable) != Money() - promised)
            return QStringLiteral("what is payable is not what was promised");
        if (m_accounts.value(Account::Gateway) != m_gateway)
            return QStringLiteral("the gateway owes something else");
        if (m_accounts.value(Account::Drawer) != m_drawer)
            return QStringLiteral("the drawer holds something else");
        for (const Attempt &attempt : m_attempts) {
            if (attempt.reserved > attempt.payment.amount || attempt.reserved.isNegative())
                return QStringLiteral("more was refunded than was paid");
        }
        return {};
    }

private:
    struct Attempt
    {
        Payment payment;
        Money reserved;
        Money paidBack; ///< out of `reserved`
    };
    struct OpenRefund
    {
        int attempt = 0;
        Money amount;
        RefundChannel channel = RefundChannel::Online;
    };

    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_random); }
    Money anAmount(Money most)
    {
        return Money(1 + below(int(qMin<qint64>(most.rupiah(), 1 << 30))));
    }

    void book(Movement movement, Money amount)
    {
        if (amount.isZero())
            return;
        const Posting posting = postingOf(movement, amount);
        m_accounts[posting.debit] += amount;
        m_accounts[posting.credit] = m_accounts.value(posting.credit) - amount;
    }

    void open()
    {
        Attempt attempt;
        attempt.payment.amount = anAmount(Money(5'000'000));
        attempt.payment.method = below(3) == 0 ? PaymentMethod::Cash : PaymentMethod::Midtrans;
        m_attempts.append(attempt);
    }

    void change()
    {
        if (m_attempts.isEmpty())
            return;
        Attempt &attempt = m_attempts[below(int(m_attempts.size()))];
        Payment &payment = attempt.payment;
        const bool isCash = payment.method == PaymentMethod::Cash;
        const auto to = PaymentStatus(below(9));
        const bool isRefund
            = to == PaymentStatus::PartiallyRefunded || to == PaymentStatus::Refunded;
        // Cash only arrives; what goes back has steps of its own.
        if (!isLegalTransition(payment.status, to) || isRefund
            || (isCash && to != PaymentStatus::Paid))
            return;
        for (const auto &[movement, amount] : movementsBetween(payment, to, attempt.reserved)) {
            book(movement, amount);
            if (movement == Movement::CashSale)
                m_drawer += amount;
            else if (movement == Movement::GatewaySale)
                m_gateway += amount;
            else
                m_gateway = m_gateway - amount;
        }
        payment.status = to;
    }

    void requestRefund()
    {
        if (m_attempts.isEmpty())
            return;
        const int index = below(int(m_attempts.size()));
        Attempt &attempt = m_attempts[index];
        const Money left = attempt.payment.amount - attempt.reserved;
        if (!isRefundable(attempt.payment.status) || left.isZero())
            return;
        const Money amount = anAmount(left);
        attempt.reserved += amount;
        book(Movement::RefundRequested, amount);
        m_refunds.append({index, amount, refundChannelOf(attempt.payment, amount)});
    }

    void endRefund()
    {
        if (m_refunds.isEmpty())
            return;
        const OpenRefund refund = m_refunds.takeAt(below(int(m_refunds.size())));
        Attempt &attempt = m_attempts[refund.attempt];
        if (below(4) == 0) {
            attempt.reserved = attempt.reserved - refund.amount;
            book(Movement::RefundWithdrawn, refund.amount);
            return;
        }
        attempt.paidBack += refund.amount;
        if (isRefundable(attempt.payment.status))
            attempt.payment.status = statusAfterRefunds(attempt.payment, attempt.paidBack);
        if (refund.channel == RefundChannel::Cash) {
            m_drawer = m_drawer - refund.amount;
            return book(Movement::RefundPaidInCash, refund.amount);
        }
        m_gateway = m_gateway - refund.amount;
        book(Movement::RefundPaidOnline, refund.amount);
    }

    void moveCash()
    {
        static constexpr std::pair<Movement, int> moves[] {
            {Movement::FloatHandedOut, 1}, {Movement::CashIn, 1},     {Movement::CashOut, -1},
            {Movement::CashOver, 1},       {Movement::CashShort, -1}, {Movement::DrawerEmptied, -1},
        };
        const auto [movement, sign] = moves[below(6)];
        const Money amount = anAmount(Money(1'000'000));
        book(movement, amount);
        m_drawer += amount * sign;
    }

    std::mt19937 m_random;
    QMap<Account, Money> m_accounts;
    QList<Attempt> m_attempts;
    QList<OpenRefund> m_refunds;
    Money m_gateway;
    Money m_drawer;
};

} // namespace

void TestLedger::everyMovementHasTwoSides()
{
    for (const auto &[movement, name] : WireNames<Movement>::values) {
        const Posting posting = postingOf(movement, Money(5));
        QVERIFY2(posting.debit != posting.credit, name);
        QCOMPARE(posting.amount, Money(5));
    }
}

void TestLedger::aPromiseIsWithdrawnWhenTheMoneyIsGone()
{
    using Movements = QList<Movement>;
    QCOMPARE(movementsOfWithdrawal(PaymentStatus::Paid), Movements {Movement::RefundWithdrawn});
    QCOMPARE(movementsOfWithdrawal(PaymentStatus::Failed),
             (Movements {Movement::RefundWithdrawn, Movement::Reversal}));
    QCOMPARE(movementsOfWithdrawal(PaymentStatus::Disputed),
             (Movements {Movement::RefundWithdrawn, Movement::Chargeback}));
}

void TestLedger::aHundredThousandRandomSteps()
{
    RandomRailway railway(20'261'123);
    for (int step = 0; step < 100'000; ++step) {
        railway.step();
        // Looking at all of it after each step would take the square of them.
        const bool looks = step < 2'000 || step % 500 == 0 || step == 99'999;
        const QString violation = looks ? railway.violation() : QString();
        QVERIFY2(violation.isEmpty(),
                 qPrintable(QStringLiteral("step %1: %2").arg(step).arg(violation)));
    }
}

void TestLedger::moneyThatComesAfterAllIsBookedOnce()
{
    Payment payment;
    payment.amount = Money(500'000);
    payment.status = PaymentStatus::Paid;
    const Money promised(127'500); // to the payer, and booked when it was
    using Movements = QList<std::pair<Movement, Money>>;
    QCOMPARE(movementsBetween(payment, PaymentStatus::Failed, promised),
             (Movements {{Movement::Reversal, Money(372'500)}}));
    payment.status = PaymentStatus::Failed;
    QCOMPARE(movementsBetween(payment, PaymentStatus::Paid, promised),
             (Movements {{Movement::GatewaySale, Money(372'500)}}));
}

void TestLedger::whatCanBeRefundedHow_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<qint64>("amount");
    QTest::addColumn<QString>("channel");
    QTest::newRow("qris") << QStringLiteral("qris") << qint64(40) << QStringLiteral("online");
    QTest::newRow("card") << QStringLiteral("credit_card") << qint64(100)
                          << QStringLiteral("online");
    QTest::newRow("bank transfer")
        << QStringLiteral("bank_transfer") << qint64(100) << QStringLiteral("manual");
    QTest::newRow("Mandiri bill") << QStringLiteral("echannel") << qint64(100)
                                  << QStringLiteral("manual");
    QTest::newRow("shop") << QStringLiteral("cstore") << qint64(1) << QStringLiteral("manual");
    QTest::newRow("ShopeePay, all")
        << QStringLiteral("shopeepay") << qint64(100) << QStringLiteral("online");
    QTest::newRow("ShopeePay, a part")
        << QStringLiteral("shopeepay") << qint64(99) << QStringLiteral("manual");
    QTest::newRow("OVO, a part") << QStringLiteral("ovo") << qint64(99) << QStringLiteral("manual");
    QTest::newRow("one that nobody knows")
        << QStringLiteral("moonpay") << qint64(1) << QStringLiteral("online");
}

void TestLedger::whatCanBeRefundedHow()
{
    QFETCH(QString, type);
    QFETCH(qint64, amount);
    QFETCH(QString, channel);
    Payment payment;
    payment.amount = Money(100);
    payment.gatewayPaymentType = type;
    QCOMPARE(wireName(refundChannelOf(payment, Money(amount))), channel);
    payment.method = PaymentMethod::Cash;
    QCOMPARE(refundChannelOf(payment, Money(amount)), RefundChannel::Cash);
}

QTEST_GUILESS_MAIN(TestLedger)
#include "tst_ledger.moc"

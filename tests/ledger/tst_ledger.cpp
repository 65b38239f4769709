#include "randomwalk.h"

#include <QTest>

using namespace kai;

/// What must hold of the books whatever happens, looked at again and again on a random walk.
class TestLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_world = std::make_unique<World>(); }
    void booksAgreeWhateverHappens();
    void aWrongEntryWouldBeSeen();

private:
    qint64 number(const QString &sql);
    qint64 balance(const char *account);
    QString contradiction();

    std::unique_ptr<World> m_world;
};

static constexpr quint32 seed = 20'261'123;
static constexpr int stepsBetweenLooks = 500;

qint64 TestLedger::number(const QString &sql)
{
    return m_world->testDatabase.value(sql).toLongLong();
}

/// Debits less credits.
qint64 TestLedger::balance(const char *account)
{
    return number(QStringLiteral("SELECT coalesce(sum(balance), 0) FROM ledger_balances"
                                 " WHERE account = '%1'")
                      .arg(QLatin1String(account)));
}

/// The first thing that does not hold, in words; empty when all does. The other side of each
/// comparison comes from the tables of payments, refunds and shifts, not from the ledger.
QString TestLedger::contradiction()
{
    const QString paid = QStringLiteral("('paid', 'partiallyRefunded', 'refunded', 'disputed')");
    const qint64 owed = number(QStringLiteral("SELECT coalesce(sum(amount), 0) FROM refunds"
                                              " WHERE status IN ('pending', 'awaitingApproval')"));
    const qint64 kept
        = number(QStringLiteral("SELECT coalesce(sum(amount - refund_total), 0) FROM payments"
                                " WHERE status IN ")
                 + paid);
    const qint64 transferred
        = number(QStringLiteral("SELECT coalesce(sum(amount), 0) FROM refunds"
                                " WHERE status = 'succeeded' AND channel = 'manual'"));
    const qint64 differences = number(
        QStringLiteral("SELECT coalesce(sum(amount), 0) FROM refunds WHERE status = 'succeeded'"
                       " AND amount > (SELECT amount FROM payments WHERE id = payment_id)"));
    const std::tuple<const char *, qint64, qint64> equalities[] {
        {"all accounts sum to zero",
         number(QStringLiteral("SELECT coalesce(sum(balance), 0) FROM ledger_balances")), 0},
        {"refunds payable are the open refunds", balance("refundsPayable"), -owed},
        {"fares are what was paid and not promised back", balance("fares"), -kept},
        {"the bank has paid the transfers", balance("bank"), -transferred},
        {"no refund is above its payment", differences, 0},
        {"what is promised is the sum of the refunds",
         number(QStringLiteral("SELECT count(*) FROM payments p WHERE refund_total <>"
                               " (SELECT coalesce(sum(amount), 0) FROM refunds r"
                               "  WHERE r.payment_id = p.id AND r.status <> 'rejected')")),
         0},
        {"cash payments are cash sales",
         number(QStringLiteral("SELECT coalesce(sum(amount), 0) FROM ledger_entries"
                               " WHERE movement = 'cashSale'")),
         number(QStringLiteral("SELECT coalesce(sum(amount), 0) FROM payments"
                               " WHERE method = 'cash'"))},
        {"each cash sale is in the shift of its payment",
         number(QStringLiteral("SELECT count(*) FROM ledger_entries e JOIN payments p"
                               " ON p.id = e.payment_id WHERE e.movement = 'cashSale'"
                               " AND e.shift_id IS DISTINCT FROM p.shift_id")),
         0},
    };
    for (const auto &[what, found, expected] : equalities) {
        if (found != expected)
            return QStringLiteral("%1: %2, not %3")
                .arg(QLatin1String(what))
                .arg(found)
                .arg(expected);
    }
    // A drawer never holds less than nothing, and neither does what the gateway or the bank of a
    // payer owes; the railway never owes a negative sum.
    for (const char *account : {"drawer", "gateway", "chargebacks"}) {
        if (balance(account) < 0)
            return QStringLiteral("%1 is below zero").arg(QLatin1String(account));
    }
    for (const char *account : {"fares", "refundsPayable"}) {
        if (balance(account) > 0)
            return QStringLiteral("%1 is below zero").arg(QLatin1String(account));
    }
    return {};
}

void TestLedger::booksAgreeWhateverHappens()
{
    tests::RandomWalk walk(*m_world, seed);
    for (int step = 1; step <= KAI_LEDGER_STEPS; ++step) {
        walk.step();
        if (step % stepsBetweenLooks != 0)
            continue;
        // As a real database does by itself: without it the tables are still read as if empty.
        m_world->testDatabase.execute(QStringLiteral("VACUUM (ANALYZE)"));
        const QString wrong = contradiction();
        QVERIFY2(wrong.isEmpty(),
                 qPrintable(QStringLiteral("after %1 steps: %2").arg(step).arg(wrong)));
    }
    qInfo() << walk.taken();
    // A walk on which something never happens proves nothing about it.
    QCOMPARE(walk.taken().size(), 18);
    QVERIFY(number(QStringLiteral("SELECT count(*) FROM ledger_entries")) > KAI_LEDGER_STEPS / 4);
}

/// The comparison is able to fail: one entry that no payment stands behind is noticed.
void TestLedger::aWrongEntryWouldBeSeen()
{
    tests::RandomWalk walk(*m_world, seed);
    for (int step = 0; step < 50; ++step)
        walk.step();
    QCOMPARE(contradiction(), QString());
    LedgerEntry entry;
    entry.movement = Movement::GatewaySale;
    entry.amount = Money(1);
    QVERIFY(m_world->database.transact(
        [&](Repositories &repositories) { return repositories.ledger().post(entry); }));
    QVERIFY(contradiction().startsWith(QLatin1String("fares")));
}

QTEST_GUILESS_MAIN(TestLedger)
#include "tst_ledger.moc"

#include "domain/payment.h"

#include <QTest>

using namespace kai;

class TestPaymentState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gatewayWords_data();
    void gatewayWords();
    void legalTransitions_data();
    void legalTransitions();
    void onlyWaitingPaymentsAreOpen();
};

void TestPaymentState::gatewayWords_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("fraud");
    QTest::addColumn<QString>("status");
    const auto row = [](const char *word, const char *fraud, const char *status) {
        QTest::addRow("%s %s", word, fraud)
            << QString::fromLatin1(word) << QString::fromLatin1(fraud)
            << QString::fromLatin1(status);
    };
    row("pending", "", "pending");
    row("PENDING", "accept", "pending");
    row("authorize", "accept", "pending");
    row("capture", "accept", "paid");
    row("Capture", "ACCEPT", "paid");
    row("capture", "challenge", "challenged");
    row("capture", "deny", "failed");
    row("capture", "", "challenged");
    row("capture", "perhaps", "");
    row("settlement", "accept", "paid");
    row("settlement", "", "paid");
    row("SETTLEMENT", "", "paid");
    row("settlement", "challenge", "challenged");
    row("deny", "", "failed");
    row("failure", "", "failed");
    row("cancel", "", "cancelled");
    row("expire", "", "expired");
    row("refund", "", "refunded");
    row("partial_refund", "", "partiallyRefunded");
    row("chargeback", "", "disputed");
    row("partial_chargeback", "", "disputed");
    row("settled", "accept", "");
    row("", "", "");
}

void TestPaymentState::gatewayWords()
{
    QFETCH(QString, word);
    QFETCH(QString, fraud);
    GatewayTransaction transaction;
    transaction.transactionStatus = word;
    transaction.fraudStatus = fraud;
    const std::optional<PaymentStatus> status = paymentStatusOf(transaction);
    QTEST(status ? wireName(*status) : QString(), "status");
}

void TestPaymentState::legalTransitions_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("legal");
    const auto row = [](const char *from, const char *legal) {
        QTest::newRow(from) << QString::fromLatin1(from) << QString::fromLatin1(legal);
    };
    row("pending", "challenged paid failed expired cancelled partiallyRefunded refunded disputed");
    row("challenged", "paid failed expired cancelled partiallyRefunded refunded disputed");
    row("paid", "failed cancelled partiallyRefunded refunded disputed");
    row("failed", "");
    row("expired", "");
    row("cancelled", "");
    row("partiallyRefunded", "refunded disputed");
    row("refunded", "");
    row("disputed", "");
}

void TestPaymentState::legalTransitions()
{
    QFETCH(QString, from);
    const std::optional<PaymentStatus> before = fromWireName<PaymentStatus>(from);
    QVERIFY(before);
    QStringList legal;
    for (const auto &[to, name] : WireNames<PaymentStatus>::values) {
        if (isLegalTransition(*before, to))
            legal.append(QString::fromLatin1(name));
    }
    QTEST(legal.join(u' '), "legal");
}

void TestPaymentState::onlyWaitingPaymentsAreOpen()
{
    QStringList open;
    for (const auto &[status, name] : WireNames<PaymentStatus>::values) {
        Payment payment;
        payment.status = status;
        if (payment.isOpen())
            open.append(QString::fromLatin1(name));
    }
    QCOMPARE(open.join(u' '), QStringLiteral("pending challenged"));
}

QTEST_GUILESS_MAIN(TestPaymentState)
#include "tst_paymentstate.moc"

#include "domain/orderstate.h"

#include <QTest>

using namespace kai;

static const QStringList eventNames {
    QStringLiteral("paymentReceived"),   QStringLiteral("paymentNeedsReview"),
    QStringLiteral("holdEnded"),         QStringLiteral("cancelled"),
    QStringLiteral("refundRequested"),   QStringLiteral("refundedFully"),
    QStringLiteral("refundedPartially"), QStringLiteral("excessReturned"),
    QStringLiteral("travelled"),
};

/// One line a status, one column an event in the order of OrderEvent; "-" is a conflict.
static const char *const table[] {
    "pendingPayment    paid review expired cancelled - - - - -",
    "paid              - review - - refundPending - - - completed",
    "completed         - review - - refundPending - - - -",
    "expired           paid review - - - - - - -",
    "cancelled         - review - - - - - - -",
    "refundPending     - review - - refundPending refunded partiallyRefunded paid -",
    "refunded          - review - - - - - - -",
    "partiallyRefunded - review - - refundPending refunded - - -",
    "review            paid - expired - refundPending refunded partiallyRefunded - -",
};

class TestOrderState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tableNamesEveryStatus();
    void everyStatusAndEvent_data();
    void everyStatusAndEvent();
    void deadOrdersHoldNoSeats();
};

void TestOrderState::tableNamesEveryStatus()
{
    QCOMPARE(std::size(table), WireNames<OrderStatus>::values.size());
}

void TestOrderState::everyStatusAndEvent_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<int>("event");
    QTest::addColumn<QString>("next");
    for (const char *line : table) {
        const QStringList words = QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts);
        QCOMPARE(words.size(), eventNames.size() + 1);
        for (int event = 0; event < eventNames.size(); ++event) {
            QTest::addRow("%s, %s", qPrintable(words[0]), qPrintable(eventNames[event]))
                << words[0] << event << words[event + 1];
        }
    }
}

void TestOrderState::everyStatusAndEvent()
{
    QFETCH(QString, status);
    QFETCH(int, event);
    QFETCH(QString, next);
    const std::optional<OrderStatus> before = fromWireName<OrderStatus>(status);
    QVERIFY(before);
    const Result<OrderStatus> after = afterEvent(*before, OrderEvent(event));
    if (after) {
        QCOMPARE(wireName(*after), next);
        return;
    }
    QCOMPARE(QStringLiteral("-"), next);
    QCOMPARE(after.error().kind, ErrorKind::Conflict);
    QCOMPARE(after.error().code, QStringLiteral("order.state"));
}

void TestOrderState::deadOrdersHoldNoSeats()
{
    QStringList dead;
    for (const auto &[status, name] : WireNames<OrderStatus>::values) {
        if (!holdsSeats(status))
            dead.append(QString::fromLatin1(name));
    }
    QCOMPARE(dead.join(u' '), QStringLiteral("expired cancelled refunded"));
}

QTEST_GUILESS_MAIN(TestOrderState)
#include "tst_orderstate.moc"

#include "gateways/midtransmessages.h"
#include "unit/gateways/sampleorder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace kai;

static const QByteArray serverKey = "SB-Mid-server-abc";

/// The notification whose signature the gateway's documents give.
static QJsonObject notification()
{
    return {{QStringLiteral("order_id"), QStringLiteral("ORDER-101")},
            {QStringLiteral("status_code"), QStringLiteral("200")},
            {QStringLiteral("gross_amount"), QStringLiteral("10000.00")},
            {QStringLiteral("transaction_status"), QStringLiteral("settlement")},
            {QStringLiteral("signature_key"),
             QStringLiteral("f5f539313826e4f33cdbaf732723a8a0c34cf062135cacca1c13dd28e4899b09"
                            "9e9c43a629c54efe3d542767e8f8cf164be96dbc5da2bfba7c9b9aa0c0eb0c9d")}};
}

static QByteArray bodyOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

static GatewayCharge sampleCharge()
{
    GatewayCharge charge;
    charge.gatewayOrderId = QStringLiteral("KAI2345-1");
    charge.order = sampleOrder();
    charge.order.expiresAt = QDateTime(QDate(2026, 12, 1), QTime(2, 30), Qt::UTC);
    charge.timeToPay = std::chrono::seconds(3570);
    return charge;
}

class TestMidtransMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signatureOfTheDocuments();
    void forgedSignatures_data();
    void forgedSignatures();
    void amounts_data();
    void amounts();
    void transactionIsRead();
    void incompleteTransactions_data();
    void incompleteTransactions();
    void itemsSumToTheAmount();
    void itemNamesFit();
    void pageEndsWithTheHold();
    void payerIsSentWhereTheShopWants();
    void probesAreSignedLikeTheRest();
    void noFeeNoItem();
    void wrongSumIsRefused();
};

void TestMidtransMessages::signatureOfTheDocuments()
{
    QVERIFY(hasValidSignature(bodyOf(notification()), serverKey));
}

void TestMidtransMessages::forgedSignatures_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *name, const char *field, const QJsonValue &value) {
        QTest::newRow(name) << QString::fromLatin1(field) << value;
    };
    row("another order", "order_id", QStringLiteral("ORDER-102"));
    row("another code", "status_code", QStringLiteral("201"));
    row("another amount", "gross_amount", QStringLiteral("1.00"));
    row("the amount in another shape", "gross_amount", QStringLiteral("10000"));
    row("the amount as a number", "gross_amount", 10000);
    row("no amount", "gross_amount", QJsonValue::Undefined);
    row("no signature", "signature_key", QJsonValue::Undefined);
    row("empty signature", "signature_key", QString());
    row("signature cut short", "signature_key", QStringLiteral("f5f5"));
    row("signature of zeros", "signature_key", QString(128, u'0'));
}

void TestMidtransMessages::forgedSignatures()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QJsonObject json = notification();
    json.remove(field);
    if (!value.isUndefined())
        json.insert(field, value);
    QVERIFY(!hasValidSignature(bodyOf(json), serverKey));
    QVERIFY(!hasValidSignature(bodyOf(notification()), "SB-Mid-server-abd"));
    QVERIFY(!hasValidSignature(bodyOf(notification()), QByteArray()));
    QVERIFY(!hasValidSignature("[]", serverKey));
}

void TestMidtransMessages::amounts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("rupiah");
    const auto row = [](const char *text, qint64 rupiah) {
        QTest::newRow(text) << QString::fromLatin1(text) << rupiah;
    };
    row("10000.00", 10000);
    row("10000", 10000);
    row("10000.0", 10000);
    row("0.00", 0);
    row("999999999999999.00", 999999999999999);
    row("9999999999999999.00", -1);
    row("10000.01", -1);
    row("10000.10", -1);
    row("10,000.00", -1);
    row("1e4", -1);
    row("-10000.00", -1);
    row("+10000", -1);
    row(" 10000", -1);
    row("10000.00\n", -1);
    row("10000.", -1);
    row(".00", -1);
    row("", -1);
}

void TestMidtransMessages::amounts()
{
    QFETCH(QString, text);
    const std::optional<Money> amount = amountFromText(text);
    QTEST(amount ? amount->rupiah() : qint64(-1), "rupiah");
}

static QJsonObject statusAnswer()
{
    return {{QStringLiteral("status_code"), QStringLiteral("200")},
            {QStringLiteral("order_id"), QStringLiteral("KAI2345-1")},
            {QStringLiteral("transaction_id"), QStringLiteral("t-1")},
            {QStringLiteral("transaction_status"), QStringLiteral("SETTLEMENT")},
            {QStringLiteral("fraud_status"), QStringLiteral("accept")},
            {QStringLiteral("payment_type"), QStringLiteral("qris")},
            {QStringLiteral("currency"), QStringLiteral("IDR")},
            {QStringLiteral("merchant_id"), QStringLiteral("M1")},
            {QStringLiteral("gross_amount"), QStringLiteral("1057500.00")}};
}

void TestMidtransMessages::transactionIsRead()
{
    const std::optional<GatewayTransaction> transaction = transactionFrom(statusAnswer());
    QVERIFY(transaction);
    QCOMPARE(transaction->orderId, QStringLiteral("KAI2345-1"));
    QCOMPARE(transaction->transactionId, QStringLiteral("t-1"));
    QCOMPARE(transaction->transactionStatus, QStringLiteral("settlement"));
    QCOMPARE(transaction->fraudStatus, QStringLiteral("accept"));
    QCOMPARE(transaction->paymentType, QStringLiteral("qris"));
    QCOMPARE(transaction->currency, QStringLiteral("IDR"));
    QCOMPARE(transaction->merchantId, QStringLiteral("M1"));
    QCOMPARE(transaction->grossAmount, Money(1057500));

    // Older answers lack these.
    QJsonObject older = statusAnswer();
    for (const char *name : {"fraud_status", "currency", "merchant_id"})
        older.remove(QLatin1String(name));
    QVERIFY(transactionFrom(older));
}

void TestMidtransMessages::incompleteTransactions_data()
{
    QTest::addColumn<QString>("missing");
    for (const char *name : {"order_id", "transaction_id", "transaction_status", "gross_amount"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestMidtransMessages::incompleteTransactions()
{
    QFETCH(QString, missing);
    QJsonObject json = statusAnswer();
    json.remove(missing);
    QVERIFY(!transactionFrom(json));
}

void TestMidtransMessages::itemsSumToTheAmount()
{
    const Result<QJsonObject> request = snapRequest(sampleCharge());
    QVERIFY(request);
    const QJsonObject details = request->value(u"transaction_details").toObject();
    QCOMPARE(details[u"order_id"].toString(), QStringLiteral("KAI2345-1"));
    QCOMPARE(details[u"gross_amount"].toInteger(), 1057500);
    const QJsonArray items = request->value(u"item_details").toArray();
    QCOMPARE(items.size(), 3); // two seats and the fee; the infant has none
    qint64 sum = 0;
    for (const QJsonValue &item : items)
        sum += item[u"price"].toInteger() * item[u"quantity"].toInteger();
    QCOMPARE(sum, 1057500);
    QCOMPARE(items[0][u"name"].toString(), QStringLiteral("EKS 1 1A, GMR-SGU, Argo Bromo Anggrek"));
    const QJsonObject customer = request->value(u"customer_details").toObject();
    QCOMPARE(customer[u"first_name"].toString(), QStringLiteral("Siti Aminah"));
    QCOMPARE(customer[u"email"].toString(), QStringLiteral("siti@example.co.id"));
    QCOMPARE(customer[u"phone"].toString(), QStringLiteral("081234567890"));
}

void TestMidtransMessages::itemNamesFit()
{
    GatewayCharge charge = sampleCharge();
    charge.order.trip.train.name = QStringLiteral("A|") + QString(80, u'x');
    const Result<QJsonObject> request = snapRequest(charge);
    QVERIFY(request);
    const QString name = request->value(u"item_details")[0][u"name"].toString();
    QCOMPARE(name.size(), 50);
    QVERIFY(!name.contains(u'|'));
    QVERIFY(name.startsWith(QLatin1String("EKS 1 1A, GMR-SGU, A/x")));
}

void TestMidtransMessages::pageEndsWithTheHold()
{
    GatewayCharge charge = sampleCharge();
    QJsonObject expiry = snapRequest(charge)->value(u"expiry").toObject();
    // 59.5 minutes before 02:30 UTC; whole minutes only, so never past the hold.
    QCOMPARE(expiry[u"start_time"].toString(), QStringLiteral("2026-12-01 08:30:30 +0700"));
    QCOMPARE(expiry[u"unit"].toString(), QStringLiteral("minute"));
    QCOMPARE(expiry[u"duration"].toInteger(), 59);

    // Without its own end the page would stay open for a day.
    QCOMPARE(snapRequest(charge)->value(u"page_expiry")[u"duration"].toInteger(), 59);

    // The gateway knows no shorter time than a minute: this one has begun already.
    charge.timeToPay = std::chrono::seconds(5);
    expiry = snapRequest(charge)->value(u"expiry").toObject();
    QCOMPARE(expiry[u"start_time"].toString(), QStringLiteral("2026-12-01 09:29:00 +0700"));
    QCOMPARE(expiry[u"duration"].toInteger(), 1);
    QVERIFY(!snapRequest(charge)->contains(u"page_expiry"));
}

void TestMidtransMessages::payerIsSentWhereTheShopWants()
{
    const QString shop = QStringLiteral("https://shop.example/thanks");
    const QJsonObject callbacks = snapRequest(sampleCharge(), shop)->value(u"callbacks").toObject();
    QCOMPARE(callbacks[u"finish"].toString(), shop);
    QCOMPARE(callbacks[u"error"].toString(), shop);
    QVERIFY(!snapRequest(sampleCharge())->contains(u"callbacks"));
}

void TestMidtransMessages::probesAreSignedLikeTheRest()
{
    const QByteArray probe = signedNotification(QStringLiteral("kai-probe-1"), "key");
    QVERIFY(hasValidSignature(probe, "key"));
    QVERIFY(!hasValidSignature(probe, "other"));
}

void TestMidtransMessages::noFeeNoItem()
{
    GatewayCharge charge = sampleCharge();
    charge.order.bookingFee = Money();
    const Result<QJsonObject> request = snapRequest(charge);
    QVERIFY(request);
    QCOMPARE(request->value(u"item_details").toArray().size(), 2);
    QCOMPARE(request->value(u"transaction_details")[u"gross_amount"].toInteger(), 1050000);
}

void TestMidtransMessages::wrongSumIsRefused()
{
    GatewayCharge charge = sampleCharge();
    charge.order.fareTotal = Money(1);
    const Result<QJsonObject> request = snapRequest(charge);
    QVERIFY(!request);
    QCOMPARE(request.error().kind, ErrorKind::Internal);
}

QTEST_GUILESS_MAIN(TestMidtransMessages)
#include "tst_midtransmessages.moc"

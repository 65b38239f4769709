#include "gateways/midtransgateway.h"
#include "unit/gateways/sampleorder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QTcpServer>
#include <QTest>

using namespace kai;

/// Against the simulator program, through real sockets.
class TestMidtransGateway : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();

    void openedPageCanBePaid();
    void nothingIsKnownBeforeAMethodIsChosen();
    void pendingTransactionIsCancelled();
    void unusedPageIsCancelled();
    void nothingToCancel();
    void paidTransactionCannotBeCancelled();
    void expiredTransactionIsAnAnswer();
    void refusedRequestSaysWhy();
    void wrongServerKey();
    void anotherMerchantsTransactionIsNotBelieved();
    void refundsAreMadeOnce();
    void refundsThatTheBankHasNotTaken();
    void whatCannotBeRefundedOnline();
    void lostAnswersAreAskedFor();
    void serverErrors();
    void nobodyListens();
    void keyStaysOffPlainNetworks();

private:
    GatewayCharge charge(const char *orderId) const;
    Payment paymentFor(const char *orderId, const QString &token) const;
    QJsonDocument control(const QString &path, const QJsonObject &body);
    bool transition(const char *orderId, const char *status);
    bool choose(const char *orderId, const char *command);

    QProcess m_simulator;
    QString m_url;
    MidtransConfig m_config;
    std::unique_ptr<MidtransGateway> m_gateway;
};

void TestMidtransGateway::initTestCase()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("KAI_MIDTRANS_SERVER_KEY"),
                       QStringLiteral("SB-Mid-server-t"));
    m_simulator.setProcessEnvironment(environment);
    m_simulator.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_simulator.start(QStringLiteral(KAI_BIN_DIR "/kai-midtrans-simulator"),
                      {QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")});
    QVERIFY(m_simulator.waitForStarted());
    QVERIFY(m_simulator.waitForReadyRead());
    const QString line = QString::fromUtf8(m_simulator.readLine()).trimmed();
    QVERIFY2(line.startsWith(QLatin1String("ready url=")), qPrintable(line));
    m_url = line.mid(10);
    m_config = {m_url + QLatin1String("/snap/v1"), m_url + QLatin1String("/v2"), "SB-Mid-server-t"};
    m_gateway = std::make_unique<MidtransGateway>(m_config);
}

void TestMidtransGateway::cleanupTestCase()
{
    m_simulator.terminate();
    QVERIFY(m_simulator.waitForFinished());
}

void TestMidtransGateway::init()
{
    control(QStringLiteral("faults"), {});
}

GatewayCharge TestMidtransGateway::charge(const char *orderId) const
{
    GatewayCharge charge;
    charge.gatewayOrderId = QString::fromLatin1(orderId);
    charge.order = sampleOrder();
    charge.timeToPay = std::chrono::seconds(3600);
    charge.order.expiresAt = QDateTime::currentDateTimeUtc().addSecs(3600);
    return charge;
}

Payment TestMidtransGateway::paymentFor(const char *orderId, const QString &token) const
{
    Payment payment;
    payment.gatewayOrderId = QString::fromLatin1(orderId);
    payment.token = token;
    return payment;
}

QJsonDocument TestMidtransGateway::control(const QString &path, const QJsonObject &body)
{
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(m_url + QLatin1String("/control/") + path));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    QNetworkReply *reply = network.post(request, QJsonDocument(body).toJson());
    if (!QTest::qWaitFor([reply] { return reply->isFinished(); })
        || reply->error() != QNetworkReply::NoError) {
        qWarning() << path << reply->errorString() << reply->readAll();
        return {};
    }
    const QByteArray text = reply->readAll();
    return text.isEmpty() ? QJsonDocument(QJsonObject()) : QJsonDocument::fromJson(text);
}

bool TestMidtransGateway::transition(const char *orderId, const char *status)
{
    return !control(QStringLiteral("transactions/%1/transition").arg(QLatin1String(orderId)),
                    {{QStringLiteral("transaction_status"), QString::fromLatin1(status)}})
                .isNull();
}

bool TestMidtransGateway::choose(const char *orderId, const char *command)
{
    return !control(QStringLiteral("transactions/%1/%2")
                        .arg(QLatin1String(orderId), QLatin1String(command)),
                    {{QStringLiteral("payment_type"), QStringLiteral("qris")}})
                .isNull();
}

void TestMidtransGateway::openedPageCanBePaid()
{
    const Result<GatewayPage> page = m_gateway->open(charge("PAID-1"));
    QVERIFY2(page, page ? "" : qPrintable(page.error().internal));
    QCOMPARE(page->token.size(), 36);
    QVERIFY(page->redirectUrl.endsWith(QLatin1String("/snap/v3/redirection/") + page->token));

    QVERIFY(choose("PAID-1", "pay"));
    const Result<GatewayTransaction> transaction = m_gateway->status(QStringLiteral("PAID-1"));
    QVERIFY2(transaction, transaction ? "" : qPrintable(transaction.error().internal));
    QCOMPARE(transaction->orderId, QStringLiteral("PAID-1"));
    QCOMPARE(paymentStatusOf(*transaction), PaymentStatus::Paid);
    QCOMPARE(transaction->grossAmount, Money(1057500));
    QCOMPARE(transaction->currency, QStringLiteral("IDR"));
    QCOMPARE(transaction->paymentType, QStringLiteral("qris"));
    QVERIFY(!transaction->transactionId.isEmpty());
}

void TestMidtransGateway::nothingIsKnownBeforeAMethodIsChosen()
{
    QVERIFY(m_gateway->open(charge("NEW-1")));
    const Result<GatewayTransaction> transaction = m_gateway->status(QStringLiteral("NEW-1"));
    QVERIFY(!transaction);
    QCOMPARE(transaction.error().kind, ErrorKind::NotFound);
}

void TestMidtransGateway::pendingTransactionIsCancelled()
{
    const Result<GatewayPage> page = m_gateway->open(charge("PENDING-1"));
    QVERIFY(page);
    QVERIFY(transition("PENDING-1", "pending"));
    QVERIFY(m_gateway->status(QStringLiteral("PENDING-1")));
    const Result<void> cancelled = m_gateway->cancel(paymentFor("PENDING-1", page->token));
    QVERIFY2(cancelled, cancelled ? "" : qPrintable(cancelled.error().internal));
    const Result<GatewayTransaction> after = m_gateway->status(QStringLiteral("PENDING-1"));
    QVERIFY(after);
    QCOMPARE(after->transactionStatus, QStringLiteral("cancel"));
    // Once more: there is nothing left to end.
    QVERIFY(m_gateway->cancel(paymentFor("PENDING-1", page->token)));
}

void TestMidtransGateway::unusedPageIsCancelled()
{
    const Result<GatewayPage> page = m_gateway->open(charge("UNUSED-1"));
    QVERIFY(page);
    const Result<void> cancelled = m_gateway->cancel(paymentFor("UNUSED-1", page->token));
    QVERIFY2(cancelled, cancelled ? "" : qPrintable(cancelled.error().internal));
    QVERIFY(m_gateway->cancel(paymentFor("UNUSED-1", page->token)));
}

void TestMidtransGateway::nothingToCancel()
{
    QVERIFY(m_gateway->cancel(paymentFor("NEVER-1", QString())));
    QVERIFY(m_gateway->cancel(
        paymentFor("NEVER-1", QStringLiteral("00000000-0000-4000-8000-000000000000"))));
}

void TestMidtransGateway::paidTransactionCannotBeCancelled()
{
    const Result<GatewayPage> page = m_gateway->open(charge("KEPT-1"));
    QVERIFY(page);
    QVERIFY(choose("KEPT-1", "pay"));
    const Result<void> cancelled = m_gateway->cancel(paymentFor("KEPT-1", page->token));
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().code, QStringLiteral("gateway.failed"));
    QCOMPARE(paymentStatusOf(*m_gateway->status(QStringLiteral("KEPT-1"))), PaymentStatus::Paid);
}

void TestMidtransGateway::expiredTransactionIsAnAnswer()
{
    QVERIFY(m_gateway->open(charge("LATE-1")));
    QVERIFY(transition("LATE-1", "expire"));
    const Result<GatewayTransaction> transaction = m_gateway->status(QStringLiteral("LATE-1"));
    QVERIFY2(transaction, transaction ? "" : qPrintable(transaction.error().internal));
    QCOMPARE(paymentStatusOf(*transaction), PaymentStatus::Expired);
}

void TestMidtransGateway::refusedRequestSaysWhy()
{
    const Result<GatewayPage> page = m_gateway->open(charge("NOT|ALLOWED"));
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ErrorKind::Gateway);
    QVERIFY(page.error().internal.contains(QLatin1String("HTTP 400")));
    QVERIFY(page.error().internal.contains(QLatin1String("order_id")));
}

void TestMidtransGateway::wrongServerKey()
{
    MidtransConfig config = m_config;
    config.serverKey = "SB-Mid-server-of-someone-else";
    MidtransGateway stranger(config);
    const Result<GatewayPage> page = stranger.open(charge("KEY-1"));
    QVERIFY(!page);
    QCOMPARE(page.error().code, QStringLiteral("gateway.failed"));
    QVERIFY(!page.error().internal.contains(QLatin1String("someone")));
    const Result<GatewayTransaction> status = stranger.status(QStringLiteral("KEY-1"));
    QVERIFY(!status);
    QCOMPARE(status.error().kind, ErrorKind::Gateway);
    QVERIFY(!status.error().internal.contains(QLatin1String("someone")));
}

void TestMidtransGateway::anotherMerchantsTransactionIsNotBelieved()
{
    QVERIFY(m_gateway->open(charge("MERCHANT-1")));
    QVERIFY(transition("MERCHANT-1", "settlement"));
    MidtransConfig config = m_config;
    config.merchantId = QStringLiteral("SOMEBODY-ELSE");
    QCOMPARE(MidtransGateway(config).status(QStringLiteral("MERCHANT-1")).error().code,
             QStringLiteral("gateway.failed"));
    config.merchantId = QStringLiteral("G770000001"); // the simulator's
    QVERIFY(MidtransGateway(config).status(QStringLiteral("MERCHANT-1")));
}

void TestMidtransGateway::refundsAreMadeOnce()
{
    const auto page = m_gateway->open(charge("REFUND-1"));
    QVERIFY(page && transition("REFUND-1", "settlement"));
    const Payment payment = paymentFor("REFUND-1", page->token);
    const GatewayRefundRequest part {QStringLiteral("key-1"), Money(1'000), QStringLiteral("late")};
    QCOMPARE(*m_gateway->refund(payment, part), RefundAnswer::Done);
    QCOMPARE(*m_gateway->refund(payment, part), RefundAnswer::Done);
    const auto transaction = m_gateway->status(QStringLiteral("REFUND-1"));
    QCOMPARE(transaction->refunds.size(), 1);
    QCOMPARE(transaction->refunds[0].key, part.key);
    QCOMPARE(transaction->refunds[0].amount, part.amount);
    const GatewayRefundRequest much {QStringLiteral("key-2"), Money(900'000'000), {}};
    QCOMPARE(*m_gateway->refund(payment, much), RefundAnswer::Refused);
}

void TestMidtransGateway::refundsThatTheBankHasNotTaken()
{
    const auto page = m_gateway->open(charge("REFUND-2"));
    QVERIFY(page && transition("REFUND-2", "settlement"));
    const Payment payment = paymentFor("REFUND-2", page->token);
    const GatewayRefundRequest part {QStringLiteral("key-3"), Money(1'000), {}};
    control(QStringLiteral("faults"),
            {{QStringLiteral("refunds"), QJsonObject {{QStringLiteral("bankRefuse"), 1}}}});
    QCOMPARE(*m_gateway->refund(payment, part), RefundAnswer::AwaitsBank);
    control(QStringLiteral("faults"), {});
    QCOMPARE(*m_gateway->refund(payment, part), RefundAnswer::Done);
}

void TestMidtransGateway::whatCannotBeRefundedOnline()
{
    const auto page = m_gateway->open(charge("REFUND-3"));
    QVERIFY(page);
    control(QStringLiteral("transactions/REFUND-3/pay"),
            {{QStringLiteral("payment_type"), QStringLiteral("bank_transfer")}});
    const GatewayRefundRequest part {QStringLiteral("key-4"), Money(1'000), {}};
    QCOMPARE(*m_gateway->refund(paymentFor("REFUND-3", page->token), part), RefundAnswer::Refused);
}

void TestMidtransGateway::lostAnswersAreAskedFor()
{
    QVERIFY(
        !control(QStringLiteral("faults"),
                 {{QStringLiteral("api"), QJsonObject {{QStringLiteral("resetAfterAccept"), 1.0}}}})
             .isNull());
    const Result<GatewayPage> page = m_gateway->open(charge("LOST-1"));
    QVERIFY(!page);
    QCOMPARE(page.error().code, QStringLiteral("gateway.failed"));
    QVERIFY(!m_gateway->status(QStringLiteral("LOST-1")));

    control(QStringLiteral("faults"), {});
    QVERIFY(m_gateway->open(charge("LOST-1")));
}

void TestMidtransGateway::serverErrors()
{
    QVERIFY(!control(QStringLiteral("faults"),
                     {{QStringLiteral("api"), QJsonObject {{QStringLiteral("error500"), 1.0}}}})
                 .isNull());
    QVERIFY(!m_gateway->open(charge("BROKEN-1")));
    const Result<GatewayTransaction> status = m_gateway->status(QStringLiteral("BROKEN-1"));
    QVERIFY(!status);
    QCOMPARE(status.error().kind, ErrorKind::Gateway);
    QVERIFY(!m_gateway->cancel(paymentFor("BROKEN-1", QString())));
}

void TestMidtransGateway::nobodyListens()
{
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost));
    const QString url = QStringLiteral("http://127.0.0.1:%1").arg(free.serverPort());
    free.close();
    MidtransGateway gateway({url + QLatin1String("/snap/v1"), url + QLatin1String("/v2"), "key"});
    const Result<GatewayPage> page = gateway.open(charge("GONE-1"));
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ErrorKind::Gateway);
    QVERIFY(!page.error().internal.isEmpty());
}

void TestMidtransGateway::keyStaysOffPlainNetworks()
{
    MidtransGateway gateway({QStringLiteral("http://gateway.invalid/snap/v1"),
                             QStringLiteral("http://gateway.invalid/v2"), "key"});
    const Result<GatewayTransaction> status = gateway.status(QStringLiteral("PLAIN-1"));
    QVERIFY(!status);
    QVERIFY(status.error().internal.contains(QLatin1String("plain HTTP")));
}

QTEST_GUILESS_MAIN(TestMidtransGateway)
#include "tst_midtransgateway.moc"

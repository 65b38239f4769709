#include "api/json.h"
#include "http/house.h"

#include <QJsonArray>
#include <QTest>

using namespace kai;

/// Refunds over HTTP. Every answer fits the contract.
class TestRefunding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void aPartAndThenTheRest();
    void theSameKeyIsTheSameRefund();
    void transfersWaitForASecondPerson();
    void whatIsWrongIsToldAtOnce();
    void customersMayNot();

private:
    /// A paid order of the customer: the payment as the gateway left it.
    QJsonObject paid(const char *paymentType = "qris");
    Answer refund(const Person &who, const QJsonObject &payment, const QJsonObject &body,
                  const QByteArray &key = {});

    House m_house;
    Person m_customer;
    Person m_cashier;
    Person m_supervisor;
    TestTrip m_trip;
};

void TestRefunding::initTestCase()
{
    m_customer = m_house.person(Role::Customer);
    m_cashier = m_house.person(Role::Cashier);
    m_supervisor = m_house.person(Role::Supervisor);
    m_trip = m_house.trip();
}

void TestRefunding::cleanup()
{
    const QStringList breaches = m_house.takeBreaches();
    QVERIFY2(breaches.isEmpty(), qPrintable(breaches.join(u'\n')));
}

QJsonObject TestRefunding::paid(const char *paymentType)
{
    const Answer order = m_house.order(m_customer, m_house.orderBody(m_trip));
    const Answer opened = m_house.post(
        "/api/v1/orders/" + order.data()[u"code"].toString().toLatin1() + "/payments", m_customer,
        {{QStringLiteral("method"), QStringLiteral("midtrans")}});
    const Payment payment = api::paymentFromJson(opened.data().toObject());
    m_house.gateway().tell(payment, "settlement");
    m_house.gateway().transactions[payment.gatewayOrderId].paymentType
        = QString::fromLatin1(paymentType);
    const Answer status = m_house.get(
        "/api/v1/payments/" + QByteArray::number(payment.id.value()) + "/status", m_customer);
    return status.data().toObject();
}

Answer TestRefunding::refund(const Person &who, const QJsonObject &payment, const QJsonObject &body,
                             const QByteArray &key)
{
    const QByteArray id = QByteArray::number(payment[u"id"].toInteger());
    return m_house.post("/api/v1/payments/" + id + "/refunds", who, body,
                        {{"Idempotency-Key", key.isEmpty() ? m_house.newKey() : key}});
}

void TestRefunding::aPartAndThenTheRest()
{
    const QJsonObject payment = paid();
    const qint64 total = payment[u"amount"].toInteger();
    const Answer part = refund(m_cashier, payment,
                               {{QStringLiteral("amount"), 10'000},
                                {QStringLiteral("reason"), QStringLiteral("late train")}});
    QCOMPARE(part.status, 201);
    QCOMPARE(part.data()[u"status"].toString(), QStringLiteral("succeeded"));
    QCOMPARE(part.data()[u"amount"].toInteger(), 10'000);
    const QByteArray order = "/api/v1/orders/" + payment[u"orderCode"].toString().toLatin1();
    QCOMPARE(m_house.get(order, m_customer).data()[u"status"].toString(),
             QStringLiteral("partiallyRefunded"));
    const Answer rest
        = refund(m_cashier, payment, {{QStringLiteral("reason"), QStringLiteral("all of it")}});
    QCOMPARE(rest.data()[u"amount"].toInteger(), total - 10'000);
    QCOMPARE(m_house.get(order, m_customer).data()[u"status"].toString(),
             QStringLiteral("refunded"));
    const Answer again
        = refund(m_cashier, payment, {{QStringLiteral("reason"), QStringLiteral("once more")}});
    QCOMPARE(again.status, 409);
    const Answer list = m_house.get(
        "/api/v1/refunds?orderCode=" + payment[u"orderCode"].toString().toLatin1(), m_cashier);
    QCOMPARE(list.data().toArray().size(), 2);
}

void TestRefunding::theSameKeyIsTheSameRefund()
{
    const QJsonObject payment = paid();
    const QByteArray key = m_house.newKey();
    const QJsonObject body {{QStringLiteral("amount"), 5'000},
                            {QStringLiteral("reason"), QStringLiteral("late train")}};
    const Answer first = refund(m_cashier, payment, body, key);
    const Answer second = refund(m_cashier, payment, body, key);
    QCOMPARE(second.status, 201);
    QCOMPARE(first.data()[u"id"], second.data()[u"id"]);
    QJsonObject other = body;
    other[u"amount"] = 6'000;
    const Answer mismatch = refund(m_cashier, payment, other, key);
    QCOMPARE(mismatch.status, 422);
    QCOMPARE(mismatch.code(), QStringLiteral("idempotency.mismatch"));
}

void TestRefunding::transfersWaitForASecondPerson()
{
    const QJsonObject payment = paid("bank_transfer");
    const Answer asked = refund(m_supervisor, payment,
                                {{QStringLiteral("reason"), QStringLiteral("cancelled train")},
                                 {QStringLiteral("payoutTo"), QStringLiteral("BCA 1 Siti")}});
    QCOMPARE(asked.status, 201);
    QCOMPARE(asked.data()[u"status"].toString(), QStringLiteral("awaitingApproval"));
    const QByteArray target
        = "/api/v1/refunds/" + QByteArray::number(asked.data()[u"id"].toInteger());
    const QJsonObject transfer {{QStringLiteral("reference"), QStringLiteral("TRX 1")}};
    const Answer own = m_house.post(target + "/approve", m_supervisor, transfer);
    QCOMPARE(own.status, 403);
    QCOMPARE(own.code(), QStringLiteral("refund.secondPerson"));
    QCOMPARE(m_house.post(target + "/approve", m_cashier, transfer).status, 403);
    const Person admin = m_house.person(Role::Admin);
    const Answer approved = m_house.post(target + "/approve", admin, transfer);
    QCOMPARE(approved.status, 200);
    QCOMPARE(approved.data()[u"status"].toString(), QStringLiteral("succeeded"));
    const Answer late = m_house.post(target + "/reject", admin,
                                     {{QStringLiteral("reason"), QStringLiteral("too late")}});
    QCOMPARE(late.status, 409);
    QCOMPARE(late.code(), QStringLiteral("refund.state"));
}

void TestRefunding::whatIsWrongIsToldAtOnce()
{
    const QJsonObject payment = paid();
    QCOMPARE(
        refund(m_cashier, payment, {{QStringLiteral("amount"), QStringLiteral("much")}}).status,
        400);
    const Answer zero = refund(
        m_cashier, payment,
        {{QStringLiteral("amount"), 0}, {QStringLiteral("reason"), QStringLiteral("nothing")}});
    QCOMPARE(zero.status, 400);
    const Answer much = refund(m_cashier, payment,
                               {{QStringLiteral("amount"), 900'000'000},
                                {QStringLiteral("reason"), QStringLiteral("too much")}});
    QCOMPARE(much.status, 409);
    QCOMPARE(much.code(), QStringLiteral("refund.tooMuch"));
    const Answer keyless = m_house.post("/api/v1/payments/1/refunds", m_cashier,
                                        {{QStringLiteral("reason"), QStringLiteral("no key")}});
    QCOMPARE(keyless.status, 400);
    QCOMPARE(refund(m_cashier, {{QStringLiteral("id"), 999'999}},
                    {{QStringLiteral("reason"), QStringLiteral("nobody's")}})
                 .status,
             404);
}

void TestRefunding::customersMayNot()
{
    const QJsonObject payment = paid();
    QCOMPARE(
        refund(m_customer, payment, {{QStringLiteral("reason"), QStringLiteral("please")}}).status,
        403);
    QCOMPARE(m_house.get("/api/v1/refunds", m_customer).status, 403);
}

QTEST_MAIN(TestRefunding)
#include "tst_refunding.moc"

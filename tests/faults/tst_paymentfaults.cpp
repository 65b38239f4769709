#include "gateways/midtransgateway.h"
#include "simulator/simulator.h"
#include "unit/services/world.h"

#include <QJsonArray>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <thread>

using namespace kai;
using namespace std::chrono_literals;

/// A thousand payments while every fifth question to the gateway fails and every fifth notification
/// is lost: in the end every payment has an end, nobody has paid twice, and the books agree with
/// the gateway's.
class TestPaymentFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aThousandPayments();
    void cleanupTestCase();

private:
    void sell(int count);
    void openPages();
    void openPage(const Order &order);
    void letPayersPay();
    void workUntilQuiet();
    void checkOrders();
    void checkBooks();
    QJsonDocument control(const char *verb, const QString &path, const QByteArray &body = {});
    int count(const char *sql) { return m_world->count(QString::fromLatin1(sql)); }

    std::unique_ptr<World> m_world;
    QThread m_line; ///< the simulator's, and that of whoever takes its notifications
    std::unique_ptr<simulator::HttpServer> m_receiver;
    std::unique_ptr<simulator::Simulator> m_simulator;
    QObject m_onLine;
    QString m_url;
    std::unique_ptr<MidtransGateway> m_gateway;
    std::unique_ptr<PaymentService> m_payments;
    std::unique_ptr<RefundService> m_refunds;
    QNetworkAccessManager m_network;
    QList<Order> m_orders;
    std::mutex m_mutex;
    QList<Payment> m_opened; ///< the page that each buyer sees in the end
};

static const QByteArray serverKey = QByteArrayLiteral("SB-Mid-server-faults");

void TestPaymentFaults::initTestCase()
{
    m_world = std::make_unique<World>();
    m_onLine.moveToThread(&m_line);
    m_line.start();
    QMetaObject::invokeMethod(
        &m_onLine,
        [this] {
            m_receiver = std::make_unique<simulator::HttpServer>(
                [this](const simulator::HttpRequest &request) {
                    simulator::HttpReply reply;
                    reply.status = m_payments->storeNotification(request.body, {}) ? 200 : 500;
                    return reply;
                });
            m_receiver->listen(QHostAddress(QHostAddress::LocalHost), 0);
            simulator::Settings settings;
            settings.serverKey = serverKey;
            settings.notifyUrl = QUrl(m_receiver->url() + QStringLiteral("/notifications"));
            settings.clockScale = 6000;
            m_simulator = std::make_unique<simulator::Simulator>(settings);
            m_simulator->listen(QHostAddress(QHostAddress::LocalHost), 0);
            m_url = m_simulator->url();
        },
        Qt::BlockingQueuedConnection);
    m_gateway = std::make_unique<MidtransGateway>(MidtransConfig {
        m_url + QStringLiteral("/snap/v1"), m_url + QStringLiteral("/v2"), serverKey});
    m_payments = std::make_unique<PaymentService>(m_world->database, *m_gateway, m_world->clock,
                                                  m_world->random);
    m_refunds = std::make_unique<RefundService>(m_world->database, *m_gateway);
}

void TestPaymentFaults::cleanupTestCase()
{
    QMetaObject::invokeMethod(
        &m_onLine,
        [this] {
            m_simulator.reset();
            m_receiver.reset();
        },
        Qt::BlockingQueuedConnection);
    m_line.quit();
    m_line.wait();
}

QJsonDocument TestPaymentFaults::control(const char *verb, const QString &path,
                                         const QByteArray &body)
{
    QNetworkRequest request(QUrl(m_url + QStringLiteral("/control/") + path));
    request.setRawHeader("Content-Type", "application/json");
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, verb, body));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!reply->isFinished() && !finished.wait(30'000))
        qFatal("the simulator does not answer");
    return QJsonDocument::fromJson(reply->readAll());
}

/// Runs `work` for every index below `count`, on eight threads.
static void onThreads(qsizetype count, const std::function<void(qsizetype)> &work)
{
    std::atomic<qsizetype> next = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&] {
            for (qsizetype at = next++; at < count; at = next++)
                work(at);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
}

void TestPaymentFaults::sell(int count)
{
    const QList<Departure> departures = m_world->departures();
    onThreads(count, [&](qsizetype at) {
        for (qsizetype i = 0; i < departures.size(); ++i) {
            const Trip trip = departures[(at + i) % departures.size()].trip;
            const Result<Order> order
                = m_world->create(m_world->customer, m_world->request(trip, {World::adult()}));
            if (!order)
                continue; // full: the next train
            const std::lock_guard lock(m_mutex);
            m_orders.append(*order);
            return;
        }
    });
}

/// As a buyer does: again and again until there is a page.
void TestPaymentFaults::openPage(const Order &order)
{
    for (int tries = 0; tries < 100; ++tries) {
        const Result<Payment> payment
            = m_payments->pay(m_world->customer, order.code, {PaymentMethod::Midtrans, {}});
        if (!payment)
            continue;
        const std::lock_guard lock(m_mutex);
        m_opened.append(*payment);
        return;
    }
}

void TestPaymentFaults::openPages()
{
    onThreads(m_orders.size(), [this](qsizetype at) { openPage(m_orders[at]); });
}

/// Most pay, some give up, are refused, or get a part of it again.
void TestPaymentFaults::letPayersPay()
{
    for (qsizetype i = 0; i < m_opened.size(); ++i) {
        const QString path = QStringLiteral("transactions/%1/").arg(m_opened[i].gatewayOrderId);
        if (i % 10 == 8)
            control("POST", path + QStringLiteral("transition"),
                    R"({"transaction_status":"expire"})");
        else if (i % 10 == 9)
            control("POST", path + QStringLiteral("transition"),
                    R"({"transaction_status":"deny"})");
        else
            control("POST", path + QStringLiteral("pay"), R"({"payment_type":"qris"})");
    }
}

void TestPaymentFaults::workUntilQuiet()
{
    QElapsedTimer timer;
    timer.start();
    bool refundsAsked = false;
    while (timer.elapsed() < 600'000) {
        onThreads(8, [this](qsizetype at) {
            if (at % 2 == 0)
                (void)m_payments->processDueNotifications();
            else
                (void)m_payments->reconcile(1s);
            (void)m_refunds->processDue();
        });
        const int open
            = count("SELECT count(*) FROM payments WHERE status IN ('pending', 'challenged')");
        if (open == 0 && !refundsAsked) {
            refundsAsked = true;
            onThreads(m_opened.size() / 10, [this](qsizetype at) {
                RefundRequest request;
                request.amount = Money(10'000);
                request.reason = QStringLiteral("late");
                const CommandKey key {m_world->cashier.userId, QStringLiteral("refunds.create"),
                                      QString::number(at), "hash"};
                (void)m_refunds->request(m_world->cashier, m_opened[at * 10].id, request, key);
            });
        }
        if (open == 0 && count("SELECT count(*) FROM refunds WHERE status = 'pending'") == 0)
            return;
        std::this_thread::sleep_for(200ms);
    }
}

void TestPaymentFaults::checkOrders()
{
    QCOMPARE(count("SELECT count(*) FROM payments WHERE status IN ('pending', 'challenged')"), 0);
    QCOMPARE(count("SELECT count(*) FROM refunds WHERE status = 'pending'"), 0);
    // Nobody has paid twice.
    QCOMPARE(count("SELECT count(*) FROM (SELECT order_id FROM payments"
                   " WHERE status IN ('paid', 'partiallyRefunded', 'refunded', 'disputed')"
                   " GROUP BY order_id HAVING count(*) > 1) AS twice"),
             0);
    // Who has paid travels, and nobody else does.
    QCOMPARE(count("SELECT count(*) FROM orders o WHERE (status IN ('paid', 'partiallyRefunded'))"
                   " <> EXISTS (SELECT FROM tickets t WHERE t.order_id = o.id"
                   " AND t.status = 'valid')"),
             0);
    const int paid = count("SELECT count(*) FROM orders WHERE status IN ('paid',"
                           " 'partiallyRefunded')");
    QCOMPARE(paid, int(m_orders.size()) * 8 / 10);
}

void TestPaymentFaults::checkBooks()
{
    qint64 atGateway = 0;
    for (const QJsonValue &row : control("GET", QStringLiteral("transactions")).array()) {
        const QString status = row[u"transaction_status"].toString();
        if (status != u"settlement" && status != u"partial_refund" && status != u"refund")
            continue;
        const auto rupiah
            = [&](QStringView name) { return qint64(row[name].toString().toDouble()); };
        atGateway += rupiah(u"gross_amount") - rupiah(u"refund_amount");
    }
    const auto balance = [&](const char *what) {
        return m_world->testDatabase
            .value(QStringLiteral("SELECT coalesce(sum(balance), 0)::bigint FROM ledger_balances ")
                   + QLatin1String(what))
            .toLongLong();
    };
    QCOMPARE(balance(""), 0);
    QCOMPARE(balance("WHERE account = 'gateway'"), atGateway);
    QCOMPARE(balance("WHERE account = 'refundsPayable'"), 0);
    QCOMPARE(balance("WHERE account = 'fares'"), -atGateway);
}

void TestPaymentFaults::aThousandPayments()
{
    sell(1000);
    QCOMPARE(m_orders.size(), 1000);
    control(
        "POST", QStringLiteral("faults"),
        R"({"notifications":{"drop":0.2},"api":{"error500":0.1,"resetAfterAccept":0.1},"seed":5})");
    openPages();
    QCOMPARE(m_opened.size(), 1000);
    letPayersPay();
    workUntilQuiet();
    checkOrders();
    checkBooks();
}

QTEST_GUILESS_MAIN(TestPaymentFaults)
#include "tst_paymentfaults.moc"

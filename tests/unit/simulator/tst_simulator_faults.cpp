#include "simulatorhouse.h"

#include <QElapsedTimer>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

/// A gateway in trouble: errors, silence, broken connections, and the same again for a seed.
class TestSimulatorFaults : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SimulatorHouse> m_house;

    /// One raw request on a connection of its own.
    std::unique_ptr<QTcpSocket> open(const QByteArray &bytes)
    {
        auto socket = std::make_unique<QTcpSocket>();
        const QUrl url(m_house->simulator->url());
        socket->connectToHost(url.host(), quint16(url.port()));
        if (socket->waitForConnected(2000))
            socket->write(bytes);
        return socket;
    }

    static QByteArray createRequest(const QString &orderId)
    {
        const QByteArray body = SimulatorHouse::snapBody(orderId);
        return "POST /snap/v1/transactions HTTP/1.1\r\nHost: h\r\nAuthorization: Basic "
               + (QByteArray(SimulatorHouse::key) + ':').toBase64()
               + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }

private Q_SLOTS:
    void init() { m_house = std::make_unique<SimulatorHouse>(); }

    void errorsOfTheGateway_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<int>("status");
        QTest::newRow("500") << QByteArray("error500") << 500;
        QTest::newRow("503") << QByteArray("error503") << 503;
        QTest::newRow("429") << QByteArray("error429") << 429;
        QTest::newRow("401") << QByteArray("unauthorized") << 401;
    }

    void errorsOfTheGateway()
    {
        QFETCH(QByteArray, fault);
        QFETCH(int, status);
        m_house->faults(R"({"api":{")" + fault + R"(":1}})");
        QCOMPARE(m_house->create(u"KAI-1"_s).status, status);
        QCOMPARE(m_house->status(u"KAI-1"_s).status, status);
        QCOMPARE(m_house->get(u"/control/transactions"_s).array().size(), 0);
        m_house->faults("{}");
        QCOMPARE(m_house->create(u"KAI-1"_s).status, 201);
    }

    void acceptedButNeverTold()
    {
        m_house->faults(R"({"api":{"resetAfterAccept":1}})");
        const auto socket = open(createRequest(u"KAI-1"_s));
        QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(socket->error(), QAbstractSocket::RemoteHostClosedError);
        QVERIFY(socket->readAll().isEmpty());
        QCOMPARE(m_house->get(u"/control/transactions"_s).array().size(), 1);
    }

    void askedAndNeverAnswered()
    {
        m_house->faults(R"({"api":{"timeout":1}})");
        const auto silent = open(createRequest(u"KAI-1"_s));
        QTest::qWait(300);
        QCOMPARE(silent->state(), QAbstractSocket::ConnectedState);
        QVERIFY(silent->readAll().isEmpty());
        m_house->faults("{}"); // others are served meanwhile
        QCOMPARE(m_house->get(u"/control/transactions"_s).array().size(), 0);
        QCOMPARE(m_house->create(u"KAI-2"_s).status, 201);
    }

    void slowAnswersDoNotHoldUpOthers()
    {
        m_house->faults(R"({"api":{"delayMs":600}})");
        const auto slow = open(createRequest(u"KAI-1"_s));
        QTest::qWait(50);
        QElapsedTimer watch;
        watch.start();
        QCOMPARE(m_house->get(u"/control/transactions"_s).array().size(), 1);
        QVERIFY(watch.elapsed() < 300);
        QVERIFY(slow->bytesAvailable() == 0);
        QTRY_VERIFY(slow->peek(12) == "HTTP/1.1 201");
    }

    void aSecondAskingWhileTheFirstIsInProcess()
    {
        m_house->create(u"KAI-1"_s);
        m_house->pay(u"KAI-1"_s, "qris");
        m_house->faults(R"({"api":{"delayMs":500}})");
        const QByteArray request = "POST /v2/KAI-1/refund HTTP/1.1\r\nHost: h\r\n"
                                   "Idempotency-Key: k-1\r\nAuthorization: Basic "
                                   + (QByteArray(SimulatorHouse::key) + ':').toBase64()
                                   + "\r\nContent-Length: 2\r\n\r\n{}";
        const auto first = open(request);
        QTest::qWait(50);
        const auto second = open(request);
        QTRY_VERIFY(second->peek(12) == "HTTP/1.1 202");
        QTRY_VERIFY(first->peek(12) == "HTTP/1.1 200");
    }

    void aClientThatGivesUp()
    {
        m_house->faults(R"({"api":{"delayMs":200,"timeout":0.5},"seed":3})");
        for (int i = 0; i < 20; ++i) {
            const auto socket = open(createRequest(u"KAI-%1"_s.arg(i)));
            socket->flush();
            socket->abort();
        }
        QTest::qWait(400);
        m_house->faults("{}");
        QCOMPARE(m_house->create(u"KAI-99"_s).status, 201);
    }

    void severalRequestsOnOneConnection()
    {
        const auto socket = open(createRequest(u"KAI-1"_s) + createRequest(u"KAI-2"_s));
        QByteArray received;
        QTRY_COMPARE((received += socket->readAll()).count("HTTP/1.1 201"), 2);
    }

    void theSameTroubleForASeed()
    {
        const auto trouble = [this] {
            m_house = std::make_unique<SimulatorHouse>();
            m_house->faults(R"({"api":{"error500":0.2,"error503":0.2},"seed":9})");
            QList<int> statuses;
            for (int i = 0; i < 30; ++i)
                statuses.append(m_house->create(u"KAI-%1"_s.arg(i)).status);
            return statuses;
        };
        const QList<int> once = trouble();
        QVERIFY(once.contains(500) && once.contains(503) && once.contains(201));
        QCOMPARE(trouble(), once);
    }

    void aMisspelledPlanChangesNothing()
    {
        m_house->faults(R"({"api":{"error500":1}})");
        QCOMPARE(m_house->faults(R"({"api":{"eror500":0}})").status, 400);
        QCOMPARE(m_house->create(u"KAI-1"_s).status, 500);
        const Answer plan = m_house->get(u"/control/faults"_s);
        QCOMPARE(plan.object()[u"api"_s][u"error500"_s].toDouble(), 1.0);
    }
};

QTEST_GUILESS_MAIN(TestSimulatorFaults)
#include "tst_simulator_faults.moc"

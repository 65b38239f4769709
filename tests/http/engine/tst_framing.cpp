#include "enginefixture.h"
#include "framingcases.h"
#include "rawclient.h"

#include <QTest>

/// Ambiguous requests against a listening server: one answer, a closed connection, and nothing
/// executed, neither the request nor the one hidden behind it.
class FramingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_port = m_engine.listen();
        QVERIFY(m_port != 0);
    }

    void ambiguousRequestIsRefusedOnce_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const auto cases = framingCases();
        for (const FramingCase &row : cases)
            QTest::newRow(row.name) << row.bytes << row.status;
    }

    void ambiguousRequestIsRefusedOnce()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        RawClient client(m_port);
        QVERIFY(client.isConnected());
        client.send(bytes + hiddenRequest());
        bool closed = false;
        const QList<WireAnswer> answers = client.answersUntilClosed(&closed);
        QCOMPARE(answers.size(), 1);
        QCOMPARE(answers.first().status, status);
        QCOMPARE(answers.first().header("Connection"), QByteArray("close"));
        QVERIFY(closed);
        QCOMPARE(m_engine.handled(), QStringList());
    }

    /// Last: the counters have seen all of the above.
    void refusalsAreCountedAndTold()
    {
        const auto cases = framingCases();
        quint64 counted = 0;
        const auto stats = m_engine.server().stats();
        for (const quint64 count : stats.rejections)
            counted += count;
        QCOMPARE(counted, quint64(cases.size()));
        QCOMPARE(m_engine.rejected().size(), cases.size());
        QCOMPARE(stats.requests, quint64(0));
        for (const char *reason : {"framing", "target", "host", "method", "version", "expectation",
                                   "headSize", "headerCount", "targetSize", "bodySize"})
            QVERIFY2(stats.rejections.value(reason) > 0, reason);
    }

private:
    EngineFixture m_engine;
    quint16 m_port = 0;
};

QTEST_GUILESS_MAIN(FramingTest)
#include "tst_framing.moc"

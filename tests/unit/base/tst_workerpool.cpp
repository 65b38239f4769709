#include "base/workerpool.h"

#include <QTest>

#include <atomic>
#include <pthread.h>
#include <stdexcept>

using namespace kai;

/// A pool whose jobs misbehave.
class TestWorkerPool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aJobThatThrowsHarmsNobody();
    void aThreadThatEndedIsReplaced();
    void aStoppedPoolStaysStopped();
};

void TestWorkerPool::aJobThatThrowsHarmsNobody()
{
    WorkerPool pool(QStringLiteral("test"), 1, 10);
    std::atomic<int> done = 0;
    QVERIFY(pool.tryRun([] { throw std::runtime_error("a bug"); }));
    QVERIFY(pool.tryRun([] { throw 42; }));
    QVERIFY(pool.tryRun([&] { ++done; }));
    QTRY_COMPARE(done.load(), 1);
    QTRY_COMPARE(pool.running(), 0);
    QCOMPARE(pool.replaceDead(), 0);
}

void TestWorkerPool::aThreadThatEndedIsReplaced()
{
    WorkerPool pool(QStringLiteral("test"), 2, 10);
    std::atomic<int> done = 0;
    for (int i = 0; i < 2; ++i)
        QVERIFY(pool.tryRun([] { pthread_exit(nullptr); }));
    int replaced = 0;
    QTRY_VERIFY((replaced += pool.replaceDead()) == 2);
    QTRY_COMPARE(pool.running(), 0);
    for (int i = 0; i < 4; ++i)
        QVERIFY(pool.tryRun([&] { ++done; }));
    QTRY_COMPARE(done.load(), 4);
    QCOMPARE(pool.replaceDead(), 0);
    QCOMPARE(pool.threads(), 2);
}

void TestWorkerPool::aStoppedPoolStaysStopped()
{
    WorkerPool pool(QStringLiteral("test"), 2, 10);
    pool.stop();
    QCOMPARE(pool.replaceDead(), 0);
    QVERIFY(!pool.tryRun([] {}));
}

QTEST_GUILESS_MAIN(TestWorkerPool)
#include "tst_workerpool.moc"

#include "app/backgroundjobs.h"

#include <QTest>
#include <QThread>

#include <atomic>
#include <stdexcept>

using namespace kai;
using namespace kai::app;
using namespace std::chrono_literals;

class BackgroundJobsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSlowJobNeverRunsTwiceAtOnce();
    void aFailureIsToldOnceAndSoIsItsEnd();
    void aJobThatThrowsComesRoundAgain();
    void failingJobsAreNamed();
    void nothingStartsAfterStop();
};

void BackgroundJobsTest::aSlowJobNeverRunsTwiceAtOnce()
{
    std::atomic<int> inside = 0;
    std::atomic<int> most = 0;
    std::atomic<int> runs = 0;
    WorkerPool pool(QStringLiteral("test"), 4, 100);
    BackgroundJobs jobs;
    jobs.add(QStringLiteral("slow"), 5ms, pool, [&]() -> Result<void> {
        most = qMax(most.load(), ++inside);
        QThread::msleep(30);
        --inside;
        ++runs;
        return {};
    });
    QTRY_VERIFY(runs >= 3);
    jobs.stop();
    pool.stop();
    QCOMPARE(most.load(), 1);
}

void BackgroundJobsTest::aFailureIsToldOnceAndSoIsItsEnd()
{
    std::atomic<bool> broken = true;
    std::atomic<int> runs = 0;
    static std::atomic<int> warnings = 0;
    static std::atomic<int> allClears = 0;
    const QtMessageHandler before = qInstallMessageHandler(
        [](QtMsgType type, const QMessageLogContext &, const QString &text) {
            warnings += type == QtWarningMsg && text.contains(QStringLiteral("fails")) ? 1 : 0;
            allClears += type == QtInfoMsg && text.contains(QStringLiteral("works again")) ? 1 : 0;
        });
    {
        WorkerPool pool(QStringLiteral("test"), 1, 10);
        BackgroundJobs jobs;
        jobs.add(QStringLiteral("job"), 2ms, pool, [&]() -> Result<void> {
            ++runs;
            if (broken)
                return failure(internalError(QStringLiteral("broken")));
            return {};
        });
        QTRY_VERIFY(runs >= 5);
        broken = false;
        const int before = runs;
        QTRY_VERIFY(runs >= before + 5);
    }
    qInstallMessageHandler(before);
    QCOMPARE(warnings.load(), 1);
    QCOMPARE(allClears.load(), 1);
}

void BackgroundJobsTest::aJobThatThrowsComesRoundAgain()
{
    std::atomic<int> runs = 0;
    WorkerPool pool(QStringLiteral("test"), 1, 10);
    BackgroundJobs jobs;
    jobs.add(QStringLiteral("job"), 1ms, pool, [&]() -> Result<void> {
        ++runs;
        throw std::runtime_error("a bug");
    });
    QTRY_VERIFY(runs >= 3);
    jobs.stop();
    pool.stop();
}

void BackgroundJobsTest::failingJobsAreNamed()
{
    std::atomic<bool> broken = true;
    WorkerPool pool(QStringLiteral("test"), 1, 10);
    BackgroundJobs jobs;
    jobs.add(QStringLiteral("good"), 1ms, pool, []() -> Result<void> { return {}; });
    jobs.add(QStringLiteral("bad"), 1ms, pool, [&]() -> Result<void> {
        if (broken)
            return failure(internalError(QStringLiteral("broken")));
        return {};
    });
    QTRY_COMPARE(jobs.failing(), QStringList {QStringLiteral("bad")});
    broken = false;
    QTRY_COMPARE(jobs.failing(), QStringList());
    jobs.stop();
    pool.stop();
}

void BackgroundJobsTest::nothingStartsAfterStop()
{
    std::atomic<int> runs = 0;
    WorkerPool pool(QStringLiteral("test"), 1, 10);
    BackgroundJobs jobs;
    jobs.add(QStringLiteral("job"), 1ms, pool, [&]() -> Result<void> {
        ++runs;
        return {};
    });
    QTRY_VERIFY(runs >= 2);
    jobs.stop();
    pool.stop();
    const int atStop = runs;
    QTest::qWait(30);
    QCOMPARE(runs.load(), atStop);
}

QTEST_GUILESS_MAIN(BackgroundJobsTest)
#include "tst_backgroundjobs.moc"

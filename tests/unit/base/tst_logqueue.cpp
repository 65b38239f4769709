#include "base/logging.h"
#include "base/logqueue.h"

#include <QTest>

#include <atomic>
#include <future>

using namespace kai;
using namespace std::chrono_literals;

namespace {

/// What a sink was given, and how it answers.
struct Desk
{
    std::mutex mutex;
    QByteArray written;
    std::atomic<bool> full = false; ///< answers "later"
    std::atomic<bool> deaf = false; ///< never takes these lines
    std::atomic<int> calls = 0;
    std::shared_future<void> gate; ///< when valid, write() waits for it

    QByteArray text()
    {
        const std::lock_guard lock(mutex);
        return written;
    }
};

class DeskSink final : public LogSink
{
public:
    explicit DeskSink(Desk &desk)
        : m_desk(desk)
    {
    }

    Result<void> write(const QByteArray &lines) override
    {
        ++m_desk.calls;
        if (m_desk.gate.valid())
            m_desk.gate.wait();
        if (m_desk.full)
            return failure(unavailable(QStringLiteral("log.full"), {}));
        if (m_desk.deaf)
            return failure(internalError(QStringLiteral("never")));
        const std::lock_guard lock(m_desk.mutex);
        m_desk.written += lines;
        return {};
    }

private:
    Desk &m_desk;
};

QByteArray line(int number)
{
    return lineAboutLog(LogLevel::Info, "line " + QByteArray::number(number));
}

} // namespace

/// A place that the log goes to, behind its queue: whatever the place does, nobody who logs waits.
class TestLogQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesArriveInOrder();
    void aSinkThatHangsHoldsUpNobody();
    void aFullSinkGetsTheLinesLater();
    void linesThatAreNeverTakenAreCounted();
    void theLogReachesItsTap();
};

void TestLogQueue::linesArriveInOrder()
{
    Desk desk;
    QByteArray expected;
    {
        LogQueue queue(QStringLiteral("x"), std::make_unique<DeskSink>(desk));
        for (int i = 0; i < 1000; ++i) {
            expected += line(i);
            queue.add(expected.mid(expected.lastIndexOf('\n', -2) + 1));
        }
    }
    QCOMPARE(desk.written, expected);
}

void TestLogQueue::aSinkThatHangsHoldsUpNobody()
{
    Desk desk;
    std::promise<void> open;
    desk.gate = open.get_future().share();
    LogQueueLimits limits;
    limits.waitingBytes = 10'000;
    LogQueue queue(QStringLiteral("x"), std::make_unique<DeskSink>(desk), {}, limits);
    constexpr int lines = 5000;
    queue.add(line(-1));
    QTRY_COMPARE(desk.calls.load(), 1); // and there it stays
    for (int i = 0; i < lines; ++i) // ends, since no call waits for the sink
        queue.add(line(i));
    const LogSinkState state = queue.state();
    QVERIFY(state.waitingBytes <= 10'000);
    QVERIFY(state.leftOut > lines / 2);
    open.set_value();
    QTRY_COMPARE(queue.state().waitingBytes, 0);
    QTRY_VERIFY(desk.text().contains("line 4999\n")); // the oldest went, not the newest
    QVERIFY(desk.text().contains(QByteArray::number(state.leftOut) + " lines left out"));
}

void TestLogQueue::aFullSinkGetsTheLinesLater()
{
    Desk desk;
    desk.full = true;
    LogQueueLimits limits;
    limits.firstPause = 1ms;
    limits.longestPause = 5ms;
    LogQueue queue(QStringLiteral("x"), std::make_unique<DeskSink>(desk), {}, limits);
    queue.add(line(1));
    QTRY_VERIFY(desk.calls > 3);
    QVERIFY(queue.state().failing);
    QCOMPARE(queue.state().reason, QStringLiteral("log.full"));
    desk.full = false;
    QTRY_VERIFY(desk.text().endsWith("line 1\n"));
    QTRY_VERIFY(!queue.state().failing);
    QCOMPARE(queue.state().leftOut, 0);
}

void TestLogQueue::linesThatAreNeverTakenAreCounted()
{
    Desk desk;
    desk.deaf = true;
    LogQueue queue(QStringLiteral("x"), std::make_unique<DeskSink>(desk));
    queue.add(line(1) + line(2));
    QTRY_COMPARE(queue.state().leftOut, 2);
    QVERIFY(queue.state().failing);
    desk.deaf = false;
    queue.add(line(3));
    QTRY_VERIFY(desk.text().contains("2 lines left out"));
    QVERIFY(desk.text().endsWith("line 3\n"));
}

void TestLogQueue::theLogReachesItsTap()
{
    std::mutex mutex;
    QByteArray seen;
    {
        const StandardErrorLog log;
        const LogTap tap([&](const QByteArray &lines) {
            const std::lock_guard lock(mutex);
            seen += lines;
        });
        qCInfo(logServer, "password=%s", "hunter2");
        QTRY_VERIFY((std::lock_guard(mutex), seen.contains("kai.server password=*******\n")));
    }
    QVERIFY(!seen.contains("hunter2"));
}

QTEST_GUILESS_MAIN(TestLogQueue)
#include "tst_logqueue.moc"

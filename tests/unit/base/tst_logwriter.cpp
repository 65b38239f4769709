#include "base/logwriter.h"

#include <QTest>

#include <poll.h>
#include <unistd.h>

#include <vector>

using namespace kai;

/// Lines to a pipe, as to a service manager that reads the log.
class LogWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void linesComeByThemselves();
    void linesOfManyThreadsStayWhole();
    void theLastWordsAreWrittenAtTheEnd();
    void aReaderThatSleepsCostsNoMemory();

private:
    QByteArray readOnce(int milliseconds);
    QByteArray readToTheEnd();

    int m_reading = -1;
    int m_writing = -1;
};

void LogWriterTest::init()
{
    int ends[2];
    QCOMPARE(::pipe(ends), 0);
    m_reading = ends[0];
    m_writing = ends[1];
}

void LogWriterTest::cleanup()
{
    ::close(m_reading);
    if (m_writing >= 0)
        ::close(m_writing);
}

QByteArray LogWriterTest::readOnce(int milliseconds)
{
    pollfd waiting {m_reading, POLLIN, 0};
    if (::poll(&waiting, 1, milliseconds) <= 0)
        return {};
    QByteArray bytes(65536, Qt::Uninitialized);
    bytes.truncate(qMax<ssize_t>(::read(m_reading, bytes.data(), size_t(bytes.size())), 0));
    return bytes;
}

QByteArray LogWriterTest::readToTheEnd()
{
    ::close(std::exchange(m_writing, -1));
    QByteArray all;
    for (QByteArray piece = readOnce(20'000); !piece.isEmpty(); piece = readOnce(20'000))
        all += piece;
    return all;
}

void LogWriterTest::linesComeByThemselves()
{
    LogWriter writer(m_writing);
    writer.add("one\n");
    QCOMPARE(readOnce(20'000), "one\n");
    writer.add("two\n");
    QCOMPARE(readOnce(20'000), "two\n");
}

void LogWriterTest::linesOfManyThreadsStayWhole()
{
    constexpr int threads = 4;
    constexpr int lines = 500;
    {
        LogWriter writer(m_writing);
        std::vector<std::thread> writers;
        for (int i = 0; i < threads; ++i) {
            writers.emplace_back([&writer, i] {
                for (int line = 0; line < lines; ++line)
                    writer.add(QByteArray::number(i) + ' ' + QByteArray::number(line) + '\n');
            });
        }
        for (std::thread &thread : writers)
            thread.join();
    }
    std::vector<int> next(threads, 0);
    const QByteArrayList seen = readToTheEnd().split('\n');
    QCOMPARE(seen.size(), threads * lines + 1);
    for (const QByteArray &line : seen.first(threads * lines)) {
        const QByteArrayList parts = line.split(' ');
        QCOMPARE(parts.value(1).toInt(), next.at(parts.value(0).toUInt())++);
    }
}

void LogWriterTest::theLastWordsAreWrittenAtTheEnd()
{
    {
        LogWriter writer(m_writing);
        writer.add("a\n");
        writer.flush();
        QCOMPARE(readOnce(0), "a\n");
        writer.add("b\n");
    }
    QCOMPARE(readToTheEnd(), "b\n");
}

void LogWriterTest::aReaderThatSleepsCostsNoMemory()
{
    const QByteArray line = QByteArray(999, 'x') + '\n';
    constexpr int lines = 10'000;
    QByteArray all;
    {
        std::thread reader;
        {
            LogWriter writer(m_writing);
            for (int i = 0; i < lines; ++i)
                writer.add(line);
            // The pipe is full, and its writer waits: only now does somebody read.
            reader = std::thread([&] {
                for (QByteArray piece = readOnce(20'000); !piece.isEmpty(); piece = readOnce(1000))
                    all += piece;
            });
        }
        reader.join();
    }
    QVERIFY(all.endsWith(" lines left out\n"));
    const qsizetype note = all.lastIndexOf(" kai.log ");
    const int leftOut = all.sliced(note + 9).split(' ').first().toInt();
    QCOMPARE(all.count('\n') - 1 + leftOut, lines);
    QVERIFY(leftOut > lines / 3);
}

QTEST_GUILESS_MAIN(LogWriterTest)
#include "tst_logwriter.moc"

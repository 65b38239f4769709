#include "base/logging.h"
#include "base/money.h"
#include "base/random.h"
#include "base/workerpool.h"

#include <QSemaphore>
#include <QTest>

#include <atomic>

using namespace kai;

class BaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void moneyIsWrittenAsIndonesiansWriteIt();
    void feesAreRoundedUpToThousands();
    void quarterOfAFareIsRoundedToARupiah();
    void randomTextUsesOnlyItsAlphabetEvenly();
    void uuidsAreVersionFour();
    void logLinesCannotBeForged();
    void aFullQueueRefusesAtOnce();
    void stoppingFinishesWhatWasQueued();
    void aJobThatThrowsLeavesTheThreadAlive();
};

void BaseTest::moneyIsWrittenAsIndonesiansWriteIt()
{
    QCOMPARE(Money(150000).toString(), QStringLiteral("Rp\u00a0150.000"));
    QCOMPARE(Money(0).toString(), QStringLiteral("Rp\u00a00"));
    QCOMPARE(Money(-7500).toString(), QStringLiteral("-Rp\u00a07.500"));
}

void BaseTest::feesAreRoundedUpToThousands()
{
    QCOMPARE(Money(125001).roundedUpTo(1000), Money(126000));
    QCOMPARE(Money(125000).roundedUpTo(1000), Money(125000));
    QCOMPARE(Money(0).roundedUpTo(1000), Money(0));
}

void BaseTest::quarterOfAFareIsRoundedToARupiah()
{
    QCOMPARE(Money(515000).percent(25), Money(128750));
    QCOMPARE(Money(2).percent(25), Money(1)); // half a rupiah goes up
}

void BaseTest::randomTextUsesOnlyItsAlphabetEvenly()
{
    SystemRandom random;
    const QByteArray alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    QHash<QChar, int> counts;
    const QString text = randomText(random, alphabet, 31000);
    QCOMPARE(text.size(), 31000);
    for (const QChar c : text)
        ++counts[c];
    QCOMPARE(counts.size(), alphabet.size());
    for (const int count : qAsConst(counts))
        QVERIFY2(count > 800 && count < 1200, "1000 each are expected, give or take six sigma");
}

void BaseTest::uuidsAreVersionFour()
{
    SystemRandom random;
    const QString uuid = randomUuid(random);
    QCOMPARE(uuid.size(), 36);
    QCOMPARE(uuid[14], u'4');
    QVERIFY(QStringLiteral("89ab").contains(uuid[19]));
    QVERIFY(uuid != randomUuid(random));
}

void BaseTest::logLinesCannotBeForged()
{
    QCOMPARE(forLog(QStringLiteral("a\nb\rc\x1b[31m\u2028d\u2029e\x85")),
             QStringLiteral("a?b?c?[31m?d?e?"));
    QCOMPARE(forLog(QString(300, u'x')).size(), 200);
}

void BaseTest::aFullQueueRefusesAtOnce()
{
    QSemaphore started;
    QSemaphore gate;
    WorkerPool pool(QStringLiteral("test"), 1, 2);
    QVERIFY(pool.tryRun([&] {
        started.release();
        gate.acquire();
    }));
    started.acquire();
    QVERIFY(pool.tryRun([] {}));
    QVERIFY(pool.tryRun([] {}));
    QVERIFY(!pool.tryRun([] {}));
    QCOMPARE(pool.queued(), 2);
    QCOMPARE(pool.running(), 1);
    gate.release();
}

void BaseTest::stoppingFinishesWhatWasQueued()
{
    std::atomic<int> ran = 0;
    {
        WorkerPool pool(QStringLiteral("test"), 2, 100);
        for (int i = 0; i < 100; ++i)
            QVERIFY(pool.tryRun([&] { ++ran; }));
        pool.stop();
        QVERIFY(!pool.tryRun([&] { ++ran; }));
    }
    QCOMPARE(ran.load(), 100);
}

void BaseTest::aJobThatThrowsLeavesTheThreadAlive()
{
    QTest::ignoreMessage(QtCriticalMsg, "a job threw: no");
    QSemaphore done;
    WorkerPool pool(QStringLiteral("test"), 1, 10);
    QVERIFY(pool.tryRun([] { throw std::runtime_error("no"); }));
    QVERIFY(pool.tryRun([&] { done.release(); }));
    QVERIFY(done.tryAcquire(1, 5000));
}

QTEST_GUILESS_MAIN(BaseTest)
#include "tst_base.moc"

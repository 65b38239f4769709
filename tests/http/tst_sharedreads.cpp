#include "http/sharedreads.h"

#include <QTest>

#include <atomic>
#include <semaphore>
#include <thread>

using kai::http::SharedReads;
using Clock = SharedReads<int>::Clock;

/// Requests for the same thing that share one read of it.
class SharedReadsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoComesLateWaitsForTheNextRead();
    void whoWaitedForAThreadSharesWhatWasReadMeanwhile();
    void nobodyIsToldWhatWasBeforeHeAsked();
    void anotherThingIsReadBesideIt();
    void failureReachesEverybodyAndPasses();
};

void SharedReadsTest::whoComesLateWaitsForTheNextRead()
{
    SharedReads<int> reads;
    std::binary_semaphore started {0};
    std::binary_semaphore finish {0};
    std::atomic<int> state {1};
    std::atomic<int> asked {0};
    int first = 0;
    std::thread early([&] {
        first = reads.read("map", Clock::now(), [&] {
            ++asked;
            const int seen = state; // what the database says, before it changes
            started.release();
            finish.acquire();
            return seen;
        });
    });
    started.acquire();
    state = 2; // a seat is sold while the first read is under way
    std::vector<int> late(8);
    std::vector<std::thread> threads;
    for (int &found : late) {
        threads.emplace_back([&] {
            found = reads.read("map", Clock::now(), [&] {
                ++asked;
                return int(state);
            });
        });
    }
    QTest::qWait(100); // those who come during a read are all waiting by then, or join later
    finish.release();
    early.join();
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(first, 1);
    for (const int found : late)
        QCOMPARE(found, 2);
    QVERIFY(asked < 1 + int(late.size())); // they did share
}

void SharedReadsTest::whoWaitedForAThreadSharesWhatWasReadMeanwhile()
{
    SharedReads<int> reads;
    int asked = 0;
    const auto ask = [&asked] { return ++asked; };
    const auto early = Clock::now();
    QCOMPARE(reads.read("map", early, ask), 1);
    QCOMPARE(reads.read("map", early, ask), 1); // it had arrived before that read began
    QCOMPARE(reads.read("map", Clock::now(), ask), 2);
    QCOMPARE(reads.read("another map", early, ask), 3);
}

/// Fails when a caller may join a read that has begun: the state would be older than his question.
void SharedReadsTest::nobodyIsToldWhatWasBeforeHeAsked()
{
    SharedReads<int> reads;
    std::atomic<int> state {0};
    std::atomic<int> stale {0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&] {
            for (int n = 0; n < 400; ++n) {
                const int before = ++state;
                const int found = reads.read("map", Clock::now(), [&] {
                    const int seen = state;
                    std::this_thread::yield();
                    return seen;
                });
                stale += found < before;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(stale.load(), 0);
}

void SharedReadsTest::anotherThingIsReadBesideIt()
{
    SharedReads<int> reads;
    std::binary_semaphore started {0};
    std::binary_semaphore finish {0};
    std::thread slow([&] {
        reads.read("one train", Clock::now(), [&] {
            started.release();
            finish.acquire();
            return 1;
        });
    });
    started.acquire();
    QCOMPARE(reads.read("another train", Clock::now(), [] { return 2; }),
             2); // does not wait for the slow one
    finish.release();
    slow.join();
}

void SharedReadsTest::failureReachesEverybodyAndPasses()
{
    SharedReads<int> reads;
    const auto fail = []() -> int { throw std::runtime_error("gone"); };
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, reads.read("map", Clock::now(), fail));
    QCOMPARE(reads.read("map", Clock::now(), [] { return 3; }), 3);
}

QTEST_GUILESS_MAIN(SharedReadsTest)
#include "tst_sharedreads.moc"

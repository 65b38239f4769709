#include "enginefixture.h"
#include "http/engine/reactor.h"
#include "rawclient.h"

#include <QSocketNotifier>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <future>

#include <unistd.h>

using namespace kai::http;

namespace {

/// A thread whose events come through a Reactor, and an object that lives on it.
class ReactorThread
{
public:
    ReactorThread()
    {
        m_thread.setEventDispatcher(new Reactor);
        m_object.moveToThread(&m_thread);
        m_thread.start();
    }

    ~ReactorThread()
    {
        m_thread.quit();
        m_thread.wait();
    }

    /// Runs it on the thread and waits.
    void run(const std::function<void()> &task)
    {
        QMetaObject::invokeMethod(&m_object, task, Qt::BlockingQueuedConnection);
    }

    QThread &thread() { return m_thread; }

private:
    QThread m_thread;
    QObject m_object;
};

} // namespace

/// The event dispatcher, used the way Qt uses one.
class ReactorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handlersThreadUsesIt()
    {
        std::promise<QByteArray> name;
        EngineFixture engine({}, [&](const Request &, const ReplyHandle &reply) {
            name.set_value(QThread::currentThread()->eventDispatcher()->metaObject()->className());
            reply.send({});
        });
        RawClient client(engine.listen());
        client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        QCOMPARE(client.answer().status, 200);
        QCOMPARE(name.get_future().get(), QByteArray("kai::http::Reactor"));
    }

    void postedEventsWakeIt()
    {
        ReactorThread reactor;
        int calls = 0;
        for (int i = 0; i < 1000; ++i)
            reactor.run([&] { ++calls; });
        QCOMPARE(calls, 1000);
    }

    void timersFireInTheirOrder()
    {
        ReactorThread reactor;
        std::promise<QList<int>> done;
        QList<int> order;
        reactor.run([&] {
            QTimer::singleShot(60, [&] {
                order.append(60);
                done.set_value(order);
            });
            QTimer::singleShot(20, [&] { order.append(20); });
            QTimer::singleShot(0, [&] { order.append(0); });
        });
        QCOMPARE(done.get_future().get(), QList<int>({0, 20, 60}));
    }

    void repeatedTimerEndsWhenStopped()
    {
        ReactorThread reactor;
        std::promise<void> third;
        std::unique_ptr<QTimer> timer;
        std::unique_ptr<QTimer> other;
        int calls = 0;
        reactor.run([&] {
            timer = std::make_unique<QTimer>();
            other = std::make_unique<QTimer>();
            other->start(1);
            QVERIFY(other->remainingTime() >= 0);
            QObject::connect(timer.get(), &QTimer::timeout, timer.get(), [&] {
                if (++calls < 3)
                    return;
                timer->stop();
                other.reset(); // another timer ends within this one's event
                third.set_value();
            });
            timer->start(2);
        });
        third.get_future().wait();
        QThread::msleep(30);
        reactor.run([&] { timer.reset(); });
        QCOMPARE(calls, 3);
    }

    void notifiersFireForBothDirections()
    {
        ReactorThread reactor;
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        std::unique_ptr<QSocketNotifier> readable;
        std::unique_ptr<QSocketNotifier> writable;
        std::promise<QByteArray> got;
        reactor.run([&] {
            readable = std::make_unique<QSocketNotifier>(ends[0], QSocketNotifier::Read);
            writable = std::make_unique<QSocketNotifier>(ends[1], QSocketNotifier::Write);
            QObject::connect(writable.get(), &QSocketNotifier::activated, writable.get(), [&] {
                writable->setEnabled(false);
                QCOMPARE(::write(ends[1], "ping", 4), ssize_t(4));
            });
            QObject::connect(readable.get(), &QSocketNotifier::activated, readable.get(), [&] {
                char buffer[9];
                const auto count = ::read(ends[0], buffer, sizeof buffer);
                readable.release()->deleteLater(); // within its own event
                got.set_value(QByteArray(buffer, count));
            });
        });
        QCOMPARE(got.get_future().get(), QByteArray("ping"));
        reactor.run([&] { writable.reset(); });
        ::close(ends[0]);
        ::close(ends[1]);
    }

    void idleThreadSleeps()
    {
        // Neither a timer nor anything else keeps it awake.
        ReactorThread reactor;
        std::atomic<int> rounds = 0;
        reactor.run([&] {
            auto *dispatcher = QThread::currentThread()->eventDispatcher();
            QObject::connect(dispatcher, &QAbstractEventDispatcher::awake, dispatcher,
                             [&] { ++rounds; });
        });
        QThread::msleep(200);
        QVERIFY(rounds < 10);
    }
};

QTEST_GUILESS_MAIN(ReactorTest)
#include "tst_reactor.moc"

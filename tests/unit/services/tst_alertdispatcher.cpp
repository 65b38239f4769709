#include "services/alertdispatcher.h"
#include "unit/security/fixedclock.h"

#include <QTest>

using namespace kai;

namespace {

/// Somebody who is told, unless he is away.
class Listener final : public AlertChannel
{
public:
    QString name() const override { return QStringLiteral("listener"); }
    Result<void> tell(const Alert &alert) override
    {
        ++attempts;
        if (away)
            return failure(internalError(QStringLiteral("away")));
        told.append(alert.id.value());
        return {};
    }

    bool away = false;
    int attempts = 0;
    QList<qint64> told;
};

Alert alert(qint64 id)
{
    Alert made;
    made.id = AlertId(id);
    return made;
}

} // namespace

/// Alerts on their way to people.
class TestAlertDispatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyChannelIsToldOnce();
    void whoIsAwayIsToldLater();
    void nobodyIsTriedForEver();
    void aFloodIsBounded();

private:
    FixedClock m_clock;
};

void TestAlertDispatcher::everyChannelIsToldOnce()
{
    Listener first;
    Listener second;
    AlertDispatcher dispatcher(m_clock);
    dispatcher.add(first);
    dispatcher.add(second);
    dispatcher.add(alert(1));
    dispatcher.add(alert(2));
    dispatcher.deliver();
    dispatcher.deliver();
    QCOMPARE(first.told, (QList<qint64> {1, 2}));
    QCOMPARE(second.told, (QList<qint64> {1, 2}));
}

void TestAlertDispatcher::whoIsAwayIsToldLater()
{
    Listener near;
    Listener far;
    far.away = true;
    AlertDispatcher dispatcher(m_clock);
    dispatcher.add(far);
    dispatcher.add(near);
    dispatcher.add(alert(1));
    dispatcher.deliver();
    QCOMPARE(near.told, QList<qint64> {1});
    dispatcher.deliver(); // not due yet
    QCOMPARE(far.attempts, 1);
    far.away = false;
    m_clock.advance(10);
    dispatcher.deliver();
    QCOMPARE(far.told, QList<qint64> {1});
    QCOMPARE(dispatcher.waiting(), 0);
}

void TestAlertDispatcher::nobodyIsTriedForEver()
{
    Listener gone;
    gone.away = true;
    AlertDispatcher dispatcher(m_clock);
    dispatcher.add(gone);
    dispatcher.add(alert(1));
    for (int i = 0; i < 200; ++i) {
        dispatcher.deliver();
        m_clock.advance(900);
    }
    QCOMPARE(gone.attempts, 12);
    QCOMPARE(dispatcher.waiting(), 0);
}

void TestAlertDispatcher::aFloodIsBounded()
{
    Listener listener;
    AlertDispatcher dispatcher(m_clock);
    dispatcher.add(listener);
    for (int i = 1; i <= 1000; ++i)
        dispatcher.add(alert(i));
    QCOMPARE(dispatcher.waiting(), 200);
    dispatcher.deliver();
    QCOMPARE(listener.told.last(), 1000);
}

QTEST_GUILESS_MAIN(TestAlertDispatcher)
#include "tst_alertdispatcher.moc"

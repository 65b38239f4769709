#include "fixture.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSemaphore>

using namespace kai;

/// Live events as they are written, numbered and read.
class TestOutbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSaleTellsOfItsSeatsAndItsOrder();
    void aPaymentSellsTheSeats();
    void anEndedOrderFreesItsSeats();
    void whatWasUndoneIsNotTold();
    void aLateCommitIsNotMissed();
    void aLateCommitIsMissedByItsId();
    void readersOfManyWritersMissNothing();
    void oldEventsAreForgottenButTheNewest();
};

namespace {

void numberAll(Fixture &fixture)
{
    must(inTransaction<int>(fixture.database,
                            [](Repositories &r) { return r.events().number(1000); }));
}

QList<Event> eventsAfter(Fixture &fixture, qint64 sequence)
{
    return must(fixture.with([&](Repositories &r) { return r.events().after(sequence, 1000); }));
}

QJsonObject dataOf(const Event &event)
{
    return QJsonDocument::fromJson(event.data).object();
}

QStringList typesOf(const QList<Event> &events)
{
    QStringList types;
    for (const Event &event : events)
        types.append(wireName(event.type));
    return types;
}

Result<void> tell(Repositories &repositories, int number)
{
    return repositories.events().append({EventType::Alerts,
                                         {},
                                         {},
                                         QByteArrayLiteral("{\"code\": \"test\", \"number\": ")
                                             + QByteArray::number(number) + '}'});
}

/// A transaction that writes its event at once and commits when it is told to.
class LateWriter
{
public:
    LateWriter(Fixture &fixture, int number)
    {
        m_thread.reset(QThread::create([this, &fixture, number] {
            must(fixture.database.transact([&](Repositories &r) -> Result<void> {
                Result<void> done = tell(r, number);
                m_written.release();
                m_mayCommit.acquire();
                return done;
            }));
        }));
        m_thread->start();
        m_written.acquire();
    }
    ~LateWriter() { commit(); }

    void commit()
    {
        m_mayCommit.release();
        m_thread->wait();
    }

private:
    QSemaphore m_written;
    QSemaphore m_mayCommit;
    std::unique_ptr<QThread> m_thread;
};

QList<int> numbersOf(const QList<Event> &events)
{
    QList<int> numbers;
    for (const Event &event : events)
        numbers.append(dataOf(event)[u"number"].toInt());
    return numbers;
}

} // namespace

void TestOutbox::aSaleTellsOfItsSeatsAndItsOrder()
{
    Fixture fixture;
    const UserId user = fixture.user();
    const Trip trip
        = fixture.trip(QStringLiteral("2"), QStringLiteral("GMR"), QStringLiteral("SBI"));
    const auto seats = fixture.seats(trip, TravelClass::Executive, 2);
    const Order order = must(fixture.sell(fixture.newOrder(user, trip, seats)));
    numberAll(fixture);
    const QList<Event> events = eventsAfter(fixture, 0);
    QCOMPARE(typesOf(events), QStringList({QStringLiteral("orders"), QStringLiteral("seats")}));
    QVERIFY(events[0].sequence < events[1].sequence);
    QCOMPARE(events[0].owner, std::optional(user));
    QCOMPARE(dataOf(events[0])[u"code"].toString(), order.code);
    QCOMPARE(dataOf(events[0])[u"status"].toString(), QStringLiteral("pendingPayment"));
    const QJsonObject claimed = dataOf(events[1]);
    QCOMPARE(claimed[u"status"].toString(), QStringLiteral("held"));
    QCOMPARE(claimed[u"seatIds"].toArray().size(), 2);
    QCOMPARE(claimed[u"fromSequence"].toInt(), trip.from.sequence);
    QCOMPARE(claimed[u"toSequence"].toInt(), trip.to.sequence);
    QCOMPARE(events[1].scheduleId, std::optional(trip.scheduleId));
    QVERIFY(!events[1].owner); // nobody learns who sits where
    QVERIFY(!claimed.contains(u"code"));
}

void TestOutbox::aPaymentSellsTheSeats()
{
    Fixture fixture;
    const Trip trip
        = fixture.trip(QStringLiteral("2"), QStringLiteral("GMR"), QStringLiteral("SBI"));
    const Order order = must(fixture.sell(
        fixture.newOrder(fixture.user(), trip, fixture.seats(trip, TravelClass::Executive, 1))));
    numberAll(fixture);
    const qint64 before = eventsAfter(fixture, 0).last().sequence;
    must(fixture.with([&](Repositories &r) -> Result<void> {
        Payment payment;
        payment.orderId = order.id;
        payment.method = PaymentMethod::Cash;
        payment.status = PaymentStatus::Paid;
        payment.amount = order.total();
        const Result<Payment> written = r.payments().insert(payment);
        if (!written)
            return failure(written.error());
        return r.orders().setStatus(order.id, OrderStatus::Paid);
    }));
    numberAll(fixture);
    const QList<Event> events = eventsAfter(fixture, before);
    QCOMPARE(typesOf(events), QStringList({QStringLiteral("payments"), QStringLiteral("orders"),
                                           QStringLiteral("seats")}));
    QCOMPARE(dataOf(events[0])[u"orderCode"].toString(), order.code);
    QCOMPARE(dataOf(events[0])[u"status"].toString(), QStringLiteral("paid"));
    QCOMPARE(dataOf(events[1])[u"status"].toString(), QStringLiteral("paid"));
    QCOMPARE(dataOf(events[2])[u"status"].toString(), QStringLiteral("sold"));
}

void TestOutbox::anEndedOrderFreesItsSeats()
{
    Fixture fixture;
    const Trip trip
        = fixture.trip(QStringLiteral("2"), QStringLiteral("GMR"), QStringLiteral("SBI"));
    const Order order = must(fixture.sell(
        fixture.newOrder(fixture.user(), trip, fixture.seats(trip, TravelClass::Executive, 3))));
    numberAll(fixture);
    const qint64 before = eventsAfter(fixture, 0).last().sequence;
    must(fixture.database.transact([&](Repositories &r) -> Result<void> {
        if (Result<void> set = r.orders().setStatus(order.id, OrderStatus::Expired); !set)
            return set;
        return r.inventory().release(order.id);
    }));
    numberAll(fixture);
    const QList<Event> events = eventsAfter(fixture, before);
    QCOMPARE(typesOf(events), QStringList({QStringLiteral("orders"), QStringLiteral("seats")}));
    QCOMPARE(dataOf(events[1])[u"status"].toString(), QStringLiteral("free"));
    QCOMPARE(dataOf(events[1])[u"seatIds"].toArray().size(), 3);
}

void TestOutbox::whatWasUndoneIsNotTold()
{
    Fixture fixture;
    const Trip trip
        = fixture.trip(QStringLiteral("2"), QStringLiteral("GMR"), QStringLiteral("SBI"));
    const auto seats = fixture.seats(trip, TravelClass::Executive, 1);
    must(fixture.sell(fixture.newOrder(fixture.user(), trip, seats)));
    const NewOrder second = fixture.newOrder(fixture.user(), trip, seats);
    QCOMPARE(codeOf(fixture.sell(second)), QStringLiteral("seat.taken"));
    numberAll(fixture);
    for (const Event &event : eventsAfter(fixture, 0))
        QVERIFY(!event.data.contains(second.code.toUtf8()));
    QCOMPARE(eventsAfter(fixture, 0).size(), 2);
}

void TestOutbox::aLateCommitIsNotMissed()
{
    Fixture fixture(Template::Empty);
    LateWriter late(fixture, 1);
    must(fixture.database.transact([](Repositories &r) { return tell(r, 2); }));
    numberAll(fixture);
    const QList<Event> first = eventsAfter(fixture, 0);
    QCOMPARE(numbersOf(first), QList<int>({2}));
    late.commit();
    numberAll(fixture);
    QCOMPARE(numbersOf(eventsAfter(fixture, first.last().sequence)), QList<int>({1}));
}

/// The same with the outbox's own ids, which shows what the numbers are for.
void TestOutbox::aLateCommitIsMissedByItsId()
{
    Fixture fixture(Template::Empty);
    LateWriter late(fixture, 1);
    must(fixture.database.transact([](Repositories &r) { return tell(r, 2); }));
    const int position = fixture.test.value(QStringLiteral("SELECT max(id) FROM outbox")).toInt();
    late.commit();
    QCOMPARE(fixture.test
                 .value(QStringLiteral("SELECT count(*) FROM outbox WHERE id > %1").arg(position))
                 .toInt(),
             0);
}

void TestOutbox::readersOfManyWritersMissNothing()
{
    constexpr int writers = 8;
    constexpr int perWriter = 60;
    Fixture fixture(Template::Empty);
    std::atomic<int> writing = writers;
    std::vector<std::unique_ptr<QThread>> threads;
    for (int writer = 0; writer < writers; ++writer) {
        threads.emplace_back(QThread::create([&, writer] {
            for (int i = 0; i < perWriter; ++i) {
                must(fixture.database.transact([&](Repositories &r) -> Result<void> {
                    Result<void> done = tell(r, writer * perWriter + i);
                    QThread::usleep(QRandomGenerator::global()->bounded(2000u));
                    return done;
                }));
            }
            --writing;
        }));
    }
    // Two servers number at once, as on two machines.
    for (int server = 0; server < 2; ++server) {
        threads.emplace_back(QThread::create([&] {
            while (writing > 0)
                must(inTransaction<int>(fixture.database,
                                        [](Repositories &r) { return r.events().number(5); }));
        }));
    }
    for (const auto &thread : threads)
        thread->start();
    QList<int> seen;
    qint64 position = 0;
    const auto readOn = [&] {
        const QList<Event> events = eventsAfter(fixture, position);
        seen += numbersOf(events);
        if (!events.isEmpty())
            position = events.last().sequence;
    };
    while (writing > 0)
        readOn();
    for (const auto &thread : threads)
        thread->wait();
    numberAll(fixture);
    readOn();
    std::sort(seen.begin(), seen.end());
    QCOMPARE(seen.size(), writers * perWriter);
    for (int i = 0; i < seen.size(); ++i)
        QCOMPARE(seen[i], i);
}

void TestOutbox::oldEventsAreForgottenButTheNewest()
{
    Fixture fixture(Template::Empty);
    for (int i = 0; i < 3; ++i)
        must(fixture.database.transact([&](Repositories &r) { return tell(r, i); }));
    numberAll(fixture);
    fixture.test.execute(
        QStringLiteral("UPDATE events SET occurred_at = now() - interval '25 hours'"));
    const EventRange before
        = must(fixture.with([](Repositories &r) { return r.events().range(); }));
    QCOMPARE(must(fixture.with([](Repositories &r) {
                 return r.events().removeOlderThan(std::chrono::hours(24));
             })),
             2);
    const EventRange after = must(fixture.with([](Repositories &r) { return r.events().range(); }));
    QCOMPARE(after.oldest, before.newest);
    QCOMPARE(after.newest, before.newest);
}

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"

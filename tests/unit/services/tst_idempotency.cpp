#include "unit/services/world.h"

#include <QTest>

#include <barrier>
#include <thread>

using namespace kai;

namespace {

/// The real database, whose next transactions end with an unknown commit: with or without effect.
class LossyDatabase final : public Database
{
public:
    enum class Fate { Committed, RolledBack };

    LossyDatabase(Database &real, QList<Fate> fates)
        : m_real(real)
        , m_fates(std::move(fates))
    {
    }

    Result<void> transact(const std::function<Result<void>(Repositories &)> &work) override
    {
        if (m_fates.isEmpty())
            return m_real.transact(work);
        const Error lost = unavailable(QStringLiteral("database.commitUnknown"), {});
        if (m_fates.takeFirst() == Fate::Committed) {
            const Result<void> done = m_real.transact(work);
            return done ? failure(lost) : done;
        }
        return m_real.transact([&](Repositories &repositories) -> Result<void> {
            const Result<void> done = work(repositories);
            return done ? failure(lost) : done;
        });
    }
    Result<void> read(const std::function<Result<void>(Repositories &)> &work) override
    {
        return m_real.read(work);
    }
    bool isReachable() override { return m_real.isReachable(); }

private:
    Database &m_real;
    QList<Fate> m_fates;
};

} // namespace

class TestIdempotency : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secondRunRepeatsTheAnswer();
    void anotherBodyIsRefused();
    void keysOfOthersAreOthers();
    void failuresAreNotKept();
    void commitWasDoneAfterAll();
    void commitWasNotDone();
    void commitNeverComesThrough();
    void twoAtOnceOneEffect();

private:
    CommandKey key(const char *text, const Actor &actor, const QByteArray &hash = "hash") const
    {
        return {actor.userId, QStringLiteral("test"), QString::fromLatin1(text), hash};
    }
    /// A command with an effect that can be counted.
    std::function<Result<StoredReply>(Repositories &)> work(const char *name)
    {
        return [this, name](Repositories &repositories) -> Result<StoredReply> {
            ++m_runs;
            const auto stored = repositories.payments().storeNotification(
                name, {{QStringLiteral("run"), m_runs.load()}});
            if (!stored)
                return failure(stored.error());
            return StoredReply {201, QByteArray(name) + ' ' + QByteArray::number(m_runs.load())};
        };
    }
    int effects(const char *name)
    {
        return m_world.count(
            QStringLiteral("SELECT count(*) FROM payment_notifications WHERE body = '%1'::bytea")
                .arg(QLatin1String(name)));
    }

    World m_world;
    std::atomic<int> m_runs = 0;
};

void TestIdempotency::secondRunRepeatsTheAnswer()
{
    const CommandKey once = key("once", m_world.customer);
    const Result<StoredReply> first = runOnce(m_world.database, once, work("once"));
    QVERIFY(first);
    const Result<StoredReply> second = runOnce(m_world.database, once, work("once"));
    QVERIFY(second);
    QCOMPARE(second->status, 201);
    QCOMPARE(second->body, first->body);
    QCOMPARE(effects("once"), 1);
}

void TestIdempotency::anotherBodyIsRefused()
{
    QVERIFY(runOnce(m_world.database, key("body", m_world.customer), work("body")));
    const Result<StoredReply> other
        = runOnce(m_world.database, key("body", m_world.customer, "other"), work("body"));
    QVERIFY(!other);
    QCOMPARE(other.error().kind, ErrorKind::Unprocessable);
    QCOMPARE(other.error().code, QStringLiteral("idempotency.mismatch"));
    QCOMPARE(effects("body"), 1);
}

void TestIdempotency::keysOfOthersAreOthers()
{
    const auto first = runOnce(m_world.database, key("shared", m_world.customer), work("shared"));
    const auto second = runOnce(m_world.database, key("shared", m_world.stranger), work("shared"));
    QVERIFY(first && second);
    QVERIFY(first->body != second->body);
    QCOMPARE(effects("shared"), 2);
}

void TestIdempotency::failuresAreNotKept()
{
    const CommandKey again = key("again", m_world.customer);
    const auto refusing = [this](Repositories &repositories) -> Result<StoredReply> {
        const Result<StoredReply> done = work("again")(repositories);
        return done ? failure(conflict(QStringLiteral("seat.taken"))) : done;
    };
    QCOMPARE(codesOf(runOnce(m_world.database, again, refusing)), QStringLiteral("seat.taken"));
    QCOMPARE(effects("again"), 0);
    QVERIFY(runOnce(m_world.database, again, work("again")));
    QCOMPARE(effects("again"), 1);
}

void TestIdempotency::commitWasDoneAfterAll()
{
    m_runs = 0;
    LossyDatabase lossy(m_world.database, {LossyDatabase::Fate::Committed});
    const auto reply = runOnce(lossy, key("done", m_world.customer), work("done"));
    QVERIFY(reply);
    QCOMPARE(reply->body, QByteArray("done 1"));
    QCOMPARE(effects("done"), 1);
}

void TestIdempotency::commitWasNotDone()
{
    m_runs = 0;
    LossyDatabase lossy(m_world.database, {LossyDatabase::Fate::RolledBack});
    const auto reply = runOnce(lossy, key("undone", m_world.customer), work("undone"));
    QVERIFY(reply);
    QCOMPARE(reply->body, QByteArray("undone 2"));
    QCOMPARE(effects("undone"), 1);
}

void TestIdempotency::commitNeverComesThrough()
{
    LossyDatabase lossy(m_world.database,
                        QList<LossyDatabase::Fate>(20, LossyDatabase::Fate::RolledBack));
    const auto reply = runOnce(lossy, key("never", m_world.customer), work("never"));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Unavailable);
    QCOMPARE(effects("never"), 0);
}

void TestIdempotency::twoAtOnceOneEffect()
{
    constexpr int racers = 8;
    std::barrier start(racers);
    QList<Result<StoredReply>> replies(racers, failure(notFound()));
    std::vector<std::thread> threads;
    for (int i = 0; i < racers; ++i) {
        threads.emplace_back([&, i] {
            start.arrive_and_wait();
            replies[i] = runOnce(m_world.database, key("race", m_world.customer), work("race"));
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    for (const Result<StoredReply> &reply : replies) {
        QVERIFY2(reply, reply ? "" : qPrintable(reply.error().code));
        QCOMPARE(reply->body, replies[0]->body);
    }
    QCOMPARE(effects("race"), 1);
}

QTEST_GUILESS_MAIN(TestIdempotency)
#include "tst_idempotency.moc"

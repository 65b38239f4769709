#include "fixture.h"

using namespace kai;

/// Users, their logins, and the replies to their commands.
class TestUsers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_fixture = std::make_unique<Fixture>(Template::Empty); }
    void cleanupTestCase() { m_fixture.reset(); }
    void init() { m_fixture->test.execute(QStringLiteral("TRUNCATE users CASCADE")); }

    void userIsFoundByAddressInAnyCase();
    void addressInUseIsRefused();
    void passwordIsChanged();
    void sessionLivesUntilItEnds();
    void sessionLivesUntilItExpires();
    void sessionLivesUntilItWasIdleForTooLong();
    void whatIsNoSessionIdNamesNoSession();
    void otherSessionsEnd();
    void refreshTokenIsUsedOnce();
    void refreshTokenInManyHandsIsUsedOnce();
    void replyIsGivenAgain();
    void otherBodyUnderTheSameKeyIsRefused();
    void racedCommandTellsTheWinnersReply();
    void oldRepliesAreForgotten();

private:
    Session login(UserId user, std::chrono::seconds lifetime = std::chrono::hours(1))
    {
        const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        return must(m_fixture->with([&](Repositories &r) {
            return r.sessions().insert(id, user, {lifetime, std::chrono::minutes(30)},
                                       QStringLiteral("10.0.0.1"), QStringLiteral("Peramban"));
        }));
    }
    std::optional<std::pair<Session, User>> live(const QString &id)
    {
        std::optional<std::pair<Session, User>> found;
        must(m_fixture->database.read([&](Repositories &r) -> Result<void> {
            found = must(r.sessions().live(id));
            return {};
        }));
        return found;
    }
    std::optional<UserWithPassword> byEmail(const QString &email)
    {
        std::optional<UserWithPassword> found;
        must(m_fixture->database.read([&](Repositories &r) -> Result<void> {
            found = must(r.users().byEmail(email));
            return {};
        }));
        return found;
    }
    static CommandKey key(UserId user, const QByteArray &body = "body")
    {
        return {user, QStringLiteral("orders.create"), QStringLiteral("k-1"),
                QCryptographicHash::hash(body, QCryptographicHash::Sha256)};
    }
    std::optional<StoredReply> find(const CommandKey &command)
    {
        std::optional<StoredReply> found;
        must(m_fixture->database.read([&](Repositories &r) -> Result<void> {
            found = must(r.idempotency().find(command));
            return {};
        }));
        return found;
    }

    std::unique_ptr<Fixture> m_fixture;
};

void TestUsers::userIsFoundByAddressInAnyCase()
{
    const NewUser wanted {QStringLiteral("Siti.Rahma@Example.ID"), QStringLiteral("Siti Rahma"),
                          QStringLiteral("+62812"), Role::Supervisor,
                          QStringLiteral("$argon2id$x")};
    const User user
        = must(m_fixture->with([&](Repositories &r) { return r.users().insert(wanted); }));
    QCOMPARE(user.email, QStringLiteral("siti.rahma@example.id"));
    QCOMPARE(user.role, Role::Supervisor);
    const auto found = byEmail(QStringLiteral("SITI.rahma@example.id"));
    QVERIFY(found);
    QVERIFY(found->user == user);
    QCOMPARE(found->passwordHash, wanted.passwordHash);
    QVERIFY(!byEmail(QStringLiteral("nobody@example.id")));
}

void TestUsers::addressInUseIsRefused()
{
    const auto add = [&](const QString &email) {
        return m_fixture->with([&](Repositories &r) {
            return r.users().insert({email, {}, {}, Role::Customer, QStringLiteral("h")});
        });
    };
    must(add(QStringLiteral("a@kai.id")));
    const Result<User> refused = add(QStringLiteral("A@KAI.id"));
    QCOMPARE(codeOf(refused), QStringLiteral("user.emailTaken"));
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
}

void TestUsers::passwordIsChanged()
{
    const UserId user = m_fixture->user();
    must(m_fixture->with(
        [&](Repositories &r) { return r.users().setPasswordHash(user, QStringLiteral("new")); }));
    must(m_fixture->database.read([&](Repositories &r) -> Result<void> {
        const auto found = must(r.users().byId(user));
        return found && found->passwordHash == u"new" ? Result<void> {} : failure(notFound());
    }));
    QCOMPARE(codeOf(m_fixture->with([&](Repositories &r) {
                 return r.users().setPasswordHash(UserId(999'999), QStringLiteral("x"));
             })),
             QStringLiteral("resource.notFound"));
}

void TestUsers::sessionLivesUntilItEnds()
{
    const UserId user = m_fixture->user();
    const Session session = login(user);
    QCOMPARE(session.createdAt.secsTo(session.expiresAt), 3600);
    const auto found = live(session.id);
    QVERIFY(found);
    QVERIFY(found->first == session);
    QCOMPARE(found->second.id, user);
    QVERIFY(live(session.id.toUpper())); // a UUID is one in any case
    m_fixture->test.execute(QStringLiteral("UPDATE sessions SET last_used_at = '2026-01-01Z'"));
    m_fixture->test.execute(QStringLiteral("UPDATE sessions SET idle_seconds = 1000000000"));
    QVERIFY(live(session.id)); // this use is noted
    QVERIFY(live(session.id)->first.lastUsedAt >= session.createdAt);
    const auto end = [&] {
        return must(m_fixture->with([&](Repositories &r) { return r.sessions().end(session.id); }));
    };
    QVERIFY(end());
    QVERIFY(!live(session.id));
    QVERIFY(!end());
}

void TestUsers::sessionLivesUntilItExpires()
{
    const UserId user = m_fixture->user();
    const Session session = login(user);
    m_fixture->test.execute(QStringLiteral("UPDATE sessions SET expires_at = now()"));
    QVERIFY(!live(session.id));
    QVERIFY(must(m_fixture->with([&](Repositories &r) {
                return r.sessions().ofUser(user);
            })).isEmpty());
    QVERIFY(!must(m_fixture->with([&](Repositories &r) { return r.sessions().end(session.id); })));
}

void TestUsers::sessionLivesUntilItWasIdleForTooLong()
{
    const UserId user = m_fixture->user();
    const Session session = login(user);
    const auto idleFor = [&](const char *time) {
        m_fixture->test.execute(
            QStringLiteral("UPDATE sessions SET last_used_at = now() - interval '%1'")
                .arg(QLatin1String(time)));
    };
    idleFor("29 minutes");
    QVERIFY(live(session.id)); // and this use gives it another half hour
    QVERIFY(live(session.id)->first.lastUsedAt.secsTo(session.createdAt) < 60);
    idleFor("31 minutes");
    QVERIFY(!live(session.id));
    QVERIFY(must(m_fixture->with([&](Repositories &r) {
                return r.sessions().ofUser(user);
            })).isEmpty());
}

void TestUsers::whatIsNoSessionIdNamesNoSession()
{
    for (const QString &id :
         {QString(), QStringLiteral("x"), QStringLiteral("' OR true --"),
          QStringLiteral("00000000-0000-0000-0000-000000000000"), QString(5000, u'a')}) {
        QVERIFY(!live(id));
        QVERIFY(!must(m_fixture->with([&](Repositories &r) { return r.sessions().end(id); })));
    }
}

void TestUsers::otherSessionsEnd()
{
    const UserId user = m_fixture->user();
    const UserId other = m_fixture->user();
    const Session kept = login(user);
    const Session ended = login(user);
    const Session foreign = login(other);
    must(m_fixture->with([&](Repositories &r) { return r.sessions().endOthers(user, kept.id); }));
    QVERIFY(live(kept.id));
    QVERIFY(!live(ended.id));
    QVERIFY(live(foreign.id));
    QCOMPARE(must(m_fixture->with([&](Repositories &r) { return r.sessions().ofUser(user); })),
             QList<Session>({kept}));
}

void TestUsers::refreshTokenIsUsedOnce()
{
    const Session session = login(m_fixture->user());
    const QByteArray hash = QCryptographicHash::hash("token", QCryptographicHash::Sha256);
    must(m_fixture->with(
        [&](Repositories &r) { return r.sessions().addRefreshToken(session.id, hash); }));
    const auto use = [&](const QByteArray &of) {
        std::optional<RefreshToken> token;
        must(m_fixture->database.transact([&](Repositories &r) -> Result<void> {
            token = must(r.sessions().useRefreshToken(of));
            return {};
        }));
        return token;
    };
    QVERIFY(!use("unknown"));
    const auto first = use(hash);
    QVERIFY(first);
    QCOMPARE(first->sessionId, session.id);
    QCOMPARE(first->hash, hash);
    QVERIFY(!first->used);
    QVERIFY(use(hash)->used);
    QVERIFY(use(hash)->used);
}

void TestUsers::refreshTokenInManyHandsIsUsedOnce()
{
    const Session session = login(m_fixture->user());
    const QByteArray hash("parallel");
    must(m_fixture->with(
        [&](Repositories &r) { return r.sessions().addRefreshToken(session.id, hash); }));
    std::atomic<int> fresh = 0;
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back(QThread::create([&] {
            must(m_fixture->database.transact([&](Repositories &r) -> Result<void> {
                fresh += must(r.sessions().useRefreshToken(hash))->used ? 0 : 1;
                return {};
            }));
        }));
    }
    for (const auto &thread : threads)
        thread->start();
    for (const auto &thread : threads)
        thread->wait();
    QCOMPARE(fresh.load(), 1);
}

void TestUsers::replyIsGivenAgain()
{
    const CommandKey command = key(m_fixture->user());
    QVERIFY(!find(command));
    QByteArray body("{\"a\": \"\\u0000\\\\'\"}");
    body.append('\0').append("\xff\xfe");
    must(m_fixture->with([&](Repositories &r) {
        return r.idempotency().insert(command, {201, body});
    }));
    const auto reply = find(command);
    QVERIFY(reply);
    QCOMPARE(reply->status, 201);
    QCOMPARE(reply->body, body);
    CommandKey other = command;
    other.operation = QStringLiteral("orders.cancel");
    QVERIFY(!find(other));
}

void TestUsers::otherBodyUnderTheSameKeyIsRefused()
{
    const UserId user = m_fixture->user();
    must(m_fixture->with([&](Repositories &r) {
        return r.idempotency().insert(key(user), {204, {}});
    }));
    QVERIFY(find(key(user))->body.isEmpty());
    const Result<void> refused = m_fixture->database.read([&](Repositories &r) -> Result<void> {
        const auto found = r.idempotency().find(key(user, "another body"));
        return found ? Result<void> {} : failure(found.error());
    });
    QCOMPARE(codeOf(refused), QStringLiteral("idempotency.mismatch"));
    QCOMPARE(refused.error().kind, ErrorKind::Unprocessable);
}

void TestUsers::racedCommandTellsTheWinnersReply()
{
    const CommandKey command = key(m_fixture->user());
    QSemaphore written;
    QSemaphore asked;
    const std::unique_ptr<QThread> winner(QThread::create([&] {
        must(m_fixture->database.transact([&](Repositories &r) -> Result<void> {
            must(r.idempotency().insert(command, {201, "first"}));
            written.release();
            asked.acquire();
            QThread::msleep(50); // the loser waits for the end of this transaction
            return {};
        }));
    }));
    winner->start();
    written.acquire();
    const Result<void> loser = m_fixture->database.transact([&](Repositories &r) {
        asked.release();
        return r.idempotency().insert(command, {201, "second"});
    });
    QVERIFY(winner->wait());
    QCOMPARE(codeOf(loser), QStringLiteral("idempotency.raced"));
    QCOMPARE(find(command)->body, QByteArray("first"));
}

void TestUsers::oldRepliesAreForgotten()
{
    const UserId user = m_fixture->user();
    must(m_fixture->with([&](Repositories &r) {
        return r.idempotency().insert(key(user), {201, "x"});
    }));
    const auto forget = [&] {
        return must(m_fixture->with([](Repositories &r) {
            return r.idempotency().removeOlderThan(std::chrono::hours(24));
        }));
    };
    QCOMPARE(forget(), 0);
    m_fixture->test.execute(
        QStringLiteral("UPDATE idempotency_keys SET created_at = now() - interval '25 hours'"));
    QCOMPARE(forget(), 1);
    QVERIFY(!find(key(user)));
}

QTEST_GUILESS_MAIN(TestUsers)
#include "tst_users.moc"

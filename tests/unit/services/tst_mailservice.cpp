#include "services/mailservice.h"
#include "unit/services/world.h"

#include <QSet>
#include <QTest>

#include <thread>

using namespace kai;

namespace {

/// Words a mail by its kind alone.
class PlainComposer final : public MailComposer
{
public:
    Result<MailMessage> compose(const MailContent &content) override
    {
        const std::lock_guard lock(m_mutex);
        contents.append(content);
        MailMessage message;
        message.subject = wireName(content.kind);
        message.toAddress = content.order.contact.email;
        return message;
    }

    QList<MailContent> contents;

private:
    std::mutex m_mutex;
};

/// Takes mails, or fails as it is told.
class ScriptedMailer final : public Mailer
{
public:
    QByteArray rendered(const MailMessage &message) const override
    {
        return message.key.toLatin1() + ' ' + message.subject.toUtf8();
    }
    Result<MailStatus> send(const MailMessage &message) override
    {
        if (duringSend)
            duringSend();
        const std::lock_guard lock(m_mutex);
        attempts.append(message);
        if (fails)
            return failure(*fails);
        return MailStatus::Sent;
    }

    QList<MailMessage> attempts;
    std::optional<Error> fails;
    std::function<void()> duringSend;

private:
    std::mutex m_mutex;
};

Error temporary()
{
    return unavailable(QStringLiteral("mail.notSent"), std::chrono::seconds(0));
}

Error refusal()
{
    return {ErrorKind::Gateway, QStringLiteral("mail.refused")};
}

} // namespace

/// Mails from the order's transaction to the mail server.
class TestMailService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anOrderIsWrittenTo();
    void aPaidOrderGetsItsTickets();
    void everyStepOfAnOrderIsTold();
    void anOrderThatFailsWritesNothing();
    void whatIsNoLongerTrueIsNotSaid();
    void aTemporaryFailureIsRepeatedWithTheSameId();
    void aRefusalIsGivenUpAndShown();
    void endlessFailuresAreGivenUp();
    void manyServersSendEachMailOnce();
    void aMailOfADeadServerIsSentAgain();
    void anOperatorSendsItAgain();
    void othersDoNotSeeThem();

private:
    Order order(const Actor &who)
    {
        const auto order = m_world.create(who, m_world.request(m_world.trip(), {World::adult()}));
        if (!order)
            qFatal("no order: %s", qPrintable(codesOf(order.error())));
        return *order;
    }
    void pay(const Order &order)
    {
        if (!m_world.payments.pay(m_world.cashier, order.code, {PaymentMethod::Cash, {}}))
            qFatal("no payment");
    }
    QList<Mail> mailsOf(const Order &order)
    {
        return m_mails.mails(m_world.cashier, order.code).value();
    }
    int send() { return m_mails.sendDue().value(); }
    /// The pause after a failure is over.
    void makeDue()
    {
        m_world.testDatabase.execute(
            QStringLiteral("UPDATE mails SET due_at = now() WHERE status = 'waiting'"));
    }

    World m_world;
    PlainComposer m_composer;
    ScriptedMailer m_mailer;
    MailService m_mails {m_world.database, m_composer, m_mailer};
};

void TestMailService::init()
{
    m_world.testDatabase.execute(QStringLiteral("DELETE FROM mails"));
    m_mailer.attempts.clear();
    m_mailer.fails.reset();
    m_mailer.duringSend = {};
    m_composer.contents.clear();
}

void TestMailService::anOrderIsWrittenTo()
{
    const Order made = order(m_world.customer);
    m_world.payMidtrans(made);
    QCOMPARE(send(), 1);
    QCOMPARE(m_mailer.attempts.size(), 1);
    QCOMPARE(m_mailer.attempts[0].subject, QStringLiteral("orderCreated"));
    QCOMPARE(m_mailer.attempts[0].toAddress, made.contact.email);
    QVERIFY(m_composer.contents[0].paymentUrl.startsWith(QLatin1String("https://")));
    QVERIFY(m_composer.contents[0].stations.contains(made.trip.from.stationCode));
    const Mail mail = mailsOf(made).value(0);
    QCOMPARE(mail.status, MailStatus::Sent);
    QVERIFY(mail.finishedAt.isValid());
    QCOMPARE(m_mailer.attempts[0].date, mail.createdAt);
    QCOMPARE(send(), 0);
}

void TestMailService::aPaidOrderGetsItsTickets()
{
    const Order made = order(m_world.customer);
    send();
    pay(made);
    QCOMPARE(send(), 1);
    QCOMPARE(m_mailer.attempts.last().subject, QStringLiteral("orderPaid"));
    QCOMPARE(m_composer.contents.last().tickets.size(), 1);
    QVERIFY(m_composer.contents.last().paymentUrl.isEmpty());
}

void TestMailService::everyStepOfAnOrderIsTold()
{
    const Order made = order(m_world.customer);
    QCOMPARE(send(), 1);
    pay(made);
    QCOMPARE(send(), 1);
    OrderChange change;
    PassengerChange renamed;
    renamed.id = made.passengers.first().id;
    renamed.name = QStringLiteral("Siti Aminah Baru");
    change.passengers = {renamed};
    QVERIFY(
        m_world.changes.change(m_world.cashier, made.code, change, std::nullopt, [](const Order &) {
            return StoredReply {200, {}};
        }));
    QCOMPARE(send(), 1);
    // Cash goes back at the counter at once.
    QVERIFY(m_world.cancellations.cancel(m_world.cashier, made.code, {QStringLiteral("ill"), {}},
                                         std::nullopt, [](const Cancellation &) {
                                             return StoredReply {200, {}};
                                         }));
    QCOMPARE(send(), 2);
    QStringList kinds;
    for (const MailMessage &message : std::as_const(m_mailer.attempts))
        kinds.append(message.subject);
    kinds.sort();
    QCOMPARE(kinds, (QStringList {QStringLiteral("orderCancelled"), QStringLiteral("orderChanged"),
                                  QStringLiteral("orderCreated"), QStringLiteral("orderPaid"),
                                  QStringLiteral("orderRefunded")}));
    const QList<Refund> &refunds = m_composer.contents.last().refunds;
    QCOMPARE(refunds.size(), 1);
    QCOMPARE(refunds.first().channel, RefundChannel::Cash);
    QVERIFY(refunds.first().amount < made.total()); // the fee stays
}

void TestMailService::anOrderThatFailsWritesNothing()
{
    const Order made = order(m_world.customer);
    OrderRequest taken = m_world.request(m_world.trip(), {World::adult()});
    taken.passengers[0].seatId = made.passengers[0].seat->seatId;
    QVERIFY(!m_world.create(m_world.customer, taken));
    QCOMPARE(m_world.count(QStringLiteral("SELECT count(*) FROM mails")), 1);
}

void TestMailService::whatIsNoLongerTrueIsNotSaid()
{
    const Order made = order(m_world.customer);
    pay(made);
    QCOMPARE(send(), 1);
    QCOMPARE(m_mailer.attempts.size(), 1);
    QCOMPARE(m_mailer.attempts[0].subject, QStringLiteral("orderPaid"));
    QCOMPARE(mailsOf(made)[0].status, MailStatus::Skipped);
}

void TestMailService::aTemporaryFailureIsRepeatedWithTheSameId()
{
    const Order made = order(m_world.customer);
    m_mailer.fails = temporary();
    QCOMPARE(send(), 0);
    QCOMPARE(mailsOf(made)[0].status, MailStatus::Waiting);
    QCOMPARE(mailsOf(made)[0].reason, QStringLiteral("mail.notSent"));
    QCOMPARE(send(), 0); // it rests
    QCOMPARE(m_mailer.attempts.size(), 1);
    m_mailer.fails.reset();
    makeDue();
    QCOMPARE(send(), 1);
    QCOMPARE(m_mailer.attempts.size(), 2);
    QVERIFY(!m_mailer.attempts[0].key.isEmpty());
    QCOMPARE(m_mailer.attempts[0].key, m_mailer.attempts[1].key);
    QCOMPARE(m_mailer.attempts[0].date, m_mailer.attempts[1].date);
    QCOMPARE(mailsOf(made)[0].status, MailStatus::Sent);
    QCOMPARE(mailsOf(made)[0].reason, QString());
}

void TestMailService::aRefusalIsGivenUpAndShown()
{
    const Order made = order(m_world.customer);
    m_mailer.fails = refusal();
    QCOMPARE(send(), 0);
    makeDue();
    QCOMPARE(send(), 0);
    QCOMPARE(m_mailer.attempts.size(), 1);
    QCOMPARE(mailsOf(made)[0].status, MailStatus::Failed);
    QCOMPARE(mailsOf(made)[0].reason, QStringLiteral("mail.refused"));
}

void TestMailService::endlessFailuresAreGivenUp()
{
    const Order made = order(m_world.customer);
    m_mailer.fails = temporary();
    for (int i = 0; i < 30 && mailsOf(made)[0].status == MailStatus::Waiting; ++i) {
        send();
        makeDue();
    }
    QCOMPARE(mailsOf(made)[0].status, MailStatus::Failed);
    QCOMPARE(m_mailer.attempts.size(), 9);
}

void TestMailService::manyServersSendEachMailOnce()
{
    for (int i = 0; i < 12; ++i)
        order(m_world.customer);
    std::vector<std::thread> servers;
    std::atomic<int> sent = 0;
    for (int i = 0; i < 4; ++i)
        servers.emplace_back([&] { sent += m_mails.sendDue().value(); });
    for (std::thread &server : servers)
        server.join();
    QCOMPARE(sent.load(), 12);
    QSet<QString> keys;
    for (const MailMessage &message : m_mailer.attempts)
        keys.insert(message.key);
    QCOMPARE(keys.size(), 12);
    QCOMPARE(m_mailer.attempts.size(), 12);
}

void TestMailService::aMailOfADeadServerIsSentAgain()
{
    const Order made = order(m_world.customer);
    const auto taken = inTransaction<std::optional<Mail>>(
        m_world.database, [](Repositories &r) { return r.mails().take(std::chrono::hours(1)); });
    QVERIFY(taken && *taken);
    QCOMPARE(send(), 0); // it counts as being sent
    makeDue(); // the lease is over
    QCOMPARE(send(), 1);
    QCOMPARE(m_mailer.attempts[0].key, (*taken)->key);
    QCOMPARE(mailsOf(made)[0].attempts, 2);
}

void TestMailService::anOperatorSendsItAgain()
{
    const Order made = order(m_world.customer);
    m_mailer.fails = refusal();
    send();
    m_mailer.fails.reset();
    const Mail mail = mailsOf(made)[0];
    QCOMPARE(codesOf(m_mails.sendAgain(m_world.customer, mail.id)),
             QStringLiteral("auth.forbidden"));
    const Result<Mail> again = m_mails.sendAgain(m_world.cashier, mail.id);
    QVERIFY(again);
    QCOMPARE(again->status, MailStatus::Waiting);
    QVERIFY(again->key != mail.key);
    QCOMPARE(send(), 1);
    QCOMPARE(mailsOf(made)[0].status, MailStatus::Sent);
    QCOMPARE(m_mails.sendAgain(m_world.cashier, MailId(999'999)).error().kind, ErrorKind::NotFound);
}

void TestMailService::othersDoNotSeeThem()
{
    const Order made = order(m_world.customer);
    const Mail mail = mailsOf(made)[0];
    QCOMPARE(m_mails.mails(m_world.customer, made.code).value().size(), 1);
    QCOMPARE(m_mails.mails(m_world.stranger, made.code).error(), notFound());
    QVERIFY(m_mails.message(m_world.customer, mail.id).value().contains("orderCreated"));
    QCOMPARE(m_mails.message(m_world.stranger, mail.id).error(), notFound());
    QCOMPARE(m_mails.message(m_world.stranger, MailId(999'999)).error(), notFound());
}

QTEST_GUILESS_MAIN(TestMailService)
#include "tst_mailservice.moc"

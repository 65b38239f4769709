#include "security/ed25519ticketsigner.h"
#include "services/ticketservice.h"
#include "unit/services/world.h"

#include <QTest>

#include <barrier>
#include <thread>

using namespace kai;

namespace {

class ListingPrinter final : public TicketPrinter
{
public:
    Result<QByteArray> pdf(const QList<Ticket> &tickets, const QString &language) override
    {
        QByteArray text = language.toLatin1();
        for (const Ticket &ticket : tickets)
            text += ' ' + ticket.number.toLatin1();
        return text;
    }
};

} // namespace

class TestTicketService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPassengerHasATicket();
    void othersDoNotSeeThem();
    void printed();
    void checkedInOnce();
    void gateWithoutAStation();
    void manyGatesOneTicket();
    void forgedPayload();
    void unknownStation();
    void voidTicket();
    void customersHaveNoGate();

private:
    Order paidOrder()
    {
        const auto order = m_world.create(
            m_world.customer, m_world.request(m_world.trip(), {World::adult(), World::infant()}));
        if (!order
            || !m_world.payments.pay(m_world.cashier, order->code, {PaymentMethod::Cash, {}}))
            qFatal("no paid order");
        return *order;
    }
    Ticket newTicket() { return m_tickets.tickets(m_world.customer, paidOrder().code)->first(); }

    World m_world;
    Ed25519TicketSigner m_signer {QByteArray(32, 's')};
    ListingPrinter m_printer;
    TicketService m_tickets {m_world.database, m_signer, m_printer};
};

void TestTicketService::everyPassengerHasATicket()
{
    const Order order = paidOrder();
    const auto tickets = m_tickets.tickets(m_world.customer, order.code);
    QVERIFY2(tickets, qPrintable(codesOf(tickets)));
    QCOMPARE(tickets->size(), 2);
    QVERIFY(tickets->first().number != tickets->last().number);
    QCOMPARE(tickets->first().status, TicketStatus::Valid);
    QCOMPARE(tickets->first().passenger, order.passengers[0]);
    QCOMPARE(tickets->first().trip, order.trip);
    QCOMPARE(*m_tickets.ticket(m_world.customer, tickets->last().number), tickets->last());
    QCOMPARE(m_tickets.tickets(m_world.customer, m_world.newOrder(m_world.customer).code)->size(),
             0);
}

void TestTicketService::othersDoNotSeeThem()
{
    const Ticket ticket = newTicket();
    const QString notThere = QStringLiteral("resource.notFound");
    QCOMPARE(codesOf(m_tickets.tickets(m_world.stranger, ticket.orderCode)), notThere);
    QCOMPARE(codesOf(m_tickets.ticket(m_world.stranger, ticket.number)), notThere);
    QCOMPARE(codesOf(m_tickets.pdf(m_world.stranger, ticket.number, QStringLiteral("id"))),
             notThere);
    QVERIFY(m_tickets.ticket(m_world.cashier, ticket.number));
}

void TestTicketService::printed()
{
    const Ticket ticket = newTicket();
    QCOMPARE(*m_tickets.pdf(m_world.customer, ticket.number, QStringLiteral("en")),
             "en " + ticket.number.toLatin1());
}

void TestTicketService::checkedInOnce()
{
    const Ticket ticket = newTicket();
    const QString payload = m_signer.payloadOf(ticket);
    const auto first = m_tickets.checkIn(m_world.cashier, payload, QStringLiteral("CN"));
    QVERIFY2(first, qPrintable(codesOf(first)));
    QCOMPARE(first->status, TicketStatus::Used);
    QCOMPARE(first->usedStationCode, QStringLiteral("CN"));
    const auto second = m_tickets.checkIn(m_world.cashier, payload, QStringLiteral("GMR"));
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::Conflict);
    QCOMPARE(second.error().code, QStringLiteral("ticket.used"));
    const QStringList whenAndWhere = second.error().subject.split(u' ');
    QCOMPARE(whenAndWhere.size(), 2);
    QCOMPARE(QDateTime::fromString(whenAndWhere[0], Qt::ISODate).toSecsSinceEpoch(),
             first->usedAt.toSecsSinceEpoch());
    QVERIFY(whenAndWhere[0].endsWith(u'Z'));
    QCOMPARE(whenAndWhere[1], QStringLiteral("CN"));
}

void TestTicketService::gateWithoutAStation()
{
    const auto used = m_tickets.checkIn(m_world.cashier, m_signer.payloadOf(newTicket()), {});
    QVERIFY2(used, qPrintable(codesOf(used)));
    QCOMPARE(used->usedStationCode, origin);
}

void TestTicketService::manyGatesOneTicket()
{
    const QString payload = m_signer.payloadOf(newTicket());
    constexpr int gates = 8;
    std::barrier start(gates);
    QStringList outcomes(gates);
    std::vector<std::thread> threads;
    for (int i = 0; i < gates; ++i) {
        threads.emplace_back([&, i] {
            start.arrive_and_wait();
            outcomes[i] = codesOf(m_tickets.checkIn(m_world.cashier, payload, origin));
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(outcomes.count(QStringLiteral("success")), 1);
    QCOMPARE(outcomes.count(QStringLiteral("ticket.used")), gates - 1);
}

void TestTicketService::forgedPayload()
{
    Ed25519TicketSigner forger(QByteArray(32, 'f'));
    const QString payload = forger.payloadOf(newTicket());
    QCOMPARE(codesOf(m_tickets.checkIn(m_world.cashier, payload, origin)),
             QStringLiteral("/payload ticket.forged"));
    QCOMPARE(codesOf(m_tickets.checkIn(m_world.cashier, {}, origin)),
             QStringLiteral("/payload ticket.forged"));
}

void TestTicketService::unknownStation()
{
    const Ticket ticket = newTicket();
    QCOMPARE(codesOf(m_tickets.checkIn(m_world.cashier, m_signer.payloadOf(ticket),
                                       QStringLiteral("XXX"))),
             QStringLiteral("/stationCode station.unknown"));
    QCOMPARE(m_tickets.ticket(m_world.cashier, ticket.number)->status, TicketStatus::Valid);
}

void TestTicketService::voidTicket()
{
    const Ticket ticket = newTicket();
    m_world.testDatabase.execute(
        QStringLiteral("UPDATE tickets SET status = 'void' WHERE id = %1").arg(ticket.id.value()));
    QCOMPARE(codesOf(m_tickets.checkIn(m_world.cashier, m_signer.payloadOf(ticket), origin)),
             QStringLiteral("ticket.void"));
    QCOMPARE(codesOf(m_tickets.pdf(m_world.cashier, ticket.number, QStringLiteral("id"))),
             QStringLiteral("ticket.void"));
}

void TestTicketService::customersHaveNoGate()
{
    const Ticket ticket = newTicket();
    QCOMPARE(codesOf(m_tickets.checkIn(m_world.customer, m_signer.payloadOf(ticket), origin)),
             QStringLiteral("auth.forbidden"));
}

QTEST_GUILESS_MAIN(TestTicketService)
#include "tst_ticketservice.moc"

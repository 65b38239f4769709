#include "services/ticketservice.h"
#include "unit/services/world.h"

#include <QTest>

using namespace kai;

namespace {

class ListingPrinter final : public TicketPrinter
{
public:
    Result<QByteArray> pdf(const QList<Ticket> &tickets, TicketFormat format,
                           const QString &language) override
    {
        QByteArray text = wireName(format).toLatin1() + ' ' + language.toLatin1();
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
    void aVoidOneIsNotPrinted();
    void takenBackWithAReason();
    void aUsedOneIsNotTakenBack();
    void customersTakeNothingBack();

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
    ListingPrinter m_printer;
    TicketService m_tickets {m_world.database, m_printer};
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
    QCOMPARE(codesOf(m_tickets.pdf(m_world.stranger, ticket.number, TicketFormat::A4,
                                   QStringLiteral("id"))),
             notThere);
    QVERIFY(m_tickets.ticket(m_world.cashier, ticket.number));
}

void TestTicketService::printed()
{
    const QString number = newTicket().number;
    QCOMPARE(*m_tickets.pdf(m_world.customer, number, TicketFormat::A4, QStringLiteral("en")),
             "a4 en " + number.toLatin1());
    QCOMPARE(*m_tickets.pdf(m_world.customer, number, TicketFormat::Roll, QStringLiteral("id")),
             "80mm id " + number.toLatin1());
}

void TestTicketService::aVoidOneIsNotPrinted()
{
    const Ticket ticket = newTicket();
    QVERIFY(m_tickets.voidTicket(m_world.cashier, ticket.number, QStringLiteral("lost")));
    QCOMPARE(codesOf(m_tickets.pdf(m_world.cashier, ticket.number, TicketFormat::A4,
                                   QStringLiteral("id"))),
             QStringLiteral("ticket.void"));
}

void TestTicketService::takenBackWithAReason()
{
    const Ticket ticket = newTicket();
    const auto ended = m_tickets.voidTicket(m_world.cashier, ticket.number, QStringLiteral("lost"));
    QVERIFY2(ended, qPrintable(codesOf(ended)));
    QCOMPARE(ended->status, TicketStatus::Void);
    const auto history = m_world.orders.history(m_world.cashier, ticket.orderCode);
    QVERIFY2(history, qPrintable(codesOf(history)));
    const OrderNote &note = history->last().note;
    QCOMPARE(note.event, QStringLiteral("ticketVoided"));
    QCOMPARE(note.actor, m_world.cashier.userId);
    QCOMPARE(note.details[u"reason"].toString(), QStringLiteral("lost"));
    QCOMPARE(note.details[u"ticket"].toString(), ticket.number);
    QCOMPARE(m_world.testDatabase
                 .value(QStringLiteral("SELECT void_reason || voided_by FROM tickets WHERE id = %1")
                            .arg(ticket.id.value()))
                 .toString(),
             QStringLiteral("lost%1").arg(m_world.cashier.userId.value()));
    QCOMPARE(codesOf(m_tickets.voidTicket(m_world.cashier, ticket.number, QStringLiteral("again"))),
             QStringLiteral("ticket.void"));
}

void TestTicketService::aUsedOneIsNotTakenBack()
{
    const Ticket ticket = newTicket();
    m_world.testDatabase.execute(
        QStringLiteral("UPDATE tickets SET status = 'used', used_at = now(),"
                       " used_station_code = 'GMR' WHERE id = %1")
            .arg(ticket.id.value()));
    const auto ended = m_tickets.voidTicket(m_world.cashier, ticket.number, QStringLiteral("lost"));
    QCOMPARE(codesOf(ended), QStringLiteral("ticket.used"));
    QVERIFY(ended.error().subject.endsWith(QStringLiteral("Z GMR")));
    QCOMPARE(m_tickets.ticket(m_world.cashier, ticket.number)->status, TicketStatus::Used);
}

void TestTicketService::customersTakeNothingBack()
{
    const Ticket ticket = newTicket();
    QCOMPARE(codesOf(m_tickets.voidTicket(m_world.customer, ticket.number, QStringLiteral("x"))),
             QStringLiteral("auth.forbidden"));
    QCOMPARE(
        codesOf(m_tickets.voidTicket(m_world.cashier, QStringLiteral("ZZZ"), QStringLiteral("x"))),
        QStringLiteral("resource.notFound"));
}

QTEST_GUILESS_MAIN(TestTicketService)
#include "tst_ticketservice.moc"

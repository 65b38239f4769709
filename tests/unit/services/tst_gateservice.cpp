#include "security/ed25519.h"
#include "security/ed25519ticketsigner.h"
#include "services/gateservice.h"
#include "services/ticketservice.h"
#include "storage/pgsession.h"
#include "unit/services/world.h"

#include <QTest>

#include <barrier>
#include <thread>

using namespace kai;

namespace {

class CountingPrinter final : public ManifestPrinter
{
public:
    Result<QByteArray> pdf(const Manifest &manifest, const QString &language) override
    {
        return language.toLatin1() + ' ' + QByteArray::number(manifest.entries.size());
    }
};

class NoPrinter final : public TicketPrinter
{
public:
    Result<QByteArray> pdf(const QList<Ticket> &, TicketFormat, const QString &) override
    {
        return QByteArray();
    }
};

} // namespace

class TestGateService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void goodTicketPassesOnce();
    void withoutAStationItIsACheckIn();
    void anotherDay();
    void anotherStation();
    void cancelledThenRefunded();
    void replacedByANewerOne();
    void takenBackByAPerson();
    void forged();
    void manyGatesOneTicket();
    void carelessGatesNeedTheUniqueIndex();
    void cancelledWhileItIsScanned();
    void onlyOperatorsWorkAtGates();
    void manifestIsSortedAndPaged();
    void manifestOfNoDeparture();
    void bundleIsSignedAndSaysWhatEnded();
    void offlineScansAreMergedOnce();
    void doubleUseIsFound();
    void offlineScansOfBadTicketsAreReported();
    void impossibleScansAreRefusedBeforeAnything();

private:
    Order paidOrder(const QList<PassengerRequest> &passengers = {World::adult()});
    Ticket newTicket() { return ticketsOf(paidOrder()).first(); }
    QList<Ticket> ticketsOf(const Order &order);
    QString payloadOf(const Ticket &ticket) { return m_signer.payloadOf(ticket); }
    QString scan(const Ticket &ticket, const QString &station = origin);
    /// An hour before the trip begins.
    void goTo(const Ticket &ticket)
    {
        m_world->clock.set(ticket.trip.from.departure.addSecs(-3600));
    }
    OfflineScan offline(const Ticket &ticket);
    int acceptedBy(bool isGuarded);

    std::unique_ptr<World> m_world;
    Ed25519TicketSigner m_signer {QByteArray(32, 's')};
    CountingPrinter m_printer;
    NoPrinter m_noPrinter;
    std::unique_ptr<TicketService> m_tickets;
    std::unique_ptr<GateService> m_gate;
};

void TestGateService::init()
{
    m_gate.reset();
    m_tickets.reset();
    m_world = std::make_unique<World>();
    m_tickets = std::make_unique<TicketService>(m_world->database, m_noPrinter);
    m_gate = std::make_unique<GateService>(
        m_world->database, GateService::Ports {m_signer, m_signer, m_printer}, m_world->clock);
}

Order TestGateService::paidOrder(const QList<PassengerRequest> &passengers)
{
    const auto order
        = m_world->create(m_world->customer, m_world->request(m_world->trip(), passengers));
    if (!order || !m_world->payments.pay(m_world->cashier, order->code, {PaymentMethod::Cash, {}}))
        qFatal("no paid order");
    return *order;
}

QList<Ticket> TestGateService::ticketsOf(const Order &order)
{
    const auto tickets = m_tickets->tickets(m_world->cashier, order.code);
    if (!tickets || tickets->isEmpty())
        qFatal("no tickets");
    return *tickets;
}

QString TestGateService::scan(const Ticket &ticket, const QString &station)
{
    return codesOf(m_gate->checkIn(m_world->cashier, payloadOf(ticket), station));
}

OfflineScan TestGateService::offline(const Ticket &ticket)
{
    return {randomUuid(m_world->random), payloadOf(ticket), {m_world->clock.now(), origin}};
}

void TestGateService::goodTicketPassesOnce()
{
    const Ticket ticket = newTicket();
    goTo(ticket);
    const auto first = m_gate->checkIn(m_world->cashier, payloadOf(ticket), QStringLiteral("CN"));
    QVERIFY2(first, qPrintable(codesOf(first)));
    QCOMPARE(first->status, TicketStatus::Used);
    QCOMPARE(first->usedStationCode, QStringLiteral("CN"));
    const auto second = m_gate->checkIn(m_world->cashier, payloadOf(ticket), origin);
    QCOMPARE(codesOf(second), QStringLiteral("ticket.used"));
    QCOMPARE(second.error().kind, ErrorKind::Conflict);
    const QStringList whenAndWhere = second.error().subject.split(u' ');
    QCOMPARE(whenAndWhere.size(), 2);
    QCOMPARE(QDateTime::fromString(whenAndWhere[0], Qt::ISODate).toSecsSinceEpoch(),
             first->usedAt.toSecsSinceEpoch());
    QVERIFY(whenAndWhere[0].endsWith(u'Z'));
    QCOMPARE(whenAndWhere[1], QStringLiteral("CN"));

    const auto scans = m_gate->scans(m_world->cashier, {}, {});
    QVERIFY2(scans, qPrintable(codesOf(scans)));
    QCOMPARE(scans->items.size(), 1);
    const Scan &written = scans->items.first();
    QCOMPARE(written.ticketNumber, ticket.number);
    QCOMPARE(written.orderCode, ticket.orderCode);
    QCOMPARE(written.scheduleId, ticket.trip.scheduleId);
    QCOMPARE(written.outcome, ScanOutcome::Accepted);
    QCOMPARE(written.stationCode, QStringLiteral("CN"));
    QCOMPARE(written.scannedAt, first->usedAt);
    QCOMPARE(written.userId, m_world->cashier.userId);
    QVERIFY(!written.offline);
}

void TestGateService::withoutAStationItIsACheckIn()
{
    const Ticket ticket = newTicket();
    m_world->clock.set(ticket.trip.from.departure.addDays(-8));
    QCOMPARE(scan(ticket, {}), QStringLiteral("ticket.wrongDay"));
    m_world->clock.set(ticket.trip.from.departure.addDays(-2));
    const auto used = m_gate->checkIn(m_world->cashier, payloadOf(ticket), {});
    QVERIFY2(used, qPrintable(codesOf(used)));
    QCOMPARE(used->usedStationCode, origin);
}

void TestGateService::anotherDay()
{
    const Ticket ticket = newTicket();
    m_world->clock.set(ticket.trip.from.departure.addDays(-1));
    const auto early = m_gate->checkIn(m_world->cashier, payloadOf(ticket), origin);
    QCOMPARE(codesOf(early), QStringLiteral("ticket.wrongDay"));
    QCOMPARE(early.error().subject,
             ticket.trip.from.departure.toString(Qt::ISODate) + QStringLiteral(" GMR"));
    m_world->clock.set(ticket.trip.to.arrival.addDays(1));
    QCOMPARE(scan(ticket), QStringLiteral("ticket.wrongDay"));
    goTo(ticket);
    QCOMPARE(scan(ticket), QStringLiteral("success"));
}

void TestGateService::anotherStation()
{
    const Ticket ticket = newTicket();
    goTo(ticket);
    const auto atTheEnd = m_gate->checkIn(m_world->cashier, payloadOf(ticket), destination);
    QCOMPARE(codesOf(atTheEnd), QStringLiteral("ticket.wrongStation"));
    QVERIFY(atTheEnd.error().subject.startsWith(QStringLiteral("GMR ")));
    QVERIFY(!atTheEnd.error().subject.contains(destination));
    QCOMPARE(scan(ticket, QStringLiteral("BD")), QStringLiteral("ticket.wrongStation"));
    QCOMPARE(scan(ticket, QStringLiteral("QQQ")), QStringLiteral("/stationCode station.unknown"));
    QCOMPARE(m_tickets->ticket(m_world->cashier, ticket.number)->status, TicketStatus::Valid);
}

void TestGateService::cancelledThenRefunded()
{
    const Order order = m_world->newOrder(m_world->customer);
    const Payment payment = m_world->payMidtrans(order);
    m_world->gateway.tell(payment, "settlement");
    QVERIFY(m_world->payments.refreshed(m_world->cashier, payment.id));
    const Ticket ticket = ticketsOf(order).first();
    const auto render = [](const Cancellation &) { return StoredReply {200, {}}; };
    const auto cancelled = m_world->cancellations.cancel(
        m_world->customer, order.code, {QStringLiteral("ill"), {}}, std::nullopt, render);
    QVERIFY2(cancelled, qPrintable(codesOf(cancelled)));
    goTo(ticket);
    QCOMPARE(scan(ticket), QStringLiteral("ticket.cancelled"));
    m_world->testDatabase.execute(QStringLiteral("UPDATE refunds SET due_at = now()"));
    QCOMPARE(m_world->refunds.processDue().value_or(-1), 1);
    QCOMPARE(m_world->statusOf(order), QStringLiteral("refunded"));
    const auto refunded = m_gate->checkIn(m_world->cashier, payloadOf(ticket), origin);
    QCOMPARE(codesOf(refunded), QStringLiteral("ticket.refunded"));
    QCOMPARE(refunded.error().subject, ticket.number);
}

void TestGateService::replacedByANewerOne()
{
    const Order order = paidOrder();
    const Ticket old = ticketsOf(order).first();
    OrderChange change;
    change.version = m_world->reloaded(order).version;
    PassengerChange renamed;
    renamed.id = order.passengers.first().id;
    renamed.name = QStringLiteral("Siti Aminah Baru");
    change.passengers = {renamed};
    const auto changed = m_world->changes.change(m_world->cashier, order.code, change, std::nullopt,
                                                 [](const Order &) {
                                                     return StoredReply {200, {}};
                                                 });
    QVERIFY2(changed, qPrintable(codesOf(changed)));
    goTo(old);
    QCOMPARE(scan(old), QStringLiteral("ticket.replaced"));
    QCOMPARE(scan(ticketsOf(order).last()), QStringLiteral("success"));
}

void TestGateService::takenBackByAPerson()
{
    const Ticket ticket = newTicket();
    QVERIFY(m_tickets->voidTicket(m_world->cashier, ticket.number, QStringLiteral("lost")));
    goTo(ticket);
    QCOMPARE(scan(ticket), QStringLiteral("ticket.void"));
}

void TestGateService::forged()
{
    const Ticket ticket = newTicket();
    goTo(ticket);
    Ed25519TicketSigner forger(QByteArray(32, 'f'));
    const QString wrong = QStringLiteral("/payload ticket.forged");
    QCOMPARE(codesOf(m_gate->checkIn(m_world->cashier, forger.payloadOf(ticket), origin)), wrong);
    QCOMPARE(codesOf(m_gate->checkIn(m_world->cashier, {}, origin)), wrong);
    Ticket invented = ticket;
    invented.number = QStringLiteral("NEVERSOLD");
    QCOMPARE(scan(invented), QStringLiteral("resource.notFound"));
}

void TestGateService::manyGatesOneTicket()
{
    const Ticket ticket = newTicket();
    goTo(ticket);
    constexpr int gates = 8;
    std::barrier start(gates);
    QStringList outcomes(gates);
    QString *const results = outcomes.data();
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < gates; ++i) {
            threads.emplace_back([&, i] {
                start.arrive_and_wait();
                results[i] = scan(ticket);
            });
        }
    }
    QCOMPARE(outcomes.count(QStringLiteral("success")), 1);
    QCOMPARE(outcomes.count(QStringLiteral("ticket.used")), gates - 1);
    QCOMPARE(m_world->count(QStringLiteral("SELECT count(*) FROM scans")), 1);
}

/// How many of two gates that look first and write later, without a lock, get the ticket in.
int TestGateService::acceptedBy(bool isGuarded)
{
    const Ticket ticket = newTicket();
    if (!isGuarded)
        m_world->testDatabase.execute(QStringLiteral("DROP INDEX scans_accepted"));
    std::barrier looked(2);
    std::atomic<int> accepted = 0;
    const auto gate = [&] {
        PgSession session(m_world->testDatabase.config());
        const QVariantList id {ticket.id.value()};
        const bool begun = session.ensureOpen() && session.begin();
        Result<PgRows> valid = session.run(
            QStringLiteral("SELECT FROM tickets WHERE id = $1 AND status = 'valid'"), id);
        const bool seemsGood = begun && valid && valid->next();
        looked.arrive_and_wait();
        const bool written
            = seemsGood
              && session.run(QStringLiteral("INSERT INTO scans (ticket_id, outcome, station_code,"
                                            " scanned_at) VALUES ($1, 'accepted', 'GMR', now())"),
                             id)
              && session.commit();
        accepted += written ? 1 : 0;
    };
    {
        const std::jthread one(gate);
        const std::jthread other(gate);
    }
    return accepted;
}

void TestGateService::carelessGatesNeedTheUniqueIndex()
{
    QCOMPARE(acceptedBy(true), 1);
    QCOMPARE(acceptedBy(false), 2);
}

void TestGateService::cancelledWhileItIsScanned()
{
    const Order order = paidOrder();
    const Ticket ticket = ticketsOf(order).first();
    PgSession session(m_world->testDatabase.config());
    QVERIFY(session.ensureOpen() && session.begin());
    const QVariantList id {order.id.value()};
    QVERIFY(session.run(QStringLiteral("SELECT FROM orders WHERE id = $1 FOR UPDATE"), id));
    goTo(ticket);
    QString outcome;
    {
        const std::jthread gate([&] { outcome = scan(ticket); });
        // The gate waits for the order before it looks at the ticket.
        QTRY_VERIFY(m_world->count(QStringLiteral(
                        "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                        " AND datname = current_database()"))
                    > 0);
        QVERIFY(session.run(
            QStringLiteral("UPDATE tickets SET status = 'void' WHERE order_id = $1"), id));
        QVERIFY(session.commit());
    }
    QCOMPARE(outcome, QStringLiteral("ticket.void"));
}

void TestGateService::onlyOperatorsWorkAtGates()
{
    const Ticket ticket = newTicket();
    goTo(ticket);
    const Actor &customer = m_world->customer;
    const ScheduleId id = ticket.trip.scheduleId;
    const QString forbidden = QStringLiteral("auth.forbidden");
    QCOMPARE(codesOf(m_gate->checkIn(customer, payloadOf(ticket), origin)), forbidden);
    QCOMPARE(codesOf(m_gate->manifest(customer, id, {})), forbidden);
    QCOMPARE(codesOf(m_gate->manifestPdf(customer, id, QStringLiteral("id"))), forbidden);
    QCOMPARE(codesOf(m_gate->bundle(customer, id, {})), forbidden);
    QCOMPARE(codesOf(m_gate->merge(customer, {offline(ticket)})), forbidden);
    QCOMPARE(codesOf(m_gate->scans(customer, {}, {})), forbidden);
    QCOMPARE(scan(ticket), QStringLiteral("success"));
}

void TestGateService::manifestIsSortedAndPaged()
{
    const ScheduleId id = m_world->trip().scheduleId;
    const Order party = paidOrder({World::adult(), World::adult(), World::infant()});
    const Order single = paidOrder();
    const Ticket gone = newTicket();
    QVERIFY(m_tickets->voidTicket(m_world->cashier, gone.number, QStringLiteral("lost")));
    QList<ManifestEntry> found;
    QString cursor;
    do {
        const auto page = m_gate->manifest(m_world->cashier, id, {2, cursor});
        QVERIFY2(page, qPrintable(codesOf(page)));
        QVERIFY(page->items.size() <= 2);
        found += page->items;
        cursor = page->nextCursor;
    } while (!cursor.isEmpty());
    QCOMPARE(found.size(), 4);
    QVERIFY(!found.last().ticket.passenger.seat);
    QStringList numbers;
    for (const ManifestEntry &entry : found)
        numbers.append(entry.ticket.number);
    for (const Ticket &ticket : ticketsOf(party) + ticketsOf(single))
        QVERIFY(numbers.contains(ticket.number));
    for (qsizetype i = 1; i < found.size(); ++i)
        QVERIFY(found[i - 1].key < found[i].key);
    QCOMPARE(*m_gate->manifestPdf(m_world->cashier, id, QStringLiteral("id")), "id 4");
    QCOMPARE(codesOf(m_gate->manifest(m_world->cashier, id, {2, QStringLiteral("!")})),
             QStringLiteral("cursor cursor.invalid"));
}

void TestGateService::manifestOfNoDeparture()
{
    const ScheduleId none(999'999);
    const QString notThere = QStringLiteral("resource.notFound");
    QCOMPARE(codesOf(m_gate->manifest(m_world->cashier, none, {})), notThere);
    QCOMPARE(codesOf(m_gate->manifestPdf(m_world->cashier, none, QStringLiteral("id"))), notThere);
    QCOMPARE(codesOf(m_gate->bundle(m_world->cashier, none, {})), notThere);
}

void TestGateService::bundleIsSignedAndSaysWhatEnded()
{
    const Ticket good = newTicket();
    const Ticket gone = newTicket();
    QVERIFY(m_tickets->voidTicket(m_world->cashier, gone.number, QStringLiteral("lost")));
    std::optional<GateBundle> made;
    const auto sealed
        = m_gate->bundle(m_world->cashier, good.trip.scheduleId,
                         [&](const GateBundle &bundle, const QList<TicketKey> &keys) {
                             made = bundle;
                             return QByteArray("content ") + keys.first().id.toLatin1();
                         });
    QVERIFY2(sealed, qPrintable(codesOf(sealed)));
    QCOMPARE(made->manifest.entries.size(), 1);
    QCOMPARE(made->manifest.entries.first().ticket.number, good.number);
    QCOMPARE(made->ended,
             (QList<std::pair<QString, ScanOutcome>> {{gone.number, ScanOutcome::Void}}));
    QCOMPARE(sealed->keyId, QString::fromLatin1(ticketKeyId(m_signer.publicKey()).toHex()));
    QVERIFY(ed25519Verifies(m_signer.publicKey(),
                            Ed25519TicketSigner::bundlePrefix + sealed->content,
                            sealed->signature));
    QVERIFY(!ed25519Verifies(m_signer.publicKey(), sealed->content, sealed->signature));
}

void TestGateService::offlineScansAreMergedOnce()
{
    const Ticket ticket = newTicket();
    goTo(ticket);
    const OfflineScan scanned = offline(ticket);
    m_world->clock.set(m_world->clock.now().addSecs(7200));
    for (int round = 0; round < 2; ++round) {
        const auto reports = m_gate->merge(m_world->cashier, {scanned});
        QVERIFY2(reports, qPrintable(codesOf(reports)));
        QCOMPARE(reports->size(), 1);
        QCOMPARE(reports->first().key, scanned.key);
        QCOMPARE(reports->first().outcome, ScanOutcome::Accepted);
        QCOMPARE(reports->first().ticketNumber, ticket.number);
        QVERIFY(!reports->first().firstUse);
    }
    const Ticket used = *m_tickets->ticket(m_world->cashier, ticket.number);
    QCOMPARE(used.status, TicketStatus::Used);
    QCOMPARE(used.usedAt, scanned.showing.at);
    QCOMPARE(used.usedStationCode, origin);
    const auto scans = m_gate->scans(m_world->cashier, {}, {});
    QCOMPARE(scans->items.size(), 1);
    QVERIFY(scans->items.first().offline);
    QCOMPARE(scans->items.first().key, scanned.key);
}

void TestGateService::doubleUseIsFound()
{
    const Ticket ticket = newTicket();
    goTo(ticket);
    const OfflineScan one = offline(ticket);
    OfflineScan other = offline(ticket);
    other.showing = {one.showing.at.addSecs(600), QStringLiteral("CN")};
    m_world->clock.set(m_world->clock.now().addSecs(7200));
    QCOMPARE(m_gate->merge(m_world->cashier, {one})->first().outcome, ScanOutcome::Accepted);
    const auto reports = m_gate->merge(m_world->supervisor, {other});
    QVERIFY2(reports, qPrintable(codesOf(reports)));
    QCOMPARE(reports->first().outcome, ScanOutcome::Used);
    QVERIFY(reports->first().firstUse);
    QCOMPARE(reports->first().firstUse->at, one.showing.at);
    QCOMPARE(reports->first().firstUse->stationCode, origin);

    ScanFilter doubles;
    doubles.outcome = ScanOutcome::Used;
    doubles.scheduleId = ticket.trip.scheduleId;
    const auto found = m_gate->scans(m_world->cashier, doubles, {});
    QVERIFY2(found, qPrintable(codesOf(found)));
    QCOMPARE(found->items.size(), 1);
    QCOMPARE(found->items.first().ticketNumber, ticket.number);
    QCOMPARE(found->items.first().stationCode, QStringLiteral("CN"));
    QCOMPARE(found->items.first().userId, m_world->supervisor.userId);
    doubles.scheduleId = ScheduleId(999'999);
    QVERIFY(m_gate->scans(m_world->cashier, doubles, {})->items.isEmpty());
}

void TestGateService::offlineScansOfBadTicketsAreReported()
{
    const Ticket gone = newTicket();
    QVERIFY(m_tickets->voidTicket(m_world->cashier, gone.number, QStringLiteral("lost")));
    const Ticket good = newTicket();
    goTo(good);
    Ed25519TicketSigner forger(QByteArray(32, 'f'));
    OfflineScan forged = offline(good);
    forged.payload = forger.payloadOf(good);
    Ticket invented = good;
    invented.number = QStringLiteral("NEVERSOLD");
    const auto reports = m_gate->merge(m_world->cashier,
                                       {offline(gone), forged, offline(invented), offline(good)});
    QVERIFY2(reports, qPrintable(codesOf(reports)));
    QList<ScanOutcome> outcomes;
    for (const ScanReport &report : *reports)
        outcomes.append(report.outcome);
    QCOMPARE(outcomes, (QList<ScanOutcome> {ScanOutcome::Void, ScanOutcome::Forged,
                                            ScanOutcome::Forged, ScanOutcome::Accepted}));
    QCOMPARE(m_world->count(QStringLiteral("SELECT count(*) FROM scans")), 2);
}

void TestGateService::impossibleScansAreRefusedBeforeAnything()
{
    const Ticket ticket = newTicket();
    goTo(ticket);
    OfflineScan future = offline(ticket);
    future.showing.at = future.showing.at.addSecs(3600);
    QCOMPARE(codesOf(m_gate->merge(m_world->cashier, {offline(ticket), future})),
             QStringLiteral("/scans/1/scannedAt outOfRange"));
    OfflineScan old = offline(ticket);
    old.showing.at = old.showing.at.addDays(-40);
    QCOMPARE(codesOf(m_gate->merge(m_world->cashier, {old})),
             QStringLiteral("/scans/0/scannedAt outOfRange"));
    OfflineScan nowhere = offline(ticket);
    nowhere.showing.stationCode = QStringLiteral("QQQ");
    QCOMPARE(codesOf(m_gate->merge(m_world->cashier, {offline(ticket), nowhere})),
             QStringLiteral("/scans/1/stationCode station.unknown"));
    QCOMPARE(m_world->count(QStringLiteral("SELECT count(*) FROM scans")), 0);
    QCOMPARE(scan(ticket), QStringLiteral("success"));
}

QTEST_GUILESS_MAIN(TestGateService)
#include "tst_gateservice.moc"

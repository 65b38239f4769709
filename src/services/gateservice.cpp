#include "services/gateservice.h"

#include "base/logging.h"

namespace kai {

using namespace std::chrono_literals;

/// More than a train has seats for, each sold on many parts of its way.
constexpr int mostTickets = 10'000;
constexpr std::chrono::seconds clockTolerance = 5min;
constexpr std::chrono::seconds oldestScan = 31 * 24h;

static QString whenAndWhere(const QDateTime &time, const QString &stationCode)
{
    return time.toUTC().toString(Qt::ISODate) + u' ' + stationCode;
}

static QString subjectOf(ScanOutcome outcome, const GateTicket &found)
{
    const Ticket &ticket = found.ticket;
    switch (outcome) {
    case ScanOutcome::Used:
        return whenAndWhere(ticket.usedAt, ticket.usedStationCode);
    case ScanOutcome::WrongDay:
        return whenAndWhere(ticket.trip.from.departure, ticket.trip.from.stationCode);
    case ScanOutcome::WrongStation:
        return found.stations.join(u' ');
    case ScanOutcome::Accepted:
    case ScanOutcome::Cancelled:
    case ScanOutcome::Refunded:
    case ScanOutcome::Replaced:
    case ScanOutcome::Void:
    case ScanOutcome::Forged:
        return ticket.number;
    }
    Q_UNREACHABLE();
}

static Error refusal(ScanOutcome outcome, const GateTicket &found)
{
    return conflict(QStringLiteral("ticket.") + wireName(outcome), subjectOf(outcome, found));
}

GateService::GateService(Database &database, Ports ports, const Clock &clock)
    : m_database(database)
    , m_ports(ports)
    , m_clock(clock)
{
}

static Result<void> checkStation(Repositories &repositories, const QString &code,
                                 const QString &pointer)
{
    const Result<bool> isStation = repositories.catalog().stationExists(code);
    if (!isStation)
        return failure(isStation.error());
    if (!*isStation)
        return failure(validationError(pointer, QStringLiteral("station.unknown")));
    return {};
}

static Result<Ticket> useTicket(Repositories &repositories, const Actor &actor,
                                const QString &number, const Showing &showing)
{
    const Result<GateTicket> found = repositories.gate().lock(number);
    if (!found)
        return failure(found.error());
    if (!showing.stationCode.isEmpty() && !found->stations.contains(showing.stationCode)) {
        const auto known
            = checkStation(repositories, showing.stationCode, QStringLiteral("/stationCode"));
        if (!known)
            return failure(known.error());
    }
    const ScanOutcome outcome = outcomeOf(*found, showing);
    if (outcome != ScanOutcome::Accepted)
        return failure(refusal(outcome, *found));
    NewScan scan;
    scan.ticketId = found->ticket.id;
    scan.stationCode
        = showing.stationCode.isEmpty() ? found->ticket.trip.from.stationCode : showing.stationCode;
    scan.userId = actor.userId;
    const Result<bool> accepted = repositories.gate().write(scan);
    if (!accepted)
        return failure(accepted.error());
    Result<Ticket> now = repositories.tickets().byNumber(number);
    if (now && !*accepted)
        return failure(refusal(ScanOutcome::Used, {*now, found->stations}));
    return now;
}

Result<Ticket> GateService::checkIn(const Actor &actor, const QString &payload,
                                    const QString &stationCode)
{
    if (!actor.isOperator())
        return failure(forbidden());
    const Result<QString> number = m_ports.tickets.ticketNumberOf(payload);
    if (!number)
        return failure(number.error());
    return inTransaction<Ticket>(m_database, [&](Repositories &repositories) {
        return useTicket(repositories, actor, *number, {m_clock.now(), stationCode});
    });
}

Result<Page<ManifestEntry>> GateService::manifest(const Actor &actor, ScheduleId id,
                                                  const PageRequest &page)
{
    using Entries = Page<ManifestEntry>;
    if (!actor.isOperator())
        return failure(forbidden());
    return reading<Entries>(m_database, [&](Repositories &repositories) -> Result<Entries> {
        if (const Result<Schedule> schedule = repositories.catalog().schedule(id); !schedule)
            return failure(schedule.error());
        return repositories.gate().manifest(id, page);
    });
}

static Result<Manifest> readManifest(Repositories &repositories, ScheduleId id)
{
    const Result<Schedule> schedule = repositories.catalog().schedule(id);
    if (!schedule)
        return failure(schedule.error());
    const Result<QList<ManifestEntry>> entries = repositories.gate().manifest(id, mostTickets + 1);
    if (!entries)
        return failure(entries.error());
    if (entries->size() > mostTickets)
        return failure(conflict(QStringLiteral("manifest.tooLong")));
    return Manifest {*schedule, *entries};
}

Result<QByteArray> GateService::manifestPdf(const Actor &actor, ScheduleId id,
                                            const QString &language)
{
    if (!actor.isOperator())
        return failure(forbidden());
    const Result<Manifest> manifest = reading<Manifest>(
        m_database, [&](Repositories &repositories) { return readManifest(repositories, id); });
    if (!manifest)
        return failure(manifest.error());
    return m_ports.printer.pdf(*manifest, language);
}

Result<SealedBundle> GateService::bundle(const Actor &actor, ScheduleId id,
                                         const BundleRender &render)
{
    if (!actor.isOperator())
        return failure(forbidden());
    // What ends between the two statements is in both lists: a gate looks at the ended ones first.
    const auto bundle
        = reading<GateBundle>(m_database, [&](Repositories &repositories) -> Result<GateBundle> {
              const Result<Manifest> manifest = readManifest(repositories, id);
              if (!manifest)
                  return failure(manifest.error());
              const auto ended = repositories.gate().ended(id, mostTickets);
              if (!ended)
                  return failure(ended.error());
              return GateBundle {*manifest, *ended, m_clock.now()};
          });
    if (!bundle)
        return failure(bundle.error());
    const QList<TicketKey> keys = m_ports.bundles.ticketKeys();
    SealedBundle sealed;
    sealed.content = render(*bundle, keys);
    sealed.signature = m_ports.bundles.signBundle(sealed.content);
    sealed.keyId = keys.first().id;
    return sealed;
}

Result<void> GateService::checkScans(const QList<OfflineScan> &scans)
{
    const QDateTime now = m_clock.now();
    return m_database.read([&](Repositories &repositories) -> Result<void> {
        QStringList known;
        for (qsizetype i = 0; i < scans.size(); ++i) {
            const auto pointer = [i](const char *name) {
                return QStringLiteral("/scans/%1/%2").arg(i).arg(QLatin1String(name));
            };
            const Showing &showing = scans[i].showing;
            if (showing.at > now.addSecs(clockTolerance.count())
                || showing.at < now.addSecs(-oldestScan.count()))
                return failure(validationError(pointer("scannedAt"), QStringLiteral("outOfRange")));
            if (known.contains(showing.stationCode))
                continue;
            const auto checked
                = checkStation(repositories, showing.stationCode, pointer("stationCode"));
            if (!checked)
                return checked;
            known.append(showing.stationCode);
        }
        return {};
    });
}

/// When and where the ticket was used before this scan.
static std::optional<Showing> firstUseOf(const Ticket &ticket, ScanOutcome outcome)
{
    if (outcome != ScanOutcome::Used)
        return std::nullopt;
    return Showing {ticket.usedAt, ticket.usedStationCode};
}

static Result<ScanReport> writeScan(Repositories &repositories, const Actor &actor,
                                    const OfflineScan &scan, const QString &number)
{
    const Result<GateTicket> found = repositories.gate().lock(number);
    if (!found)
        return failure(found.error());
    const Ticket &ticket = found->ticket;
    const Result<std::optional<Scan>> earlier = repositories.gate().scan(scan.key);
    if (!earlier)
        return failure(earlier.error());
    if (*earlier) {
        const ScanOutcome outcome = (*earlier)->outcome;
        return ScanReport {scan.key, outcome, number, firstUseOf(ticket, outcome)};
    }
    ScanReport report {scan.key, outcomeOf(*found, scan.showing), number, {}};
    report.firstUse = firstUseOf(ticket, report.outcome);
    NewScan written {ticket.id,    report.outcome, scan.showing.stationCode,
                     actor.userId, scan.key,       scan.showing.at};
    const Result<bool> done = repositories.gate().write(written);
    if (!done)
        return failure(done.error());
    if (!*done) // a ticket is locked: whoever used it first has not marked it
        return failure(internalError(QStringLiteral("an accepted ticket was not a used one")));
    if (report.outcome != ScanOutcome::Accepted) {
        qCWarning(logBusiness, "ticket %s was scanned without a network and is %s",
                  qPrintable(number), qPrintable(wireName(report.outcome)));
    }
    return report;
}

Result<ScanReport> GateService::mergeOne(const Actor &actor, const OfflineScan &scan)
{
    const ScanReport forged {scan.key, ScanOutcome::Forged, {}, {}};
    const Result<QString> number = m_ports.tickets.ticketNumberOf(scan.payload);
    if (!number)
        return forged;
    const auto report = inTransaction<ScanReport>(m_database, [&](Repositories &repositories) {
        return writeScan(repositories, actor, scan, *number);
    });
    if (!report && report.error().kind == ErrorKind::NotFound)
        return forged;
    return report;
}

Result<QList<ScanReport>> GateService::merge(const Actor &actor, const QList<OfflineScan> &scans)
{
    if (!actor.isOperator())
        return failure(forbidden());
    if (const Result<void> checked = checkScans(scans); !checked)
        return failure(checked.error());
    QList<ScanReport> reports;
    for (const OfflineScan &scan : scans) {
        const Result<ScanReport> report = mergeOne(actor, scan);
        if (!report)
            return failure(report.error());
        reports.append(*report);
    }
    return reports;
}

Result<Page<Scan>> GateService::scans(const Actor &actor, const ScanFilter &filter,
                                      const PageRequest &page)
{
    if (!actor.isOperator())
        return failure(forbidden());
    return reading<Page<Scan>>(m_database, [&](Repositories &repositories) {
        return repositories.gate().scans(filter, page);
    });
}

} // namespace kai

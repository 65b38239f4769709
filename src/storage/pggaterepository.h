#pragma once

#include "services/gaterepository.h"
#include "storage/pgsession.h"

namespace kai {

/// Gates and manifests in PostgreSQL.
class PgGateRepository final : public GateRepository
{
public:
    explicit PgGateRepository(PgSession &session)
        : m_session(session)
    {
    }

    Result<GateTicket> lock(const QString &number) override;
    Result<bool> write(const NewScan &scan) override;
    Result<std::optional<Scan>> scan(const QString &key) override;
    Result<Page<Scan>> scans(const ScanFilter &filter, const PageRequest &page) override;
    Result<Page<ManifestEntry>> manifest(ScheduleId schedule, const PageRequest &page) override;
    Result<QList<ManifestEntry>> manifest(ScheduleId schedule, int limit) override;
    Result<QList<std::pair<QString, ScanOutcome>>> ended(ScheduleId schedule, int limit) override;

private:
    Result<bool> accept(const NewScan &scan);
    Result<QList<ManifestEntry>> entries(ScheduleId schedule, const QString &after, int limit);

    PgSession &m_session;
};

} // namespace kai

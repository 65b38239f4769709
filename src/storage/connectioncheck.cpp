#include "storage/connectioncheck.h"

#include "storage/pgsession.h"

namespace kai {

// The first migration makes tables and, where it is missing, the extension.
static constexpr char rightsSql[]
    = "SELECT current_setting('server_version'),"
      " coalesce(has_schema_privilege(current_schema(), 'CREATE'), false)"
      " AND (has_database_privilege(current_database(), 'CREATE')"
      "      OR EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_trgm')),"
      " to_regclass('users') IS NOT NULL";

static Result<bool> hasAdministrator(PgSession &session)
{
    Result<PgRows> rows
        = session.run(QStringLiteral("SELECT EXISTS (SELECT FROM users WHERE role = 'admin')"));
    if (!rows)
        return failure(rows.error());
    return rows->next() && rows->flag();
}

Result<DatabaseFacts> checkConnection(const ConnectionConfig &config)
{
    PgSession session(config);
    if (const Result<void> open = session.ensureOpen(); !open)
        return failure(open.error());
    Result<PgRows> rows = session.run(QString::fromLatin1(rightsSql));
    if (!rows)
        return failure(rows.error());
    rows->next();
    DatabaseFacts facts;
    facts.version = rows->text();
    if (!rows->flag())
        return failure({ErrorKind::Forbidden, QStringLiteral("database.noRights")});
    if (rows->flag()) {
        const Result<bool> there = hasAdministrator(session);
        if (!there)
            return failure(there.error());
        facts.hasAdministrator = *there;
    }
    return facts;
}

} // namespace kai

#include "storage/migrator.h"

#include "base/logging.h"
#include "storage/resources.h"
#include "storage/unitofwork.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QRegularExpression>

namespace kai {

namespace {

using namespace std::chrono_literals;

// One number for every server of every version, and for nothing else: "kai" and 1.
const QString lockSql = QStringLiteral("SELECT pg_advisory_lock(7037289, 1)");
const QString unlockSql = QStringLiteral("SELECT pg_advisory_unlock(7037289, 1)");

const QString tableSql = QStringLiteral(R"(
    CREATE TABLE IF NOT EXISTS schema_migrations (
        version     integer PRIMARY KEY,
        name        text NOT NULL,
        checksum    text NOT NULL,
        applied_at  timestamptz NOT NULL DEFAULT now()
    ))");

} // namespace

QString Migration::checksum() const
{
    return QString::fromLatin1(QCryptographicHash::hash(sql, QCryptographicHash::Sha256).toHex());
}

QList<Migration> embeddedMigrations()
{
    initStorageResources();
    static const QRegularExpression namePattern(QStringLiteral("^(\\d{4})_(\\w+)\\.sql$"));
    QList<Migration> migrations;
    const QDir folder(QStringLiteral(":/migrations"));
    for (const QString &fileName : folder.entryList(QDir::Files, QDir::Name)) {
        const QRegularExpressionMatch match = namePattern.match(fileName);
        QFile file(folder.filePath(fileName));
        if (match.hasMatch() && file.open(QIODevice::ReadOnly))
            migrations.append({match.captured(1).toInt(), match.captured(2), file.readAll()});
    }
    return migrations;
}

Migrator::Migrator(ConnectionConfig config, QList<Migration> migrations)
    : m_config(std::move(config))
    , m_migrations(std::move(migrations))
{
    m_config.statementTimeout = 0ms; // a step over a large table takes its time
    m_config.lockTimeout = 5min; // as long as another server's migration may last
}

Result<int> Migrator::run()
{
    PgSession session(m_config);
    if (const Result<PgRows> locked = session.run(lockSql); !locked)
        return failure(locked.error());
    Result<int> taken = runLocked(session);
    if (session.isOpen()) // a lost connection has lost its lock too
        (void)session.run(unlockSql);
    return taken;
}

Result<int> Migrator::runLocked(PgSession &session)
{
    const Result<QSet<int>> known = checkedSteps(session);
    if (!known)
        return failure(known.error());
    int taken = 0;
    for (const Migration &migration : std::as_const(m_migrations)) {
        if (known->contains(migration.version))
            continue;
        QElapsedTimer timer;
        timer.start();
        if (const Result<void> done = take(session, migration); !done)
            return failure(done.error());
        qCInfo(logDatabase, "migration %04d %s took %lld ms", migration.version,
               qPrintable(migration.name), timer.elapsed());
        ++taken;
    }
    return taken;
}

/// The steps that the database has, each of which the program must know as it was taken.
Result<QSet<int>> Migrator::checkedSteps(PgSession &session)
{
    // Looked for first: even IF NOT EXISTS asks for the right to create.
    Result<PgRows> table
        = session.run(QStringLiteral("SELECT to_regclass('schema_migrations')::text"));
    if (!table)
        return failure(table.error());
    table->next();
    if (table->isNull()) {
        if (const Result<void> made = session.runScript(tableSql); !made)
            return failure(made.error());
    }
    Result<PgRows> rows = session.run(
        QStringLiteral("SELECT version, name, checksum FROM schema_migrations ORDER BY version"));
    if (!rows)
        return failure(rows.error());
    QSet<int> steps;
    while (rows->next()) {
        const int version = rows->number();
        const QString name = rows->text();
        const auto known = std::find_if(m_migrations.cbegin(), m_migrations.cend(),
                                        [&](const Migration &m) { return m.version == version; });
        if (known == m_migrations.cend())
            return failure(conflict(QStringLiteral("storage.schemaNewer"), name));
        if (known->checksum() != rows->text())
            return failure(conflict(QStringLiteral("storage.schemaChanged"), name));
        steps.insert(version);
    }
    return steps;
}

Result<void> Migrator::take(PgSession &session, const Migration &migration)
{
    static const QString record = QStringLiteral(
        "INSERT INTO schema_migrations (version, name, checksum) VALUES ($1, $2, $3)");
    return runTransaction(session, [&]() -> Result<void> {
        if (Result<void> done = session.runScript(QString::fromUtf8(migration.sql)); !done)
            return done;
        const Result<PgRows> recorded
            = session.run(record, {migration.version, migration.name, migration.checksum()});
        if (!recorded)
            return failure(recorded.error());
        return {};
    });
}

} // namespace kai

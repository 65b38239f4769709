#pragma once

#include "storage/connectionconfig.h"

#include <QByteArray>
#include <QList>
#include <QSet>

namespace kai {

class PgSession;

/// One step of the schema: a file NNNN_name.sql.
struct Migration
{
    int version = 0;
    QString name;
    QByteArray sql;

    /// SHA-256 in hexadecimal.
    QString checksum() const;
};

/// The migrations that travel inside the program, in order.
QList<Migration> embeddedMigrations();

/// Brings the schema of a database to the newest version that the program knows. Each step runs in
/// a transaction of its own; servers that start at once do it one after the other. A step that is
/// missing below the newest one, since it came to the program later, is taken as well.
class Migrator
{
public:
    explicit Migrator(ConnectionConfig config, QList<Migration> migrations = embeddedMigrations());

    /// How many steps were taken. Conflicts "storage.schemaNewer" when the database is ahead of the
    /// program, and "storage.schemaChanged" (subject: the step) when a step that was taken there is
    /// not the one that the program has. Nothing is changed then.
    Result<int> run();

private:
    Result<int> runLocked(PgSession &session);
    Result<QSet<int>> checkedSteps(PgSession &session);
    Result<void> take(PgSession &session, const Migration &migration);

    ConnectionConfig m_config;
    QList<Migration> m_migrations;
};

} // namespace kai

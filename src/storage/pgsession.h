#pragma once

#include "storage/connectionconfig.h"
#include "storage/pgrows.h"

#include <QElapsedTimer>
#include <QHash>
#include <QSqlDatabase>

#include <memory>

namespace kai {

/// One connection to PostgreSQL with its prepared statements. Opened, used and destroyed on one
/// thread. It opens itself at the first use, and again at the next use after it was lost;
/// statements are then prepared anew.
class PgSession
{
public:
    explicit PgSession(ConnectionConfig config);
    ~PgSession();
    PgSession(const PgSession &) = delete;
    PgSession &operator=(const PgSession &) = delete;

    /// Connects if it is not connected. After some idle time it first makes sure that the server
    /// still answers, and connects again if not. Unavailable "database.unavailable".
    Result<void> ensureOpen();
    /// Ends the connection; the next use opens another.
    void close();
    bool isOpen() const { return m_database.isValid(); }

    /// Runs a statement that is prepared once and kept. Parameters are $1, $2 …; an empty text is
    /// bound as such, NULL is an invalid QVariant.
    Result<PgRows> run(const QString &sql, const QVariantList &values = {});
    /// Runs one or more statements without parameters as they are, once.
    Result<void> runScript(const QString &sql);

    /// The driver's own connection (PGconn of libpq), for what QtSql cannot do; null when closed.
    void *nativeConnection() const;

    Result<void> begin();
    /// After a statement of the transaction has failed this rolls back and returns that failure.
    /// answer to COMMIT otherwise; when none came it is Unavailable "database.commitUnknown".
    Result<void> commit();
    /// Ends the open transaction, or the connection if that fails.
    void rollback();

    /// True when the last transaction failed in a way that may go away by running it again.
    bool shouldRetry() const { return m_shouldRetry; }

private:
    Result<void> open();
    Result<void> openUnlessBroken();
    Result<QSqlQuery *> prepared(const QString &sql);
    Error failed(const QSqlError &error, const QString &sql);
    bool stillAnswers();

    ConnectionConfig m_config;
    QSqlDatabase m_database;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_statements;
    QElapsedTimer m_sinceUse;
    bool m_inTransaction = false;
    std::optional<Error> m_transactionFailure; ///< the first one since begin()
    bool m_shouldRetry = false;
};

} // namespace kai

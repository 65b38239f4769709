#include "storage/pgsession.h"

#include "base/logging.h"
#include "storage/sqlstate.h"

#include <QSqlDriver>
#include <QSqlError>

#include <atomic>

namespace kai {

namespace {

using namespace std::chrono_literals;

/// A connection that rested for longer may have been cut without our knowing.
constexpr qint64 idleBeforeAsking = 1000; // ms

QString nextConnectionName()
{
    static std::atomic<quint64> count = 0; // Qt keeps connections in one table by name
    return QStringLiteral("kai-%1").arg(++count);
}

QString quotedOption(const QString &keyword, QString value)
{
    value.replace(u'\\', QLatin1String("\\\\")).replace(u'\'', QLatin1String("\\'"));
    return keyword + QLatin1String("='") + value + u'\'';
}

QString connectOptions(const ConnectionConfig &config)
{
    QStringList options {
        quotedOption(QStringLiteral("application_name"),
                     QString(config.applicationName).remove(u';')),
        quotedOption(QStringLiteral("connect_timeout"),
                     QString::number(config.connectTimeout.count())),
    };
    for (auto it = config.options.begin(); it != config.options.end(); ++it)
        options.append(quotedOption(it.key(), it.value()));
    return options.join(u';');
}

QString sessionSettings(const ConnectionConfig &config)
{
    // JIT pays for statements of seconds; ours take milliseconds. Pages are in memory or on a disk
    // without heads: without that PostgreSQL would rather read a whole table than jump in it.
    return QStringLiteral("SET TimeZone TO 'UTC'; SET jit TO off; SET random_page_cost TO 1.1; SET "
                          "client_min_messages TO "
                          "warning; SET statement_timeout TO %1; "
                          "SET lock_timeout TO %2; "
                          // Two letters in the wrong order are still found.
                          "SET pg_trgm.word_similarity_threshold TO 0.45; "
                          "SET idle_in_transaction_session_timeout TO 120000")
        .arg(config.statementTimeout.count())
        .arg(config.lockTimeout.count());
}

/// PostgreSQL's own first line. The lines after it may quote what was in a row.
QString firstLine(const QSqlError &error)
{
    const QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return forLog(text.section(u'\n', 0, 0).trimmed());
}

/// A null QString would reach the server as NULL.
QVariant bound(const QVariant &value)
{
    if (value.userType() == QMetaType::QString && value.toString().isNull())
        return QVariant(QStringLiteral(""));
    if (value.userType() == QMetaType::QByteArray && value.toByteArray().isNull())
        return QVariant(QByteArray(""));
    return value;
}

bool holdsNul(const QVariantList &values)
{
    return std::any_of(values.begin(), values.end(), [](const QVariant &value) {
        return value.userType() == QMetaType::QString && value.toString().contains(QChar::Null);
    });
}

} // namespace

PgSession::PgSession(ConnectionConfig config)
    : m_config(std::move(config))
{
}

PgSession::~PgSession()
{
    close();
}

Result<void> PgSession::ensureOpen()
{
    if (isOpen()) {
        if (m_sinceUse.elapsed() < idleBeforeAsking || stillAnswers())
            return {};
        close();
    }
    return open();
}

Result<void> PgSession::open()
{
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), nextConnectionName());
    m_database.setHostName(m_config.host);
    m_database.setPort(m_config.port);
    m_database.setDatabaseName(m_config.database);
    m_database.setUserName(m_config.user);
    m_database.setPassword(m_config.password);
    m_database.setConnectOptions(connectOptions(m_config));
    if (!m_database.open()) {
        const QString reason = firstLine(m_database.lastError());
        close();
        return failure(unavailable(QStringLiteral("database.unavailable"), 2s, reason));
    }
    m_sinceUse.start();
    const Result<void> set = runScript(sessionSettings(m_config));
    if (!set)
        close();
    return set;
}

void PgSession::close()
{
    if (!isOpen())
        return;
    // The driver goes first: a statement destroyed before it would send DEALLOCATE, for nothing on
    // a dead connection, and into the next transaction on a new one.
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
    m_statements.clear();
}

bool PgSession::stillAnswers()
{
    m_sinceUse.start();
    return run(QStringLiteral("SELECT 1")).has_value();
}

Result<QSqlQuery *> PgSession::prepared(const QString &sql)
{
    if (const auto kept = m_statements.constFind(sql); kept != m_statements.constEnd())
        return kept->get();
    auto query = std::make_shared<QSqlQuery>(m_database);
    if (!query->prepare(sql)) {
        const QSqlError error = query->lastError();
        query.reset();
        return failure(failed(error, sql));
    }
    m_statements.insert(sql, query);
    return query.get();
}

Result<void> PgSession::openUnlessBroken()
{
    if (isOpen())
        return {};
    if (m_transactionFailure) // the rest of a transaction must not run on a new connection
        return failure(*m_transactionFailure);
    return open();
}

Result<PgRows> PgSession::run(const QString &sql, const QVariantList &values)
{
    if (holdsNul(values)) // the driver would cut the statement there
        return failure(Error {ErrorKind::Malformed, QStringLiteral("text.invalid")});
    if (const Result<void> usable = openUnlessBroken(); !usable)
        return failure(usable.error());
    const Result<QSqlQuery *> query = prepared(sql);
    if (!query)
        return failure(query.error());
    for (int i = 0; i < values.size(); ++i)
        (*query)->bindValue(i, bound(values[i]));
    if (!(*query)->exec())
        return failure(failed((*query)->lastError(), sql));
    m_sinceUse.start();
    return PgRows(**query);
}

Result<void> PgSession::runScript(const QString &sql)
{
    if (const Result<void> usable = openUnlessBroken(); !usable)
        return usable;
    QSqlQuery query(m_database);
    bool ok = query.exec(sql);
    while (ok && query.nextResult()) { } // an error of a later statement shows only when it is read
    const QSqlError error = query.lastError();
    if (!ok || error.isValid())
        return failure(failed(error, sql));
    m_sinceUse.start();
    return {};
}

Error PgSession::failed(const QSqlError &error, const QString &sql)
{
    const QString state = error.nativeErrorCode();
    const Error made
        = errorOfState(state, firstLine(error) + QLatin1String(" in: ") + forLog(sql, 80));
    if (m_inTransaction && !m_transactionFailure) {
        m_transactionFailure = made;
        m_shouldRetry = isRetryable(state);
    }
    if (isConnectionLoss(state))
        close();
    return made;
}

void *PgSession::nativeConnection() const
{
    const QVariant handle = isOpen() ? m_database.driver()->handle() : QVariant();
    return handle.isValid() ? *static_cast<void *const *>(handle.constData()) : nullptr;
}

Result<void> PgSession::begin()
{
    m_transactionFailure.reset();
    m_shouldRetry = false;
    Result<void> begun = runScript(QStringLiteral("BEGIN"));
    if (!begun && !isOpen()) // the old connection was dead, and nothing has been done yet
        begun = runScript(QStringLiteral("BEGIN"));
    m_inTransaction = begun.has_value();
    return begun;
}

Result<void> PgSession::commit()
{
    if (m_transactionFailure) {
        const Error first = *m_transactionFailure;
        rollback();
        return failure(first);
    }
    const Result<void> committed = runScript(QStringLiteral("COMMIT"));
    m_inTransaction = false;
    m_transactionFailure.reset();
    if (committed || isOpen()) // refused by the server: it is rolled back
        return committed;
    return failure(
        unavailable(QStringLiteral("database.commitUnknown"), 2s, committed.error().internal));
}

void PgSession::rollback()
{
    const bool wasInTransaction = std::exchange(m_inTransaction, false);
    m_transactionFailure.reset();
    if (wasInTransaction && isOpen() && !runScript(QStringLiteral("ROLLBACK")))
        close();
}

} // namespace kai

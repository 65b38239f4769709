#include "storage/pgcopy.h"

#include "storage/sqlstate.h"

#include <libpq-fe.h>

namespace kai {

constexpr qsizetype flushAt = 64 * 1024;

static PGconn *connectionOf(void *connection)
{
    return static_cast<PGconn *>(connection);
}

PgCopy::PgCopy(PgSession &session, const QString &target)
    : m_session(session)
    , m_target(target)
{
}

PgCopy::~PgCopy()
{
    if (m_connection) {
        PQputCopyEnd(connectionOf(m_connection), "given up");
        while (PGresult *result = PQgetResult(connectionOf(m_connection)))
            PQclear(result);
    }
}

Error PgCopy::failed(const char *fallback)
{
    const QString text = QString::fromUtf8(PQerrorMessage(connectionOf(m_connection)));
    return internalError(text.isEmpty() ? QString::fromLatin1(fallback)
                                        : text.section(u'\n', 0, 0));
}

Result<void> PgCopy::begin()
{
    m_connection = m_session.nativeConnection();
    if (!m_connection)
        return failure(
            unavailable(QStringLiteral("database.unavailable"), std::chrono::seconds(2)));
    const QByteArray sql = "COPY " + m_target.toUtf8() + " FROM STDIN";
    PGresult *result = PQexec(connectionOf(m_connection), sql.constData());
    const bool begun = PQresultStatus(result) == PGRES_COPY_IN;
    PQclear(result);
    if (begun)
        return {};
    const Error error = failed("COPY was refused");
    m_connection = nullptr;
    return failure(error);
}

Result<void> PgCopy::addRow(qint64 line, const QByteArrayList &values)
{
    m_buffer += QByteArray::number(line);
    for (const QByteArray &value : values) {
        m_buffer += '\t';
        if (value.isEmpty())
            m_buffer += "\\N";
        for (const char c : value) {
            if (c == '\\' || c == '\t' || c == '\n' || c == '\r')
                m_buffer += '\\';
            m_buffer += c;
        }
    }
    m_buffer += '\n';
    return m_buffer.size() < flushAt ? Result<void>() : flush();
}

Result<void> PgCopy::flush()
{
    if (PQputCopyData(connectionOf(m_connection), m_buffer.constData(), int(m_buffer.size())) != 1)
        return failure(failed("COPY was cut"));
    m_buffer.clear();
    return {};
}

Result<void> PgCopy::finish()
{
    if (Result<void> flushed = flush(); !flushed)
        return flushed;
    PGconn *connection = connectionOf(std::exchange(m_connection, nullptr));
    bool done = PQputCopyEnd(connection, nullptr) == 1;
    QString state;
    while (PGresult *result = PQgetResult(connection)) {
        done = done && PQresultStatus(result) == PGRES_COMMAND_OK;
        if (const char *found = PQresultErrorField(result, PG_DIAG_SQLSTATE))
            state = QString::fromLatin1(found);
        PQclear(result);
    }
    if (done)
        return {};
    return failure(
        errorOfState(state, QString::fromUtf8(PQerrorMessage(connection)).section(u'\n', 0, 0)));
}

} // namespace kai

#pragma once

#include "storage/pgsession.h"

namespace kai {

/// Fills a table by COPY, the quickest way there is, from the session's open transaction. The rows
/// travel as they are added; memory holds some kibibytes of them.
class PgCopy
{
public:
    /// `target`: a table with its columns, "gtfs_stops (line, stop_id)".
    PgCopy(PgSession &session, const QString &target);
    /// Gives up what was not finished.
    ~PgCopy();
    PgCopy(const PgCopy &) = delete;
    PgCopy &operator=(const PgCopy &) = delete;

    Result<void> begin();
    /// Empty values are written as NULL.
    Result<void> addRow(qint64 line, const QByteArrayList &values);
    Result<void> finish();

private:
    Result<void> flush();
    Error failed(const char *fallback);

    PgSession &m_session;
    QString m_target;
    QByteArray m_buffer;
    void *m_connection = nullptr; ///< PGconn of libpq, while copying
};

} // namespace kai

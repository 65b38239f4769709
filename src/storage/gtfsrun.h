#pragma once

#include "services/importrepository.h"
#include "storage/csvstream.h"
#include "storage/gtfssteps.h"
#include "storage/pgimportrepository.h"
#include "storage/zipfile.h"

#include <QElapsedTimer>

#include <atomic>

namespace kai {

/// One import on its way: what it has read, refused and counted.
class GtfsRun
{
public:
    /// `session` has an open transaction that is the import's; `progress` writes beside it.
    GtfsRun(ImportId id, PgSession &session, PgImportRepository &progress,
            const std::atomic<bool> &stopping);

    /// "import.refused" when lines were refused, "import.interrupted" when the server stops,
    /// "import.cancelled" when somebody wished so.
    Result<void> import(const ZipFile &archive);

    const QJsonObject &counts() const { return m_counts; }
    qint64 refusedCount() const { return m_refusedCount; }
    const QList<RefusedLine> &refused() const { return m_refused; }

private:
    Result<void> readFile(const ZipFile &archive, const GtfsFile &file);
    Result<void> copyRecords(CsvStream &stream, const GtfsFile &file,
                             const QList<qsizetype> &places, qsizetype width);
    Result<void> runSteps(const QList<GtfsStep> &steps, int from, int to, const QString &stage);
    Result<void> takeRefused();
    Result<void> applyCoaches();
    Result<void> countUnchanged();
    Result<void> applyFares();
    Result<void> tell(const QString &stage, int percent);
    void refuse(const char *file, qint64 line, const char *code, const QString &value);
    Result<void> requireNothingRefused();

    const ImportId m_id;
    PgSession &m_session;
    PgImportRepository &m_progress;
    const std::atomic<bool> &m_stopping;
    QElapsedTimer m_sinceTold;
    qint64 m_totalSize = 1;
    qint64 m_read = 0;
    QJsonObject m_counts;
    qint64 m_refusedCount = 0;
    QList<RefusedLine> m_refused;
};

} // namespace kai

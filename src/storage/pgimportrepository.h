#pragma once

#include "services/importrepository.h"
#include "storage/pgsession.h"

namespace kai {

/// The statement by which a connection claims to be importing: "kai" and 3. The lock goes with the
/// connection, however that ends, so that others can tell.
QString importLockSql();

/// The lines of a report as the text of a JSON array.
QString jsonOf(const QList<RefusedLine> &lines);

class PgImportRepository final : public ImportRepository
{
public:
    explicit PgImportRepository(PgSession &session)
        : m_session(session)
    {
    }

    Result<ImportId> insert(UserId actor, qint64 fileSize, ImportMode mode) override;
    Result<TimetableImport> byId(ImportId id) override;
    Result<Page<TimetableImport>> list(const PageRequest &page) override;
    Result<void> fail(ImportId id, const QString &code) override;
    Result<void> cancel(ImportId id) override;
    Result<int> failAbandoned() override;

    /// "running" and how far. "import.cancelled" when that is wished.
    Result<void> setProgress(ImportId id, const QString &stage, int progress);
    /// The end of an import that writes, in its own transaction: a wish to cancel it waits for the
    /// commit and is then too late, and one that came before is "import.cancelled".
    Result<void> complete(ImportId id, const QJsonObject &counts);
    /// The end of any other, which has left no trace: cancelled if that was wished, failed with
    /// `code`, or done if that is empty. What has ended already stays as it is.
    Result<void> finish(ImportId id, const QString &code, const QJsonObject &counts,
                        qint64 refusedCount, const QList<RefusedLine> &refused);

private:
    Result<void> execute(const QString &sql, const QVariantList &values);

    PgSession &m_session;
};

} // namespace kai

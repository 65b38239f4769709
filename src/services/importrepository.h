#pragma once

#include "base/result.h"
#include "domain/ids.h"
#include "domain/timetableimport.h"
#include "services/paging.h"

#include <memory>

namespace kai {

/// A file that was sent, open for reading. It lives as long as its owner.
struct ImportFile
{
    int descriptor = -1;
    qint64 size = 0;
    std::shared_ptr<const void> owner;
};

/// What is known of imports. Their progress is written by the importer.
class ImportRepository
{
public:
    virtual ~ImportRepository() = default;

    /// A conflict "import.running" while another one has not ended.
    virtual Result<ImportId> insert(UserId actor, qint64 fileSize, ImportMode mode) = 0;
    virtual Result<TimetableImport> byId(ImportId id) = 0;
    /// Newest first, without their refused lines.
    virtual Result<Page<TimetableImport>> list(const PageRequest &page) = 0;
    virtual Result<void> fail(ImportId id, const QString &code) = 0;
    /// Wishes that it stops; whoever imports notices. A conflict "import.ended" when it has ended.
    virtual Result<void> cancel(ImportId id) = 0;
    /// Ends imports that nobody works at any more. In a transaction.
    virtual Result<int> failAbandoned() = 0;
};

} // namespace kai

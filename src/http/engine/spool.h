#pragma once

#include "http/bodyfile.h"
#include "http/engine/rejectreason.h"

#include <QString>

#include <tl/expected.hpp>

#include <atomic>
#include <memory>

namespace kai::http {

/// Where large bodies wait for their handler: files without names in one folder, a bounded number
/// at once, so that disk and time of the I/O threads are bounded, too. Thread-safe.
class Spool
{
public:
    /// An empty folder stands for the system's one for temporary files.
    Spool(QString folder, int filesAtOnce);

    /// Uploads when there are as many as there may be, until the last owner of one lets go of it;
    /// Disk when the folder takes none.
    tl::expected<std::shared_ptr<BodyFile>, RejectReason> open();

private:
    const QString m_folder;
    const int m_filesAtOnce;
    std::shared_ptr<std::atomic<int>> m_files; ///< shared: a handler may outlive the engine
};

} // namespace kai::http

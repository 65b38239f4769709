#include "http/engine/spool.h"

#include "base/logging.h"

#include <QDir>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace kai::http {

namespace {

/// A file that no name leads to; -1 on failure.
int openNameless(const QString &folder)
{
    const QByteArray path = QFile::encodeName(folder);
    const int descriptor = ::open(path.constData(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (descriptor >= 0 || (errno != EOPNOTSUPP && errno != EISDIR))
        return descriptor;
    // A file system without nameless files.
    QByteArray name = path + "/kai-upload-XXXXXX";
    const int named = ::mkostemp(name.data(), O_CLOEXEC);
    if (named >= 0)
        ::unlink(name.constData());
    return named;
}

} // namespace

Spool::Spool(QString folder, int filesAtOnce)
    : m_folder(folder.isEmpty() ? QDir::tempPath() : std::move(folder))
    , m_filesAtOnce(filesAtOnce)
    , m_files(std::make_shared<std::atomic<int>>(0))
{
}

tl::expected<std::shared_ptr<BodyFile>, RejectReason> Spool::open()
{
    if (m_files->fetch_add(1) >= m_filesAtOnce) {
        --*m_files;
        return tl::unexpected(RejectReason::Uploads);
    }
    const int descriptor = openNameless(m_folder);
    if (descriptor < 0) {
        qCCritical(logServer, "no file for a body in %ls: %s", qUtf16Printable(m_folder),
                   std::strerror(errno));
        --*m_files;
        return tl::unexpected(RejectReason::Disk);
    }
    return std::make_shared<BodyFile>(descriptor, [files = m_files] { --*files; });
}

} // namespace kai::http

#include "cluster/folders.h"

#include <QFile>
#include <QSaveFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace kai::cluster {

Error clusterError(const char *code, const QString &subject, const QString &internal)
{
    return {.kind = ErrorKind::Unavailable,
            .code = QString::fromLatin1(code),
            .internal = internal,
            .subject = subject};
}

Error clusterErrorFromErrno(const char *code, const QString &subject)
{
    return clusterError(code, subject, qt_error_string(errno));
}

Result<void> ensureFolder(const QString &path, const OsUser &owner, mode_t mode)
{
    const QByteArray name = QFile::encodeName(path);
    if (::mkdir(name.constData(), 0700) != 0 && errno != EEXIST)
        return failure(clusterErrorFromErrno("cluster.folderFailed", path));
    // Everything below goes through the descriptor: the name could be exchanged meanwhile.
    const int fd = ::open(name.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (fd < 0) {
        const bool planted = errno == ENOTDIR || errno == ELOOP || errno == EACCES;
        return failure(
            clusterErrorFromErrno(planted ? "cluster.foreignOwner" : "cluster.folderFailed", path));
    }
    struct stat info
    {
    };
    Result<void> result;
    if (::fstat(fd, &info) != 0 || (info.st_uid != owner.uid && info.st_uid != geteuid()))
        result = failure(clusterError("cluster.foreignOwner", path));
    else if (info.st_uid != owner.uid && ::fchown(fd, owner.uid, owner.gid) != 0)
        result = failure(clusterErrorFromErrno("cluster.folderFailed", path));
    else if ((info.st_mode & 07777) != mode && ::fchmod(fd, mode) != 0)
        result = failure(clusterErrorFromErrno("cluster.folderFailed", path));
    ::close(fd);
    return result;
}

Result<void> syncFolder(const QString &folder)
{
    const int fd
        = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return failure(clusterErrorFromErrno("cluster.folderFailed", folder));
    const bool synced = ::fsync(fd) == 0;
    Result<void> result;
    if (!synced)
        result = failure(clusterErrorFromErrno("cluster.folderFailed", folder));
    ::close(fd);
    return result;
}

Result<void> removeTree(const QString &path)
{
    // A program that is just dying may be removing the same files: what has gone is no failure.
    constexpr int mostTries = 20;
    const std::filesystem::path tree = QFile::encodeName(path).toStdString();
    std::error_code error;
    for (int i = 0; i < mostTries; ++i) {
        std::filesystem::remove_all(tree, error);
        if (error != std::errc::no_such_file_or_directory)
            break;
    }
    if (error)
        return failure(clusterError("cluster.folderFailed", path,
                                    QString::fromLocal8Bit(error.message().c_str())));
    return {};
}

Result<void> writeIfChanged(const QString &path, const QByteArray &text)
{
    QFile present(path);
    if (present.open(QIODevice::ReadOnly) && present.read(text.size() + 1) == text)
        return {};
    QSaveFile file(path);
    constexpr auto worldReadable
        = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(worldReadable)
        || file.write(text) != text.size() || !file.commit())
        return failure(clusterError("cluster.folderFailed", path, file.errorString()));
    return {};
}

} // namespace kai::cluster

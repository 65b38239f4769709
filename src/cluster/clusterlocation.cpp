#include "cluster/clusterlocation.h"

#include "base/logging.h"
#include "cluster/folders.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace kai::cluster {

namespace {

constexpr QLatin1String outsideParent("/var/lib/kai-ticketing");

/// Closed for listing, open for passing: the server must reach its folder in it.
mode_t containerMode(const OsUser &serverUser)
{
    return serverUser.uid == ::geteuid() ? 0700 : 0711;
}

Result<QString> canonicalDataDir(const QString &dataDir)
{
    if (!QFileInfo(dataDir).isDir()) {
        if (!QDir().mkpath(dataDir))
            return failure(clusterErrorFromErrno("cluster.folderFailed", dataDir));
        QFile::setPermissions(dataDir, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    const QString path = QFileInfo(dataDir).canonicalFilePath();
    struct stat info
    {
    };
    if (::stat(QFile::encodeName(path).constData(), &info) != 0)
        return failure(clusterErrorFromErrno("cluster.folderFailed", dataDir));
    // Whoever owns it could exchange what we make in it, which must not be done to root.
    if (info.st_uid != ::geteuid())
        return failure(clusterError("cluster.foreignOwner", path));
    return path;
}

/// A relative file name has no place in it; one that is gone means that data is lost or not
/// mounted, which a new empty cluster would hide.
Result<QString> containerNamedBy(const QString &noteFile)
{
    QFile file(noteFile);
    if (!file.open(QIODevice::ReadOnly))
        return failure(clusterError("cluster.corrupt", noteFile, file.errorString()));
    const QString path = QFile::decodeName(file.readLine(4096)).trimmed();
    struct stat info
    {
    };
    if (!QDir::isAbsolutePath(path) || ::stat(QFile::encodeName(path).constData(), &info) != 0)
        return failure(clusterError("cluster.corrupt", path.isEmpty() ? noteFile : path,
                                    QStringLiteral("named by ") + noteFile));
    if (info.st_uid != ::geteuid())
        return failure(clusterError("cluster.foreignOwner", path));
    return path;
}

/// A cluster of an earlier data folder of the same name, which was removed without its cluster. It
/// must not become the new folder's data, and is not ours to delete.
Result<void> setAside(const QString &container)
{
    const auto lock = lockContainer(container);
    if (!lock)
        return failure(lock.error());
    ::close(*lock);
    QString aside;
    for (int number = 1; aside.isEmpty() || QFileInfo::exists(aside); ++number)
        aside = QStringLiteral("%1.old-%2").arg(container).arg(number);
    if (!QDir().rename(container, aside))
        return failure(clusterErrorFromErrno("cluster.folderFailed", container));
    qCWarning(logCluster) << "the database of an earlier data folder of this name was kept in"
                          << aside;
    return {};
}

Result<QString> makeOutside(const QString &dataDir, const OsUser &ourselves)
{
    const QString container = outsideContainer(dataDir);
    if (auto made = ensureFolder(outsideParent, ourselves, 0711); !made)
        return failure(made.error());
    if (newestClusterIn(container)) {
        if (auto moved = setAside(container); !moved)
            return failure(moved.error());
    }
    if (auto made = ensureFolder(container, ourselves, 0711); !made)
        return failure(made.error());
    // Before the cluster is made: a cluster without this file belongs to an earlier folder.
    if (auto noted = writeIfChanged(locationFile(dataDir), QFile::encodeName(container) + '\n');
        !noted)
        return failure(noted.error());
    if (auto synced = syncFolder(dataDir); !synced)
        return failure(synced.error());
    return container;
}

/// Lets the server pass through our data folder. What is in it keeps its own permissions, and the
/// folder cannot be listed by others.
Result<void> openForPassing(const QString &dataDir, const OsUser &serverUser)
{
    struct stat info
    {
    };
    const QByteArray name = QFile::encodeName(dataDir);
    if (::stat(name.constData(), &info) != 0)
        return failure(clusterErrorFromErrno("cluster.folderFailed", dataDir));
    if (!mayTraverse(info, serverUser)
        && ::chmod(name.constData(), (info.st_mode & 07777) | 0011) != 0)
        return failure(clusterErrorFromErrno("cluster.folderFailed", dataDir));
    return {};
}

} // namespace

QString outsideContainer(const QString &canonicalDataDir)
{
    const auto hash
        = QCryptographicHash::hash(QFile::encodeName(canonicalDataDir), QCryptographicHash::Sha256);
    return outsideParent + QLatin1Char('/') + QString::fromLatin1(hash.toHex().left(16));
}

QString locationFile(const QString &dataDir)
{
    return dataDir + QStringLiteral("/postgresql.location");
}

std::optional<int> newestClusterIn(const QString &container)
{
    std::optional<int> newest;
    for (const QString &name : QDir(container).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        bool isNumber = false;
        const int major = name.toInt(&isNumber);
        if (isNumber && major > 0)
            newest = std::max(newest.value_or(0), major);
    }
    return newest;
}

Result<int> lockContainer(const QString &container)
{
    const QString path = container + QStringLiteral("/lock");
    const int fd = ::open(QFile::encodeName(path).constData(),
                          O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return failure(clusterErrorFromErrno("cluster.folderFailed", path));
    if (::flock(fd, LOCK_EX | LOCK_NB) == 0)
        return fd;
    const Error error = clusterErrorFromErrno(
        errno == EWOULDBLOCK ? "cluster.inUse" : "cluster.folderFailed", container);
    ::close(fd);
    return failure(error);
}

Result<QString> locateContainer(const QString &dataDir, const OsUser &serverUser)
{
    const auto path = canonicalDataDir(dataDir);
    if (!path)
        return path;
    if (QFileInfo::exists(locationFile(*path)))
        return containerNamedBy(locationFile(*path));

    const OsUser ourselves {::geteuid(), ::getegid(), {}};
    const QString inside = *path + QStringLiteral("/postgresql");
    const QString closed = serverUser.uid == ourselves.uid
                               ? QString()
                               : firstClosedFolder(QFileInfo(*path).path(), serverUser);
    if (!closed.isEmpty()) {
        if (newestClusterIn(inside))
            return failure(clusterError("cluster.unreachable", closed));
        const auto outside = makeOutside(*path, ourselves);
        if (outside)
            qCInfo(logCluster) << "PostgreSQL cannot pass" << closed << "- its data is in"
                               << *outside;
        return outside;
    }
    if (serverUser.uid != ourselves.uid) {
        if (auto opened = openForPassing(*path, serverUser); !opened)
            return failure(opened.error());
    }
    if (auto made = ensureFolder(inside, ourselves, containerMode(serverUser)); !made)
        return failure(made.error());
    return inside;
}

} // namespace kai::cluster

#include "cluster/clusterfolder.h"

#include "cluster/clusterlocation.h"
#include "cluster/folders.h"
#include "cluster/postgresbinaries.h"

#include <QFile>

#include <unistd.h>

namespace kai::cluster {

Result<std::unique_ptr<ClusterFolder>> ClusterFolder::open(const QString &dataDir)
{
    const auto user = serverOsUser();
    if (!user)
        return failure(user.error());
    const auto path = locateContainer(dataDir, *user);
    if (!path)
        return failure(path.error());
    const auto lock = lockContainer(*path);
    if (!lock)
        return failure(lock.error());
    return std::unique_ptr<ClusterFolder>(new ClusterFolder(*path, *user, *lock));
}

ClusterFolder::ClusterFolder(QString path, OsUser serverUser, int lock)
    : m_path(std::move(path))
    , m_serverUser(std::move(serverUser))
    , m_lock(lock)
{
}

ClusterFolder::~ClusterFolder()
{
    ::close(m_lock);
}

Result<std::optional<int>> ClusterFolder::existingMajor() const
{
    const auto newest = newestClusterIn(m_path);
    if (!newest)
        return std::optional<int>();
    const QString dir = clusterDir(*newest);
    struct stat info
    {
    };
    if (::stat(QFile::encodeName(dir).constData(), &info) != 0)
        return failure(clusterErrorFromErrno("cluster.corrupt", dir));
    if (info.st_uid != m_serverUser.uid)
        return failure(clusterError("cluster.foreignOwner", dir));

    const QString versionFile = dir + QStringLiteral("/PG_VERSION");
    QFile file(versionFile);
    if (!file.open(QIODevice::ReadOnly))
        return failure(clusterError("cluster.corrupt", versionFile, file.errorString()));
    const auto major = majorFromVersionFile(file.read(64));
    if (!major)
        return failure(clusterError("cluster.corrupt", versionFile));
    return major;
}

QString ClusterFolder::clusterDir(int major) const
{
    return m_path + u'/' + QString::number(newestClusterIn(m_path).value_or(major));
}

} // namespace kai::cluster

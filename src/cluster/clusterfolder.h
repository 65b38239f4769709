#pragma once

#include "cluster/osuser.h"

#include <QString>

#include <memory>
#include <optional>

namespace kai::cluster {

/// The container of the private PostgreSQL, locked for us as long as this object lives.
class ClusterFolder
{
public:
    /// Locates, makes and locks it. See PrivateCluster::start() for the errors.
    static Result<std::unique_ptr<ClusterFolder>> open(const QString &dataDir);
    ~ClusterFolder();
    ClusterFolder(const ClusterFolder &) = delete;
    ClusterFolder &operator=(const ClusterFolder &) = delete;

    const QString &path() const { return m_path; }
    /// Whom the cluster belongs to and the server runs as.
    const OsUser &serverUser() const { return m_serverUser; }

    /// The major version that made the existing cluster, or nothing when there is none yet. It is
    /// checked to be the server user's (cluster.foreignOwner) and to say its version
    /// (cluster.corrupt).
    Result<std::optional<int>> existingMajor() const;
    /// PGDATA: the existing cluster, or the one to be made with `major`.
    QString clusterDir(int major) const;

private:
    ClusterFolder(QString path, OsUser serverUser, int lock);

    QString m_path;
    OsUser m_serverUser;
    int m_lock;
};

} // namespace kai::cluster

#pragma once

#include "cluster/osuser.h"

#include <QString>

#include <optional>

namespace kai::cluster {

/// The folder that holds everything of the private PostgreSQL: a subfolder a major version, the
/// access files, usually the socket. Made when it is missing; ours alone to write.
///
/// Usually <dataDir>/postgresql. When we are root and a folder above the data folder is closed for
/// `serverUser` (/root, and the 0700 folders of test harnesses) it is
/// /var/lib/kai-ticketing/<hash>, and the file <dataDir>/postgresql.location says so; that file
/// then decides for good.
Result<QString> locateContainer(const QString &dataDir, const OsUser &serverUser);

/// /var/lib/kai-ticketing/<hash> for this canonical data folder.
QString outsideContainer(const QString &canonicalDataDir);
/// The file in the data folder that names a container elsewhere.
QString locationFile(const QString &dataDir);

/// The highest major version that has a folder in the container; nothing when there is no cluster.
std::optional<int> newestClusterIn(const QString &container);

/// Takes the lock that one application at a time holds on a container; the kernel lets it go with
/// the process, however that ends. A file descriptor, or cluster.inUse.
Result<int> lockContainer(const QString &container);

} // namespace kai::cluster

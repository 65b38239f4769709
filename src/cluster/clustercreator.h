#pragma once

#include "base/result.h"

#include <chrono>

namespace kai::cluster {

class ClusterFolder;
struct ConnectionInfo;
struct Installation;

/// Makes the cluster with the role and the database of `names`. It is made in a staging folder,
/// brought to the disk and then renamed: a folder with the final name is always whole, whenever we
/// are killed. Otherwise cluster.initdbFailed with PostgreSQL's words in `internal`, and nothing is
/// left.
Result<void> createCluster(const Installation &installation, const ClusterFolder &folder,
                           const ConnectionInfo &names, std::chrono::milliseconds deadline);

/// Removes what a killed createCluster() left.
Result<void> removeStaging(const ClusterFolder &folder);

} // namespace kai::cluster

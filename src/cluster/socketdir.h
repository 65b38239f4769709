#pragma once

#include "cluster/osuser.h"

#include <QString>
#include <QStringList>

namespace kai::cluster {

/// A Unix socket's path has room for 107 bytes and the closing zero (sockaddr_un on Linux).
constexpr int longestSocketPath = 107;

/// The path PostgreSQL makes in `dir` for `port`.
QString socketPath(const QString &dir, int port);

/// The folders to try for the socket, best first: `preferred`, and when its path is too long for a
/// socket or cannot be told to libpq
/// a folder in each of `runtimeDirs`, named after `clusterDir`. Only those short enough. Pure.
QStringList socketDirCandidates(const QString &preferred, const QStringList &runtimeDirs,
                                const QString &clusterDir, int port);

/// Folders of the system in which `user`'s server may have a short socket folder: XDG_RUNTIME_DIR,
/// which is closed for another user than ourselves; /run for root; /tmp.
QStringList systemRuntimeDirs(const OsUser &user);

/// Makes the first candidate that can be ours, with mode 0700. cluster.noSocketDir when none can.
Result<QString> openSocketDir(const QStringList &candidates, const OsUser &user);

/// Removes what a server that did not stop cleanly left: PostgreSQL takes its socket's lock file
/// for a live one when another program got the process number. Nobody may be using the cluster.
void removeSocket(const QString &dir, int port);

} // namespace kai::cluster

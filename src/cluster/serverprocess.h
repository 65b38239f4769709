#pragma once

#include "cluster/osuser.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace kai::cluster {

/// Who has a process number now.
enum class PidHolder {
    Nobody, ///< no such process
    Unrelated, ///< some other program got the number
    Server ///< the PostgreSQL server of this cluster, or one that cannot be told from it
};

/// Whether the server of `clusterDir` runs with this command line (arguments end in NUL) and this
/// working folder (empty when the kernel does not tell). Pure.
PidHolder holderFromProcess(const QByteArray &commandLine, const QString &workingDir,
                            const QString &clusterDir);

/// Looks at /proc. PostgreSQL itself only asks whether the number is alive, and would refuse to
/// start for ever when, say after a reboot, another program of the same user got it.
PidHolder holderOf(qint64 pid, const QString &clusterDir);

/// The same for the process that postmaster.pid of `clusterDir` names. A file without a number is
/// left by a full disk, or just being written: then it is the server if any process of `serverUser`
/// is. Nobody when there is no file; Unrelated when the file is stale and PostgreSQL would stumble
/// on it.
PidHolder holderOfPidFile(const QString &clusterDir, const OsUser &serverUser);

/// A name for the cluster that shows in the titles of its processes. Made from the folder.
QString clusterNameFor(const QString &clusterDir);

/// Processes of `user` that a vanished server of this cluster left behind: "postgres: NAME: …".
QList<qint64> childrenOfServer(const QString &clusterName, const OsUser &user);

} // namespace kai::cluster

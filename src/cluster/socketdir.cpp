#include "cluster/socketdir.h"

#include "base/logging.h"
#include "cluster/folders.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <unistd.h>

namespace kai::cluster {

QString socketPath(const QString &dir, int port)
{
    return QStringLiteral("%1/.s.PGSQL.%2").arg(dir).arg(port);
}

static bool fits(const QString &dir, int port)
{
    // libpq takes a host with a comma for a list of hosts, and knows no way to quote it.
    return !dir.contains(u',')
           && QFile::encodeName(socketPath(dir, port)).size() <= longestSocketPath;
}

QStringList socketDirCandidates(const QString &preferred, const QStringList &runtimeDirs,
                                const QString &clusterDir, int port)
{
    if (fits(preferred, port))
        return {preferred};
    const auto hash
        = QCryptographicHash::hash(QFile::encodeName(clusterDir), QCryptographicHash::Sha256);
    const QString name
        = QStringLiteral("/kai-ticketing-") + QString::fromLatin1(hash.toHex().left(16));
    QStringList candidates;
    for (const QString &runtimeDir : runtimeDirs) {
        if (QDir::isAbsolutePath(runtimeDir) && fits(runtimeDir + name, port))
            candidates.append(runtimeDir + name);
    }
    return candidates;
}

QStringList systemRuntimeDirs(const OsUser &user)
{
    QStringList dirs;
    if (user.uid == ::geteuid())
        dirs.append(qEnvironmentVariable("XDG_RUNTIME_DIR"));
    else
        dirs.append(QStringLiteral("/run"));
    dirs.append(QStringLiteral("/tmp"));
    dirs.removeAll(QString());
    return dirs;
}

Result<QString> openSocketDir(const QStringList &candidates, const OsUser &user)
{
    Error reason = clusterError("cluster.noSocketDir", candidates.value(0));
    for (const QString &dir : candidates) {
        const auto made = ensureFolder(dir, user, 0700);
        if (made)
            return dir;
        qCInfo(logCluster) << "no socket in" << dir << made.error().code << made.error().internal;
        reason.subject = dir;
        reason.internal = made.error().code + u' ' + made.error().internal;
    }
    return failure(reason);
}

void removeSocket(const QString &dir, int port)
{
    const QByteArray path = QFile::encodeName(socketPath(dir, port));
    ::unlink(path.constData());
    ::unlink((path + ".lock").constData());
}

} // namespace kai::cluster

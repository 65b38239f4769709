#include "cluster/serverprocess.h"

#include "cluster/postmasterpid.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <csignal>

namespace kai::cluster {

static QString canonical(const QString &dir)
{
    const QString path = QFileInfo(dir).canonicalFilePath();
    return path.isEmpty() ? QDir::cleanPath(dir) : path;
}

static QByteArray commandLineOf(const QString &pid)
{
    QFile file(QStringLiteral("/proc/%1/cmdline").arg(pid));
    return file.open(QIODevice::ReadOnly) ? file.read(64 * 1024) : QByteArray();
}

PidHolder holderFromProcess(const QByteArray &commandLine, const QString &workingDir,
                            const QString &clusterDir)
{
    const auto arguments = commandLine.split('\0');
    const QByteArray program = arguments.first().mid(arguments.first().lastIndexOf('/') + 1);
    if (program != "postgres" && program != "postmaster")
        return PidHolder::Unrelated; // also a zombie, whose command line is empty
    QString dir;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments[i] == "-D" && i + 1 < arguments.size())
            dir = QFile::decodeName(arguments[i + 1]);
        else if (arguments[i].startsWith("-D"))
            dir = QFile::decodeName(arguments[i].mid(2));
    }
    if (dir.isEmpty())
        dir = workingDir; // the server makes its folder the working one
    if (dir.isEmpty())
        return PidHolder::Server;
    return canonical(dir) == canonical(clusterDir) ? PidHolder::Server : PidHolder::Unrelated;
}

PidHolder holderOf(qint64 pid, const QString &clusterDir)
{
    if (::kill(pid_t(pid), 0) != 0 && errno == ESRCH)
        return PidHolder::Nobody;
    const QString number = QString::number(pid);
    // Root in a container without CAP_SYS_PTRACE cannot read the link, but may read the arguments.
    const QString workingDir = QFile::symLinkTarget(QStringLiteral("/proc/%1/cwd").arg(number));
    return holderFromProcess(commandLineOf(number), workingDir, clusterDir);
}

static QList<qint64> processesOf(const OsUser &user)
{
    QList<qint64> pids;
    const auto entries = QDir(QStringLiteral("/proc")).entryInfoList(QDir::Dirs);
    for (const QFileInfo &entry : entries) {
        bool isNumber = false;
        const qint64 pid = entry.fileName().toInt(&isNumber);
        if (isNumber && entry.ownerId() == user.uid)
            pids.append(pid);
    }
    return pids;
}

PidHolder holderOfPidFile(const QString &clusterDir, const OsUser &serverUser)
{
    if (!QFile::exists(postmasterPidFile(clusterDir)))
        return PidHolder::Nobody;
    if (const auto file = readPostmasterPid(clusterDir))
        return holderOf(file->pid, clusterDir);
    const auto pids = processesOf(serverUser);
    const bool isServed = std::any_of(pids.begin(), pids.end(), [&](qint64 pid) {
        return holderOf(pid, clusterDir) == PidHolder::Server;
    });
    return isServed ? PidHolder::Server : PidHolder::Unrelated;
}

QString clusterNameFor(const QString &clusterDir)
{
    const auto hash
        = QCryptographicHash::hash(QFile::encodeName(clusterDir), QCryptographicHash::Sha256);
    return QStringLiteral("kai-") + QString::fromLatin1(hash.toHex().left(12));
}

QList<qint64> childrenOfServer(const QString &clusterName, const OsUser &user)
{
    const QByteArray title = "postgres: " + clusterName.toLatin1() + ':';
    QList<qint64> children = processesOf(user);
    children.removeIf(
        [&](qint64 pid) { return !commandLineOf(QString::number(pid)).startsWith(title); });
    return children;
}

} // namespace kai::cluster

#include "cluster/serverprobe.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QThread>

#include "cluster/postgresbinaries.h"

static QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static QList<qint64> allProcesses()
{
    QList<qint64> pids;
    for (const QString &name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        bool isNumber = false;
        const qint64 pid = name.toInt(&isNumber);
        if (isNumber)
            pids.append(pid);
    }
    return pids;
}

/// The fields after the program's name, which may hold anything: state, parent, …
static QList<QByteArray> statFields(qint64 pid)
{
    const QByteArray stat = contents(QStringLiteral("/proc/%1/stat").arg(pid));
    return stat.mid(stat.lastIndexOf(')') + 2).split(' ');
}

QString psql(const QString &connectionOptions, const QString &statement)
{
    using namespace kai::cluster;
    const auto newest = newestVersion(installationsIn(standardBinDirs()));
    if (!newest)
        return QStringLiteral("psql: not installed");
    QProcess process;
    process.setWorkingDirectory(QStringLiteral("/"));
    process.start(newest->program("psql"), {QStringLiteral("-XAtw"), QStringLiteral("-d"),
                                            connectionOptions, QStringLiteral("-c"), statement});
    if (!process.waitForFinished(20'000) || process.exitCode() != 0)
        return QStringLiteral("psql: ") + QString::fromUtf8(process.readAllStandardError());
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

bool isAlive(qint64 pid)
{
    const QByteArray state = statFields(pid).value(0);
    return !state.isEmpty() && state != "Z" && state != "X";
}

bool waitUntilGone(qint64 pid, int milliseconds)
{
    QDeadlineTimer deadline(milliseconds);
    while (isAlive(pid)) {
        if (deadline.hasExpired())
            return false;
        QThread::msleep(5);
    }
    return true;
}

QList<qint64> processesWith(const QByteArray &text)
{
    QList<qint64> found;
    for (qint64 pid : allProcesses()) {
        if (isAlive(pid) && contents(QStringLiteral("/proc/%1/cmdline").arg(pid)).contains(text))
            found.append(pid);
    }
    return found;
}

QList<qint64> childrenOf(qint64 parent)
{
    QList<qint64> children;
    for (qint64 pid : allProcesses()) {
        if (statFields(pid).value(1).toLongLong() == parent)
            children.append(pid);
    }
    return children;
}

static QSet<QString> listeningInodes()
{
    QSet<QString> inodes;
    for (const char *table : {"/proc/net/tcp", "/proc/net/tcp6"}) {
        for (const QByteArray &line : contents(QString::fromLatin1(table)).split('\n')) {
            const auto fields = line.simplified().split(' ');
            if (fields.value(3) == "0A")
                inodes.insert(QString::fromLatin1(fields.value(9)));
        }
    }
    return inodes;
}

int listeningTcpSockets(const QList<qint64> &pids)
{
    static const QRegularExpression socket(QStringLiteral("socket:\\[([0-9]+)\\]"));
    const auto listening = listeningInodes();
    int count = 0;
    for (qint64 pid : pids) {
        const QDir descriptors(QStringLiteral("/proc/%1/fd").arg(pid));
        for (const QString &name : descriptors.entryList(QDir::Files | QDir::System)) {
            const auto match = socket.match(QFile::symLinkTarget(descriptors.filePath(name)));
            if (match.hasMatch() && listening.contains(match.captured(1)))
                ++count;
        }
    }
    return count;
}

#include "cluster/postmasterpid.h"

#include <QFile>

namespace kai::cluster {

std::optional<PostmasterPid> parsePostmasterPid(const QByteArray &text)
{
    const auto lines = text.split('\n');
    bool isNumber = false;
    // A server in single-user mode writes its number negated.
    const qint64 pid = qAbs(lines.value(0).trimmed().toInt(&isNumber));
    if (!isNumber || pid == 0)
        return std::nullopt;
    return PostmasterPid {pid, lines.value(7).trimmed()};
}

std::optional<PostmasterPid> readPostmasterPid(const QString &clusterDir)
{
    QFile file(postmasterPidFile(clusterDir));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return parsePostmasterPid(file.read(8192));
}

QString postmasterPidFile(const QString &clusterDir)
{
    return clusterDir + QStringLiteral("/postmaster.pid");
}

} // namespace kai::cluster

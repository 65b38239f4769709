#pragma once

#include <QByteArray>
#include <QString>
#include <QtGlobal>

#include <optional>

namespace kai::cluster {

/// What postmaster.pid says. PostgreSQL writes it line by line while it starts (src/include/utils/
/// pidfile.h), so the later fields may still be missing.
struct PostmasterPid
{
    qint64 pid = 0; ///< line 1
    QByteArray status {}; ///< line 8: "starting", "stopping", "ready" or "standby"; may be empty

    /// The server `child` takes connections. Unlike a connection attempt, this cannot be answered
    /// by another server.
    bool isReady(qint64 child) const { return pid == child && status == "ready"; }
};

/// Nothing when the first line is no process number.
std::optional<PostmasterPid> parsePostmasterPid(const QByteArray &text);

/// Reads it from a cluster's folder; nothing when there is none or it cannot be understood.
std::optional<PostmasterPid> readPostmasterPid(const QString &clusterDir);

QString postmasterPidFile(const QString &clusterDir);

} // namespace kai::cluster

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace kai::cluster {

/// One PostgreSQL server that is installed.
struct Installation
{
    int major = 0; ///< 15 for 15.18
    QString binDir;

    QString program(const char *name) const { return binDir + u'/' + QLatin1String(name); }
    friend bool operator==(const Installation &, const Installation &) = default;
};

/// The oldest version a new cluster is made with: the one of Debian 12, on which we test.
constexpr int oldestMajorForNewClusters = 15;

/// The text of a PG_VERSION file, "15\n". Nothing for anything else.
std::optional<int> majorFromVersionFile(const QByteArray &text);
/// The output of `postgres --version`, "postgres (PostgreSQL) 15.18 (Debian …)".
std::optional<int> majorFromProgram(const QByteArray &output);

/// Where PostgreSQL may be, the most wanted first: $KAI_POSTGRES_BIN_DIR, then Debian's and the
/// PostgreSQL project's folders a version, then what pg_config on the PATH names, then /usr/bin.
QStringList standardBinDirs();

/// Those of `binDirs` that hold both `postgres` and `initdb`, in the same order. Asks a program for
/// its version where the folder's name does not tell.
QList<Installation> installationsIn(const QStringList &binDirs);

/// The installation for an existing cluster: a server reads the files of its own major version
/// only.
std::optional<Installation> exactVersion(const QList<Installation> &installed, int major);
/// The installation for a new cluster: the newest; the first of them on a tie.
std::optional<Installation> newestVersion(const QList<Installation> &installed);

} // namespace kai::cluster

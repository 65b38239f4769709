#include "cluster/postgresbinaries.h"

#include "cluster/childprocess.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>

namespace kai::cluster {

static std::optional<int> captured(const QString &pattern, const QByteArray &text)
{
    const auto match = QRegularExpression(pattern).match(QString::fromLatin1(text));
    return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
}

std::optional<int> majorFromVersionFile(const QByteArray &text)
{
    return captured(QStringLiteral("\\A([1-9][0-9]{0,2})\\n?\\z"), text);
}

std::optional<int> majorFromProgram(const QByteArray &output)
{
    return captured(QStringLiteral("\\A\\S+ \\(PostgreSQL\\) ([1-9][0-9]{0,2})(?![0-9])"), output);
}

static QByteArray outputOf(const QString &program, const QString &argument)
{
    const auto user = currentOsUser();
    if (!user)
        return {};
    return runToEnd({program, {argument}}, *user, std::chrono::seconds(5), "cluster.noPostgres")
        .value_or(QByteArray());
}

static QStringList versionFolders(const QString &parent, const QString &nameFilter)
{
    QStringList binDirs;
    const auto entries
        = QDir(parent).entryInfoList({nameFilter}, QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries)
        binDirs.append(entry.filePath() + QStringLiteral("/bin"));
    return binDirs;
}

QStringList standardBinDirs()
{
    QStringList dirs;
    if (const QString chosen = qEnvironmentVariable("KAI_POSTGRES_BIN_DIR"); !chosen.isEmpty())
        dirs.append(QDir::cleanPath(chosen));
    dirs += versionFolders(QStringLiteral("/usr/lib/postgresql"), QStringLiteral("[0-9]*"));
    dirs += versionFolders(QStringLiteral("/usr"), QStringLiteral("pgsql-*"));
    const QString pgConfig = QStandardPaths::findExecutable(QStringLiteral("pg_config"));
    if (!pgConfig.isEmpty())
        dirs.append(
            QString::fromLocal8Bit(outputOf(pgConfig, QStringLiteral("--bindir")).trimmed()));
    dirs.append(QStringLiteral("/usr/bin")); // Fedora
    dirs.removeAll(QString());
    dirs.removeDuplicates();
    return dirs;
}

/// /usr/lib/postgresql/15/bin and /usr/pgsql-15/bin carry the version in their name.
static std::optional<int> majorFromPath(const QString &binDir)
{
    return captured(QStringLiteral("\\A/usr/(?:lib/postgresql/|pgsql-)([1-9][0-9]{0,2})/bin\\z"),
                    binDir.toLatin1());
}

QList<Installation> installationsIn(const QStringList &binDirs)
{
    QList<Installation> installed;
    for (const QString &binDir : binDirs) {
        const Installation candidate {0, binDir};
        const QString server = candidate.program("postgres");
        if (!QFileInfo(server).isExecutable()
            || !QFileInfo(candidate.program("initdb")).isExecutable())
            continue;
        auto major = majorFromPath(binDir);
        if (!major)
            major = majorFromProgram(outputOf(server, QStringLiteral("--version")));
        if (major)
            installed.append({*major, binDir});
    }
    return installed;
}

std::optional<Installation> exactVersion(const QList<Installation> &installed, int major)
{
    const auto found = std::find_if(installed.begin(), installed.end(),
                                    [&](const auto &one) { return one.major == major; });
    return found == installed.end() ? std::nullopt : std::optional(*found);
}

std::optional<Installation> newestVersion(const QList<Installation> &installed)
{
    const auto newest
        = std::max_element(installed.begin(), installed.end(),
                           [](const auto &a, const auto &b) { return a.major < b.major; });
    if (newest == installed.end() || newest->major < oldestMajorForNewClusters)
        return std::nullopt;
    return *newest;
}

} // namespace kai::cluster

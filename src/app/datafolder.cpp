#include "app/datafolder.h"

#include <QDir>
#include <QStandardPaths>

#include <unistd.h>

namespace kai::app {

static QString standardFolder()
{
    // PostgreSQL does not run as root, and no other user may enter root's home.
    if (::geteuid() == 0)
        return QStringLiteral("/var/lib/kai-ticketing");
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
           + QStringLiteral("/kai-ticketing");
}

QString dataFolderPath(const QString &configured)
{
    return QDir(configured.isEmpty() ? standardFolder() : configured).absolutePath();
}

QString settingsFile(const QString &dataDir)
{
    return QDir(dataDir).filePath(QStringLiteral("settings.ini"));
}

QString secretsFile(const QString &dataDir)
{
    return QDir(dataDir).filePath(QStringLiteral("secrets.ini"));
}

Result<QString> ensureDataFolder(const QString &configured)
{
    const QString path = dataFolderPath(configured);
    const bool existed = QFileInfo(path).isDir();
    if (!existed && !QDir().mkpath(path)) {
        Error error = unavailable(QStringLiteral("data.folderFailed"), std::chrono::seconds(0));
        error.subject = path;
        return failure(error);
    }
    if (!existed)
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

} // namespace kai::app

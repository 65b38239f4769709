#include "desktop/widgets/ticketfile.h"

#include <QDateTime>
#include <QDir>
#include <QStandardPaths>

namespace kai {

static QDir ticketFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::CacheLocation)
                + QStringLiteral("/tickets"));
}

static QString fileName(QString name, const QString &suffix)
{
    // The name comes from the server: nothing in it may lead to another folder.
    name.removeIf([](QChar c) { return !(c.isLetterOrNumber() || c == u'-'); });
    return (name.isEmpty() ? QStringLiteral("ticket") : name) + suffix;
}

static std::optional<QString> writePrivateFile(const QString &name, const QByteArray &content)
{
    const QDir folder = ticketFolder();
    if (!folder.mkpath(QStringLiteral(".")))
        return std::nullopt;
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QString path = folder.filePath(name);
    QFile::remove(path); // it may be an older one with other permissions
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return std::nullopt;
    if (file.write(content) != content.size() || !file.flush())
        return std::nullopt;
    return path;
}

std::optional<QString> writeTicketFile(const QString &ticketNumber, const QByteArray &pdf)
{
    return writePrivateFile(fileName(ticketNumber, QStringLiteral(".pdf")), pdf);
}

std::optional<QString> writeMailFile(const QString &name, const QByteArray &message)
{
    return writePrivateFile(fileName(name, QStringLiteral(".eml")), message);
}

void removeOldTicketFiles()
{
    const QDateTime yesterday = QDateTime::currentDateTimeUtc().addDays(-1);
    const QFileInfoList files = ticketFolder().entryInfoList(
        {QStringLiteral("*.pdf"), QStringLiteral("*.eml")}, QDir::Files);
    for (const QFileInfo &file : files) {
        if (file.lastModified() < yesterday)
            QFile::remove(file.filePath());
    }
}

} // namespace kai

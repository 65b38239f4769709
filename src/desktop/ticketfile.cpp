#include "desktop/ticketfile.h"

#include <QDateTime>
#include <QDir>
#include <QStandardPaths>

namespace kai {

static QDir ticketFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::CacheLocation)
                + QStringLiteral("/tickets"));
}

static QString fileName(const QString &ticketNumber)
{
    QString name = ticketNumber;
    // The number comes from the server: nothing in it may lead to another folder.
    name.removeIf([](QChar c) { return !(c.isLetterOrNumber() || c == u'-'); });
    return (name.isEmpty() ? QStringLiteral("ticket") : name) + QStringLiteral(".pdf");
}

std::optional<QString> writeTicketFile(const QString &ticketNumber, const QByteArray &pdf)
{
    const QDir folder = ticketFolder();
    if (!folder.mkpath(QStringLiteral(".")))
        return std::nullopt;
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QString path = folder.filePath(fileName(ticketNumber));
    QFile::remove(path); // it may be an older one with other permissions
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return std::nullopt;
    if (file.write(pdf) != pdf.size() || !file.flush())
        return std::nullopt;
    return path;
}

void removeOldTicketFiles()
{
    const QDateTime yesterday = QDateTime::currentDateTimeUtc().addDays(-1);
    const QFileInfoList files
        = ticketFolder().entryInfoList({QStringLiteral("*.pdf")}, QDir::Files);
    for (const QFileInfo &file : files) {
        if (file.lastModified() < yesterday)
            QFile::remove(file.filePath());
    }
}

} // namespace kai

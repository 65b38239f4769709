#include "app/settingsfile.h"

#include "app/datafolder.h"

#include <QFile>
#include <QSettings>

#include <cstdio>

namespace kai::app {

static tl::unexpected<Error> notWritten(const QString &path)
{
    Error error = unavailable(QStringLiteral("settings.notWritten"), std::chrono::seconds(0));
    error.subject = path;
    return failure(error);
}

/// An empty file that only its owner may read, before anything stands in it.
static bool makePrivateFile(const QString &path)
{
    QFile::remove(path);
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                     QFile::ReadOwner | QFile::WriteOwner);
}

static Result<void> writeInto(const QString &path, const QMap<QString, QString> &values)
{
    const QString draft = path + QStringLiteral(".new");
    if (!makePrivateFile(draft))
        return notWritten(path);
    {
        const QSettings before(path, QSettings::IniFormat);
        QSettings after(draft, QSettings::IniFormat);
        for (const QString &key : before.allKeys())
            after.setValue(key, before.value(key));
        for (auto value = values.begin(); value != values.end(); ++value) {
            if (value->isEmpty())
                after.remove(value.key());
            else
                after.setValue(value.key(), *value);
        }
        after.sync();
        if (after.status() != QSettings::NoError)
            return notWritten(path);
    }
    if (std::rename(QFile::encodeName(draft).constData(), QFile::encodeName(path).constData()) != 0)
        return notWritten(path);
    return {};
}

Result<void> writeSettings(const QString &dataDir, const QMap<QString, QString> &values)
{
    return writeInto(settingsFile(dataDir), values);
}

Result<void> writeSecrets(const QString &dataDir, const QMap<QString, QString> &values)
{
    return writeInto(secretsFile(dataDir), values);
}

} // namespace kai::app

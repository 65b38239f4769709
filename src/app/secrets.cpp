#include "app/secrets.h"

#include "app/configuration.h"

#include <QDir>
#include <QFile>
#include <QSettings>

namespace kai::app {

Secrets::Secrets(const QProcessEnvironment &environment, const QString &dataDir)
    : m_environment(environment)
    , m_file(QDir(dataDir).filePath(QStringLiteral("secrets.ini")))
{
}

/// systemd hands credentials over as one file each: "midtrans/serverKey" is midtrans.serverKey.
static QByteArray fromCredentials(const QString &folder, const QString &key)
{
    if (folder.isEmpty())
        return {};
    QFile file(QDir(folder).filePath(QString(key).replace(u'/', u'.')));
    return file.open(QIODevice::ReadOnly) ? file.read(64 * 1024).trimmed() : QByteArray();
}

Result<QByteArray> Secrets::find(const QString &key) const
{
    const QString folder = m_environment.value(QStringLiteral("CREDENTIALS_DIRECTORY"));
    if (const QByteArray secret = fromCredentials(folder, key); !secret.isEmpty())
        return secret;
    const QString variable = environmentName(key.toLatin1().constData());
    if (m_environment.contains(variable))
        return m_environment.value(variable).toUtf8();
    QFile file(m_file);
    if (!file.exists())
        return QByteArray();
    constexpr QFile::Permissions others
        = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    if (file.permissions() & others) {
        Error error {ErrorKind::Internal, QStringLiteral("secrets.exposed")};
        error.subject = m_file;
        return failure(error);
    }
    return QSettings(m_file, QSettings::IniFormat).value(key).toString().toUtf8();
}

} // namespace kai::app

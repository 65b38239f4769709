#include "app/secrets.h"

#include "app/datafolder.h"

#include <QDir>
#include <QFile>
#include <QSettings>

namespace kai::app {

Secrets::Secrets(const Configuration &configuration, const QString &dataDir)
    : m_environment(configuration.environment())
    , m_file(secretsFile(dataDir))
    , m_inKeyring(configuration.list("secrets/keyring"))
    , m_keyring(configuration.keyringSecrets())
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
    const Result<QByteArray> filed = fromFile(key);
    return filed && filed->isEmpty() ? fromKeyring(key) : filed;
}

Result<QByteArray> Secrets::fromFile(const QString &key) const
{
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

Result<QByteArray> Secrets::fromKeyring(const QString &key) const
{
    if (!m_inKeyring.contains(key))
        return QByteArray();
    if (const auto found = m_keyring.constFind(key); found != m_keyring.constEnd())
        return *found;
    Error error {ErrorKind::Internal, QStringLiteral("secrets.keyringAway")};
    error.subject = key;
    return failure(error);
}

} // namespace kai::app

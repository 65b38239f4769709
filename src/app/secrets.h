#pragma once

#include "app/configuration.h"

namespace kai::app {

/// Finds secrets, in this order: the folder $CREDENTIALS_DIRECTORY (systemd), the environment
/// (KAI_MIDTRANS_SERVER_KEY), the file secrets.ini of the data folder, the keyring as far as the
/// configuration holds what was in it. They are never options, never printed, never logged.
class Secrets
{
public:
    Secrets(const Configuration &configuration, const QString &dataDir);

    /// The secret of a key such as "midtrans/serverKey"; empty when nobody gave it. Internal
    /// "secrets.exposed" when others may read the file it stands in, "secrets.keyringAway" when it
    /// is in a keyring that did not give it.
    Result<QByteArray> find(const QString &key) const;

private:
    Result<QByteArray> fromFile(const QString &key) const;
    Result<QByteArray> fromKeyring(const QString &key) const;

    QProcessEnvironment m_environment;
    QString m_file;
    QStringList m_inKeyring;
    QHash<QString, QByteArray> m_keyring;
};

} // namespace kai::app

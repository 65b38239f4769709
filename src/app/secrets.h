#pragma once

#include "base/result.h"

#include <QProcessEnvironment>

namespace kai::app {

/// Finds secrets, in this order: the folder $CREDENTIALS_DIRECTORY (systemd), the environment
/// (KAI_MIDTRANS_SERVER_KEY), the file secrets.ini of the data folder. They are never options,
/// never printed, never logged.
class Secrets
{
public:
    Secrets(const QProcessEnvironment &environment, const QString &dataDir);

    /// The secret of a key such as "midtrans/serverKey"; empty when nobody gave it. Internal
    /// "secrets.exposed" when others may read the file it stands in.
    Result<QByteArray> find(const QString &key) const;

private:
    QProcessEnvironment m_environment;
    QString m_file;
};

} // namespace kai::app

#pragma once

#include "base/result.h"

namespace kai::app {

/// The folder that the settings name, or the account's own: ~/.local/share/kai-ticketing, for root
/// /var/lib/kai-ticketing. An absolute path, of what need not be there.
QString dataFolderPath(const QString &configured);

/// The configuration file that the program itself writes.
QString settingsFile(const QString &dataDir);
/// The file of those secrets that are in no keyring.
QString secretsFile(const QString &dataDir);

/// Makes dataFolderPath() with mode 0700 when it is missing, and returns it. Unavailable
/// "data.folderFailed".
Result<QString> ensureDataFolder(const QString &configured);

} // namespace kai::app

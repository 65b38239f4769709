#pragma once

#include "base/result.h"

namespace kai::app {

/// The folder that the settings name, or the account's own: ~/.local/share/kai-ticketing, for root
/// /var/lib/kai-ticketing. Made with mode 0700 when it is missing. Returns its absolute path.
/// Unavailable "data.folderFailed".
Result<QString> ensureDataFolder(const QString &configured);

} // namespace kai::app

#pragma once

#include "storage/connectionconfig.h"

namespace kai {

/// A database into which somebody thinks of putting an installation.
struct DatabaseFacts
{
    QString version; ///< of PostgreSQL
    bool hasAdministrator = false; ///< an installation is there, and is administered
};

/// Connects, and looks whether the program could work there; changes nothing. Unavailable
/// "database.unavailable" with PostgreSQL's own words in `internal`, forbidden "database.noRights".
Result<DatabaseFacts> checkConnection(const ConnectionConfig &config);

} // namespace kai

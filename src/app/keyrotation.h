#pragma once

#include "app/configuration.h"

namespace kai::app {

/// Puts a new key for tickets into the key file of the data folder, and tells about it on standard
/// output, or on standard error why not. The program's exit code. A server that runs goes on with
/// the key that it has.
int rotateTicketKey(const Configuration &configuration);

} // namespace kai::app

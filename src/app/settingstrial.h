#pragma once

#include "app/configuration.h"
#include "app/trial.h"
#include "desktop/server/serversettings.h"

namespace kai::app {

/// Does what the server would do with one group of these settings: binds the address, reads the
/// certificate with its key, connects to the database, asks the gateway for an order that it does
/// not have, logs in at the mail server, asks the CAPTCHA's provider. Changes nothing anywhere.
/// `running` is what the server that runs now was started with. Blocks for some seconds.
Trial trySettings(SettingsGroup group, const Configuration &tried, const Configuration &running);

} // namespace kai::app

#pragma once

#include "app/demoaccounts.h"
#include "base/clock.h"
#include "base/random.h"
#include "services/authservice.h"
#include "storage/connectionconfig.h"

namespace kai::app {

/// Keeps departures ready for so many days from today on.
Result<void> extendDemonstration(const ConnectionConfig &connection, int days, const Clock &clock);

/// Loads the demonstration's master data, keeps departures ready for so many days from today on,
/// and makes an account for each role of an operator: with the password of the environment variable
/// KAI_DEMO_PASSWORD, or else a drawn one that is printed to standard error.
Result<DemoAccounts> prepareDemonstration(const ConnectionConfig &connection, int days,
                                          const Clock &clock, AuthService &auth, Random &random);

} // namespace kai::app

#pragma once

#include "app/secrets.h"
#include "base/random.h"
#include "services/userservice.h"

namespace kai::app {

/// The administrator with whom a new installation begins, unless it has one. The password is the
/// secret people/firstAdminPassword, or else a drawn one that is printed to standard error. Nothing
/// to do for an empty `email`.
Result<void> makeFirstAdministrator(const QString &email, const Secrets &secrets,
                                    UserService &users, Random &random);

} // namespace kai::app

#pragma once

#include "base/error.h"

namespace kai::app {

/// What a person at a terminal reads when the server cannot start, with what to do about it.
QString startFailureText(const Error &error);
/// The same for options and settings.
QString configurationErrorText(const Error &error);

} // namespace kai::app

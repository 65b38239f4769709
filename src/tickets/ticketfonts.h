#pragma once

#include "base/result.h"

#include <QString>

namespace kai {

/// The family that tickets are set in, registered with the font database at the first call. Other
/// scripts than Latin, Greek and Cyrillic come from the system's fonts. Thread-safe. Internal error
/// when the fonts cannot be read.
Result<QString> ticketFontFamily();

} // namespace kai

#pragma once

#include "base/result.h"

#include <QStringList>

namespace kai {

/// The families that tickets are set in, registered with the font database at the first call: the
/// first for Latin, Greek and Cyrillic, the others for Arabic, Javanese and emoji, in the order in
/// which a character is looked for. What none of them has comes from the system's fonts.
/// Thread-safe. Internal error when the fonts cannot be read.
Result<QStringList> ticketFontFamilies();

} // namespace kai

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QImage>

namespace kai {

/// A QR code of `text` at error correction level M, black on white, one bit a pixel, in the
/// smallest version that holds it. `modulePixels` is the side of a module (1 to 64);
/// `quietZoneModules` the white margin (0 to 16; the standard asks for 4, and readers fail
/// without). Digits, capitals and " $%*+-./:" take less room than other bytes. Thread-safe.
///
/// Errors: validation at "/text" "required" for an empty text; TooLarge "barcode.tooLong" when no
/// version holds it (about 2,300 bytes); Internal for sizes out of range.
Result<QImage> qrImage(const QByteArray &text, int modulePixels, int quietZoneModules);

} // namespace kai

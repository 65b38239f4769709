#include "barcode/qrimage.h"

#include <QColor>

#include <qrencode.h>

#include <cerrno>
#include <cstring>
#include <memory>

namespace kai {

namespace {

using Code = std::unique_ptr<QRcode, decltype(&QRcode_free)>;

// In this order QPdfWriter keeps an image at one bit a pixel; else it writes 24.
constexpr int white = 1; // and 0 is black

/// Blackens `size` pixels of a line from `left` on.
void blacken(uchar *line, int left, int size)
{
    for (int x = left; x < left + size; ++x)
        line[x / 8] &= uchar(~(0x80 >> x % 8));
}

} // namespace

Result<QImage> qrImage(const QByteArray &text, int modulePixels, int quietZoneModules)
{
    if (modulePixels < 1 || modulePixels > 64 || quietZoneModules < 0 || quietZoneModules > 16)
        return failure(internalError(QStringLiteral("size of a QR code out of range")));
    if (text.isEmpty() || text.contains('\0'))
        return failure(validationError(QStringLiteral("/text"), QStringLiteral("required")));

    // The mode is the fallback: stretches that fit the digits' or capitals' mode get it.
    const Code code(QRcode_encodeString(text.constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1),
                    &QRcode_free);
    if (!code && errno == ERANGE)
        return failure({ErrorKind::TooLarge, QStringLiteral("barcode.tooLong")});
    if (!code)
        return failure(internalError(QString::fromLocal8Bit(std::strerror(errno))));

    const int side = (code->width + 2 * quietZoneModules) * modulePixels;
    QImage image(side, side, QImage::Format_Mono);
    image.setColorTable({QColor(Qt::black).rgb(), QColor(Qt::white).rgb()});
    image.fill(white);
    for (int row = 0; row < code->width; ++row) {
        const int top = (row + quietZoneModules) * modulePixels;
        uchar *first = image.scanLine(top);
        for (int column = 0; column < code->width; ++column) {
            if (code->data[row * code->width + column] & 1)
                blacken(first, (column + quietZoneModules) * modulePixels, modulePixels);
        }
        for (int y = top + 1; y < top + modulePixels; ++y)
            std::memcpy(image.scanLine(y), first, size_t(image.bytesPerLine()));
    }
    return image;
}

} // namespace kai

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
constexpr int black = 0;
constexpr int white = 1;

void drawModule(QImage &image, int left, int top, int size)
{
    for (int y = top; y < top + size; ++y) {
        for (int x = left; x < left + size; ++x)
            image.setPixel(x, y, black);
    }
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
        for (int column = 0; column < code->width; ++column) {
            if (code->data[row * code->width + column] & 1)
                drawModule(image, (column + quietZoneModules) * modulePixels,
                           (row + quietZoneModules) * modulePixels, modulePixels);
        }
    }
    return image;
}

} // namespace kai

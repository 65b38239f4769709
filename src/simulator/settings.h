#pragma once

#include <QString>
#include <QUrl>

#include <chrono>

namespace kai::simulator {

/// What the program was started with. Times of the outside world are divided by the scales.
struct Settings
{
    QByteArray serverKey;
    QUrl notifyUrl;
    QString merchantId = QStringLiteral("G770000001");
    QString merchantName = QStringLiteral("KAI Ticketing");
    double clockScale = 600.0; // retries, bank confirmations, card settlement
    double expiryScale = 1.0; // payment and page expiry
    quint64 seed = 1;
};

/// A span of the real gateway's time on the compressed clock.
inline std::chrono::milliseconds compressed(std::chrono::milliseconds real, double scale)
{
    return std::chrono::milliseconds(qint64(double(real.count()) / (scale > 0 ? scale : 1.0)));
}

} // namespace kai::simulator

#include "base/money.h"

#include <QLocale>

namespace kai {

QString Money::toString() const
{
    static const QLocale indonesian(QLocale::Indonesian, QLocale::Indonesia);
    const QString digits = indonesian.toString(qAbs(m_rupiah));
    return (m_rupiah < 0 ? QStringLiteral("-Rp\u00a0") : QStringLiteral("Rp\u00a0")) + digits;
}

} // namespace kai

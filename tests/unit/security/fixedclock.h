#pragma once

#include "base/clock.h"

#include <QTimeZone>

namespace kai {

/// Stands still until it is moved.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(const QDateTime &now = QDateTime(QDate(2026, 12, 1), QTime(3, 0), Qt::UTC))
        : m_now(now)
    {
    }

    QDateTime now() const override { return m_now; }
    void advance(qint64 seconds) { m_now = m_now.addSecs(seconds); }

private:
    QDateTime m_now;
};

} // namespace kai

#pragma once

#include <QDateTime>

namespace kai {

/// The port through which the time is read, so that tests can set it. Always UTC. What must agree
/// between servers (a hold's end) uses the database's clock instead.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual QDateTime now() const = 0;
};

class SystemClock final : public Clock
{
public:
    QDateTime now() const override;
};

} // namespace kai

#pragma once

#include "simulator/session.h"

#include <QJsonObject>
#include <QStringList>

namespace kai::simulator {

struct ParsedOrder
{
    SnapOrder order;
    QStringList errors; // the error_messages of the answer; empty when the order is good
};

/// Checks and reads the body of POST /snap/v1/transactions, reporting every fault at once.
ParsedOrder parseSnapOrder(const QJsonObject &body, const QDateTime &now);

} // namespace kai::simulator

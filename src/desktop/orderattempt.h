#pragma once

#include "domain/order.h"

#include <QByteArray>

namespace kai {

/// The idempotency key of the order that is being made. The same request keeps its key until the
/// server has told what became of it, so that a lost answer never makes two orders; another request
/// has another key.
class OrderAttempt
{
public:
    QByteArray keyFor(const OrderRequest &request);
    /// The server has answered: the next attempt is a new one.
    void finish();

private:
    QByteArray m_body;
    QByteArray m_key;
};

} // namespace kai

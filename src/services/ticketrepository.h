#pragma once

#include "base/result.h"
#include "domain/ticket.h"
#include "domain/user.h"
#include "services/paging.h"

namespace kai {

/// Why and by whom a ticket is taken back.
struct TicketEnding
{
    QString reason;
    UserId userId;
};

class TicketRepository
{
public:
    virtual ~TicketRepository() = default;

    /// One ticket for each passenger of the order; does nothing for those that have one.
    virtual Result<void> issue(const Order &order, const QStringList &numbers) = 0;
    virtual Result<QList<Ticket>> ofOrder(const QString &orderCode) = 0;
    virtual Result<Ticket> byNumber(const QString &number, Lock lock = Lock::None) = 0;
    /// Takes back one that is valid, with the reason; false if it was not.
    virtual Result<bool> end(TicketId id, const TicketEnding &ending) = 0;
    virtual Result<void> voidOfOrder(OrderId order) = 0;
    virtual Result<void> voidOfPassengers(const QList<PassengerId> &passengers) = 0;
};

} // namespace kai

#pragma once

#include "services/repositories.h"
#include "storage/pgsession.h"

namespace kai {

/// Orders with their passengers and history in PostgreSQL.
class PgOrderRepository final : public OrderRepository
{
public:
    explicit PgOrderRepository(PgSession &session)
        : m_session(session)
    {
    }

    Result<Order> insert(const NewOrder &order) override;
    Result<Order> byCode(const QString &code, Lock lock = Lock::None) override;
    Result<Order> byId(OrderId id, Lock lock = Lock::None) override;
    Result<Page<Order>> list(const OrderFilter &filter, const PageRequest &page) override;
    Result<void> setStatus(OrderId id, OrderStatus status) override;
    Result<QList<Order>> lockExpired(int limit) override;
    Result<bool> holdLasts(OrderId id) override;
    Result<QList<Order>> lockArrived(int limit) override;
    Result<void> save(const Order &order) override;
    Result<void> addCharges(OrderId id, const QList<PriceLine> &charges) override;
    Result<void> addHistory(OrderId id, const OrderNote &note) override;
    Result<QList<HistoryEntry>> history(OrderId id, int limit) override;

private:
    PgSession &m_session;
};

} // namespace kai

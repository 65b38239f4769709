#pragma once

#include "simulator/transaction.h"

#include <QHash>

#include <memory>
#include <vector>

namespace kai::simulator {

/// Everything that was created since the program started, under every id it can be asked by.
class Store
{
public:
    Session &add(std::unique_ptr<Session> session);
    Transaction &add(std::unique_ptr<Transaction> transaction);

    Session *sessionByToken(const QString &token) const;
    /// The newest page of an order.
    Session *sessionOf(const QString &orderId) const;
    QList<Session *> sessionsOf(const QString &orderId) const;
    /// By transaction_id, else the newest transaction of that order_id.
    Transaction *find(const QString &id) const;
    Transaction *byTransactionId(const QString &id) const;
    /// Oldest first.
    QList<Transaction *> transactionsOf(const QString &orderId) const;
    /// The newest transaction made on this page; null before a method has been chosen.
    Transaction *transactionOf(const Session &session) const;
    /// Order ids, oldest first, each once.
    const QStringList &orderIds() const { return m_orderIds; }
    /// Some transaction of the order has brought money.
    bool isPaid(const QString &orderId) const;

private:
    std::vector<std::unique_ptr<Session>> m_sessions;
    std::vector<std::unique_ptr<Transaction>> m_transactions;
    QStringList m_orderIds;
    QHash<QString, Session *> m_byToken;
    QHash<QString, QList<Session *>> m_sessionsOfOrder;
    QHash<QString, Transaction *> m_byTransactionId;
    QHash<QString, QList<Transaction *>> m_transactionsOfOrder;
};

} // namespace kai::simulator

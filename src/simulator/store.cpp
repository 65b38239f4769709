#include "simulator/store.h"

namespace kai::simulator {

using namespace Qt::StringLiterals;

Session &Store::add(std::unique_ptr<Session> session)
{
    Session &added = *m_sessions.emplace_back(std::move(session));
    QList<Session *> &ofOrder = m_sessionsOfOrder[added.order.orderId];
    if (ofOrder.isEmpty())
        m_orderIds.append(added.order.orderId);
    ofOrder.append(&added);
    m_byToken.insert(added.token, &added);
    return added;
}

Transaction &Store::add(std::unique_ptr<Transaction> transaction)
{
    Transaction &added = *m_transactions.emplace_back(std::move(transaction));
    m_byTransactionId.insert(added.id(), &added);
    m_transactionsOfOrder[added.orderId()].append(&added);
    return added;
}

Session *Store::sessionByToken(const QString &token) const
{
    return m_byToken.value(token);
}

QList<Session *> Store::sessionsOf(const QString &orderId) const
{
    return m_sessionsOfOrder.value(orderId);
}

Session *Store::sessionOf(const QString &orderId) const
{
    const QList<Session *> all = sessionsOf(orderId);
    return all.isEmpty() ? nullptr : all.last();
}

Transaction *Store::byTransactionId(const QString &id) const
{
    return m_byTransactionId.value(id);
}

QList<Transaction *> Store::transactionsOf(const QString &orderId) const
{
    return m_transactionsOfOrder.value(orderId);
}

Transaction *Store::find(const QString &id) const
{
    if (Transaction *transaction = byTransactionId(id))
        return transaction;
    const QList<Transaction *> ofOrder = transactionsOf(id);
    return ofOrder.isEmpty() ? nullptr : ofOrder.last();
}

Transaction *Store::transactionOf(const Session &session) const
{
    const QList<Transaction *> ofOrder = transactionsOf(session.order.orderId);
    for (auto it = ofOrder.crbegin(); it != ofOrder.crend(); ++it) {
        if (&(*it)->session() == &session)
            return *it;
    }
    return nullptr;
}

bool Store::isPaid(const QString &orderId) const
{
    const QList<Transaction *> ofOrder = transactionsOf(orderId);
    return std::any_of(ofOrder.begin(), ofOrder.end(), [](const Transaction *transaction) {
        return usesUpOrder(transaction->status());
    });
}

} // namespace kai::simulator

#pragma once

#include "domain/order.h"
#include "support/testdatabase.h"

#include <QHash>
#include <QStringList>

#include <mutex>

/// Whether every client has got his answer. When some were lost, there may be orders that nobody
/// was told of.
enum class Answers { AllArrived, SomeLost };

/// The journal of what clients were told about their orders, and the judge who holds it against the
/// database afterwards. Tests of concurrent sales write down every success and ask once at the end.
class HistoryChecker
{
public:
    /// A client was told this. The newest version of each order counts. Thread-safe.
    void told(const kai::Order &order);
    /// How many different orders were told of.
    int orderCount() const;

    /// Where the database contradicts the journal or the rules of the inventory: a seat with two
    /// orders on a leg; an acknowledged order that is missing, there twice or another than told; a
    /// living order without its seats; a claim of a dead order, or one that no passenger has. Empty
    /// when all is well.
    QStringList contradictions(const TestDatabase &database,
                               Answers answers = Answers::AllArrived) const;

private:
    QStringList journalContradictions(const TestDatabase &database) const;

    mutable std::mutex m_mutex;
    QHash<QString, kai::Order> m_orders; ///< by code
};

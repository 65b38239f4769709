#pragma once

#include "desktop/client/apierror.h"
#include "domain/order.h"

#include <QObject>

#include <memory>

namespace kai {

/// What is done to one order of many; it answers with what goes back for it.
using BulkStep = std::function<void(const Order &order, QObject *receiver, Then<Money> then)>;

/// An order that something could not be done to, and why, for people.
struct BulkFailure
{
    QString orderCode;
    QString why;
};

/// Does the same to many orders, one after the other. What fails is noted, and the next one is
/// taken; a server that wants a pause gets it.
class BulkWork : public QObject
{
    Q_OBJECT

public:
    explicit BulkWork(QObject *parent = nullptr);

    /// Ends what is under way, and begins anew.
    void begin(const QList<Order> &orders, BulkStep step);
    /// What has been sent may still happen; nothing more is.
    void stop();
    bool isRunning() const { return m_round != nullptr; }

    int total() const { return int(m_orders.size()); }
    int tried() const { return m_next; }
    int succeeded() const { return m_next - int(m_failures.size()); }
    Money sum() const { return m_sum; }
    const QList<BulkFailure> &failures() const { return m_failures; }

Q_SIGNALS:
    void advanced();
    void finished();

private:
    void doNext();
    void take(const Answer<Money> &answer);

    QList<Order> m_orders;
    BulkStep m_step;
    std::unique_ptr<QObject> m_round; ///< receives the answer that is under way
    int m_next = 0;
    Money m_sum;
    QList<BulkFailure> m_failures;
};

/// "KAI0001: why; KAI0002: why", of a long list only the first ones.
QString failureText(const QList<BulkFailure> &failures);

} // namespace kai

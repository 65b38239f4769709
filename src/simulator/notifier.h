#pragma once

#include "simulator/faults.h"
#include "simulator/settings.h"
#include "simulator/transport.h"

#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QObject>
#include <QQueue>
#include <QTimer>

#include <memory>
#include <vector>

namespace kai::simulator {

enum class DeliveryState { Queued, Sending, Waiting, Delivered, GivenUp, Dropped };

/// One notification to one address, with everything that became of it.
struct Delivery
{
    int id = 0;
    int copyOf = 0; // the id of the original, for a duplicate
    QUrl url;
    QJsonObject body;
    DeliveryState state = DeliveryState::Queued;
    QList<int> responses; // HTTP status of each try, 0 for none
    QDateTime queuedAt;
    QDateTime triedAt;
    bool forged = false;
    bool tampered = false;
    std::function<void()> afterFirstTry;

    QJsonObject toJson() const;
};

/// Sends notifications as the real gateway does: in order for each order, with the documented
/// retries on the compressed clock, and spoiled in the ways the fault plan asks for.
class Notifier : public QObject
{
    Q_OBJECT

public:
    Notifier(const Settings &settings, Faults &faults, QObject *parent = nullptr);

    void notify(const QJsonObject &body, const QList<QUrl> &urls);
    /// Sends a logged notification once more, untouched; false for an unknown id.
    bool resend(int deliveryId);
    /// The log, oldest first; an empty order id means every order.
    QJsonArray log(const QString &orderId = {}) const;
    Transport &transport() { return m_transport; }

private:
    using DeliveryPointer = std::shared_ptr<Delivery>;
    using Group = QList<DeliveryPointer>; // an original and its duplicates

    DeliveryPointer record(const QJsonObject &body, const QUrl &url);
    void spoil(Delivery &delivery);
    Group withCopies(const DeliveryPointer &original);
    void enqueue(const Group &group);
    void flushReordered();
    void startNext(const QString &queueKey);
    void attempt(const DeliveryPointer &delivery);
    void answered(const DeliveryPointer &delivery, int status);

    const Settings &m_settings;
    Faults &m_faults;
    Transport m_transport;
    std::vector<DeliveryPointer> m_log;
    QHash<QString, QQueue<Group>> m_queues; // per order and address; present while busy
    QList<Group> m_held; // waiting to be put out of order
    QTimer m_reorderWindow;
    int m_nextId = 1;
};

} // namespace kai::simulator

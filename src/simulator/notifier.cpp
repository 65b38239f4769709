#include "simulator/notifier.h"

#include "simulator/retrytable.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QLoggingCategory>

#include <algorithm>

namespace kai::simulator {

using namespace Qt::StringLiterals;

namespace {

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(logNotifier, "kai.simulator.notifier")

constexpr auto reorderWindow = 250ms;
constexpr auto headStart = 1s; // a silent receiver does not hold up the order's next message
constexpr std::size_t maximumLog = 50000;
constexpr int maximumCopies = 100;

QString toString(DeliveryState state)
{
    switch (state) {
    case DeliveryState::Queued:
        return u"queued"_s;
    case DeliveryState::Sending:
        return u"sending"_s;
    case DeliveryState::Waiting:
        return u"waiting"_s;
    case DeliveryState::Delivered:
        return u"delivered"_s;
    case DeliveryState::GivenUp:
        return u"givenUp"_s;
    case DeliveryState::Dropped:
        return u"dropped"_s;
    }
    return {};
}

QString queueKey(const Delivery &delivery)
{
    return delivery.body[u"order_id"_s].toString() + u'\n' + delivery.url.toString();
}

} // namespace

QJsonObject Delivery::toJson() const
{
    QJsonArray codes;
    for (const int code : responses)
        codes.append(code);
    QJsonObject json {{u"id"_s, id},
                      {u"order_id"_s, body[u"order_id"_s]},
                      {u"transaction_id"_s, body[u"transaction_id"_s]},
                      {u"transaction_status"_s, body[u"transaction_status"_s]},
                      {u"url"_s, url.toString()},
                      {u"state"_s, toString(state)},
                      {u"attempts"_s, responses.size()},
                      {u"responses"_s, codes},
                      {u"responseCode"_s, responses.isEmpty() ? 0 : responses.last()},
                      {u"queuedAt"_s, queuedAt.toString(Qt::ISODateWithMs)},
                      {u"forged"_s, forged},
                      {u"tampered"_s, tampered},
                      {u"body"_s, body}};
    if (triedAt.isValid())
        json[u"triedAt"_s] = triedAt.toString(Qt::ISODateWithMs);
    if (copyOf)
        json[u"copyOf"_s] = copyOf;
    return json;
}

Notifier::Notifier(const Settings &settings, Faults &faults, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_faults(faults)
{
    m_reorderWindow.setSingleShot(true);
    m_reorderWindow.setInterval(reorderWindow);
    connect(&m_reorderWindow, &QTimer::timeout, this, &Notifier::flushReordered);
}

void Notifier::notify(const QJsonObject &body, const QList<QUrl> &urls)
{
    const NotificationFaults plan = m_faults.plan().notifications;
    for (const QUrl &url : urls) {
        const DeliveryPointer delivery = record(body, url);
        if (m_faults.happens("notification.drop", plan.drop)) {
            delivery->state = DeliveryState::Dropped;
            continue;
        }
        spoil(*delivery);
        const Group group = withCopies(delivery);
        const auto release = [this, group] {
            if (!m_faults.plan().notifications.reorder)
                return enqueue(group);
            m_held.append(group);
            if (!m_reorderWindow.isActive())
                m_reorderWindow.start();
        };
        if (plan.delayMs > 0)
            QTimer::singleShot(std::chrono::milliseconds(plan.delayMs), this, release);
        else
            release();
    }
}

bool Notifier::resend(int deliveryId)
{
    const auto found = std::find_if(m_log.begin(), m_log.end(), [deliveryId](const auto &entry) {
        return entry->id == deliveryId;
    });
    if (found == m_log.end())
        return false;
    const DeliveryPointer original = *found;
    const DeliveryPointer copy = record(original->body, original->url);
    copy->copyOf = original->id;
    enqueue({copy});
    return true;
}

QJsonArray Notifier::log(const QString &orderId) const
{
    QJsonArray array;
    for (const DeliveryPointer &delivery : m_log) {
        if (orderId.isEmpty() || delivery->body[u"order_id"_s].toString() == orderId)
            array.append(delivery->toJson());
    }
    return array;
}

Notifier::DeliveryPointer Notifier::record(const QJsonObject &body, const QUrl &url)
{
    if (m_log.size() >= maximumLog)
        m_log.erase(m_log.begin(), m_log.begin() + maximumLog / 10);
    auto delivery = std::make_shared<Delivery>();
    delivery->id = m_nextId++;
    delivery->url = url;
    delivery->body = body;
    delivery->queuedAt = QDateTime::currentDateTimeUtc();
    m_log.push_back(delivery);
    return delivery;
}

void Notifier::spoil(Delivery &delivery)
{
    const NotificationFaults &plan = m_faults.plan().notifications;
    if (m_faults.happens("notification.forgeSignature", plan.forgeSignature)) {
        const QByteArray genuine = delivery.body[u"signature_key"_s].toString().toLatin1();
        delivery.body[u"signature_key"_s] = QString::fromLatin1(
            QCryptographicHash::hash("forged" + genuine, QCryptographicHash::Sha512).toHex());
        delivery.forged = true;
    }
    if (m_faults.happens("notification.tamperStatus", plan.tamperStatus)) {
        const bool settled = delivery.body[u"transaction_status"_s].toString() == u"settlement"_s;
        delivery.body[u"transaction_status"_s] = settled ? u"expire"_s : u"settlement"_s;
        delivery.tampered = true;
    }
}

Notifier::Group Notifier::withCopies(const DeliveryPointer &original)
{
    Group group {original};
    const int copies = std::clamp(m_faults.plan().notifications.duplicate, 0, maximumCopies);
    for (int i = 0; i < copies; ++i) {
        const DeliveryPointer copy = record(original->body, original->url);
        copy->copyOf = original->id;
        copy->forged = original->forged;
        copy->tampered = original->tampered;
        group.append(copy);
    }
    return group;
}

void Notifier::enqueue(const Group &group)
{
    const QString key = queueKey(*group.first());
    const bool idle = !m_queues.contains(key);
    m_queues[key].enqueue(group);
    if (idle)
        startNext(key);
}

// Backwards as a whole: whatever one order got within the window changes places for certain.
void Notifier::flushReordered()
{
    QList<Group> held;
    held.swap(m_held);
    std::reverse(held.begin(), held.end());
    for (const Group &group : held)
        enqueue(group);
}

void Notifier::startNext(const QString &key)
{
    QQueue<Group> &queue = m_queues[key];
    if (queue.isEmpty()) {
        m_queues.remove(key);
        return;
    }
    const Group group = queue.dequeue();
    const auto moved = std::make_shared<bool>(false);
    const auto moveOn = [this, key, moved] {
        if (!std::exchange(*moved, true))
            startNext(key);
    };
    group.first()->afterFirstTry = moveOn;
    QTimer::singleShot(headStart, this, moveOn);
    for (const DeliveryPointer &delivery : group)
        attempt(delivery);
}

void Notifier::attempt(const DeliveryPointer &delivery)
{
    delivery->state = DeliveryState::Sending;
    delivery->triedAt = QDateTime::currentDateTimeUtc();
    const QByteArray bytes = QJsonDocument(delivery->body).toJson(QJsonDocument::Compact);
    m_transport.post(delivery->url, bytes,
                     [this, delivery](int status) { answered(delivery, status); });
}

void Notifier::answered(const DeliveryPointer &delivery, int status)
{
    const int retriesDone = int(delivery->responses.size());
    delivery->responses.append(status);
    qCInfo(logNotifier).noquote() << delivery->body[u"order_id"_s].toString()
                                  << delivery->body[u"transaction_status"_s].toString()
                                  << u"answered"_s << status;
    if (status >= 200 && status < 300) {
        delivery->state = DeliveryState::Delivered;
    } else if (retriesDone >= retriesAfter(status)) {
        delivery->state = DeliveryState::GivenUp;
    } else {
        delivery->state = DeliveryState::Waiting;
        const double shift = 0.9 + 0.2 * m_faults.dice().draw("notification.backoff");
        const auto pause = compressed(pauseBeforeRetry(retriesDone), m_settings.clockScale / shift);
        QTimer::singleShot(pause, this, [this, delivery] { attempt(delivery); });
    }
    if (const auto moveOn = std::exchange(delivery->afterFirstTry, nullptr))
        moveOn();
}

} // namespace kai::simulator

#pragma once

#include "desktop/client/apitransport.h"
#include "desktop/client/eventreader.h"
#include "domain/ids.h"

#include <QTimer>

namespace kai {

/// The live events of the server, from start() to stop(). A lost connection is opened again, after
/// longer and longer pauses, and what was missed meanwhile comes then. Events are hints: whoever
/// hears one reads what it is about.
class EventStream : public QObject
{
    Q_OBJECT

public:
    explicit EventStream(ApiTransport &transport, QObject *parent = nullptr);
    ~EventStream() override;

    void start();
    void stop();
    /// True while events arrive; else whoever wants to know has to ask.
    bool isLive() const { return m_live; }

Q_SIGNALS:
    void liveChanged();
    void seatsChanged(kai::ScheduleId schedule);
    void orderChanged(const QString &code);
    void paymentChanged(const QString &orderCode);
    /// A case of the payments desk, or a refund, has changed.
    void deskChanged();
    /// An alert of the server was raised or is over.
    void alertTold();
    /// More has happened than the server remembers: everything may have changed.
    void missed();

private:
    void connectNow();
    void read();
    void handleFinished();
    void renewThenConnect();
    void connectLater();
    void dropReply();
    void tell(const ServerEvent &event);
    void setLive(bool live);

    ApiTransport &m_transport;
    EventReader m_reader;
    QPointer<QNetworkReply> m_reply;
    std::unique_ptr<QObject> m_round; ///< receives the answers of this start()
    QTimer m_retry;
    QTimer m_silence;
    std::chrono::milliseconds m_pause;
    bool m_live = false;
};

} // namespace kai

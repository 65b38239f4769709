#include "desktop/client/eventstream.h"

#include <QNetworkReply>

namespace kai {

using namespace std::chrono_literals;

static constexpr std::chrono::milliseconds firstPause = 500ms;
static constexpr std::chrono::milliseconds longestPause = 30s;
// Three of the server's heartbeats: the connection is dead, whatever the socket believes.
static constexpr std::chrono::milliseconds longestSilence = 45s;
// Of a flood of events, so that the window draws and hears keys in between: a hundred, about.
static constexpr qint64 bytesAtOnce = 12 * 1024;

EventStream::EventStream(ApiTransport &transport, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
    , m_pause(firstPause)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &EventStream::connectNow);
    m_silence.setSingleShot(true);
    m_silence.setInterval(longestSilence);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        if (m_reply)
            m_reply->abort();
    });
}

EventStream::~EventStream()
{
    dropReply();
}

void EventStream::start()
{
    stop();
    m_round = std::make_unique<QObject>();
    m_reader.forget();
    m_pause = firstPause;
    connectNow();
}

void EventStream::stop()
{
    m_round.reset();
    m_retry.stop();
    dropReply();
    setLive(false);
}

void EventStream::dropReply()
{
    m_silence.stop();
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply.clear();
}

void EventStream::connectNow()
{
    ApiCall call = callOf(api::Operation::StreamEvents);
    if (!m_reader.lastId().isEmpty()) {
        call.query.addQueryItem(QStringLiteral("after"), QString::fromLatin1(m_reader.lastId()));
    }
    m_reader.restart();
    m_reply = m_transport.start(call);
    connect(m_reply, &QNetworkReply::readyRead, this, &EventStream::read);
    connect(m_reply, &QNetworkReply::finished, this, &EventStream::handleFinished);
    m_silence.start();
}

void EventStream::read()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status != 200)
        return; // a problem, which handleFinished() looks at
    m_silence.start();
    const QPointer<QNetworkReply> reply = m_reply;
    const QList<ServerEvent> events = m_reader.take(m_reply->read(bytesAtOnce));
    for (const ServerEvent &event : events) {
        tell(event);
        if (m_reply != reply)
            return; // whoever heard it has ended the stream
    }
    if (m_reader.isOverfull())
        return m_reply->abort();
    if (m_reply->bytesAvailable() > 0) {
        QTimer::singleShot(0, m_reply, [this, reply] {
            if (m_reply == reply)
                read();
        });
    }
}

static bool isOfTheDesk(const QString &alert)
{
    return alert.startsWith(u"case.") || alert.startsWith(u"refund.");
}

void EventStream::tell(const ServerEvent &event)
{
    if (event.name == u"ready" || event.name == u"missed") {
        m_pause = firstPause;
        setLive(true);
    }
    if (event.name == u"missed")
        Q_EMIT missed();
    else if (event.name == u"seats")
        Q_EMIT seatsChanged(ScheduleId(event.data[u"scheduleId"].toInteger()));
    else if (event.name == u"orders")
        Q_EMIT orderChanged(event.data[u"code"].toString());
    else if (event.name == u"payments")
        Q_EMIT paymentChanged(event.data[u"orderCode"].toString());
    else if (event.name == u"alerts" && isOfTheDesk(event.data[u"code"].toString()))
        Q_EMIT deskChanged();
    else if (event.name == u"alerts")
        Q_EMIT alertTold();
}

void EventStream::handleFinished()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    dropReply();
    setLive(false);
    if (status == 401)
        renewThenConnect();
    else
        connectLater();
}

/// Any other call renews the token by itself, or finds out that the session is over.
void EventStream::renewThenConnect()
{
    m_transport.send(callOf(api::Operation::GetMe), m_round.get(),
                     [this](const Answer<ApiReply> &reply) {
                         if (reply || reply.error().status != 401)
                             connectLater();
                     });
}

void EventStream::connectLater()
{
    m_retry.start(m_pause);
    m_pause = std::min(2 * m_pause, longestPause);
}

void EventStream::setLive(bool live)
{
    if (m_live == live)
        return;
    m_live = live;
    Q_EMIT liveChanged();
}

} // namespace kai

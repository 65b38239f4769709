#include "http/engine/lane.h"

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>

namespace kai::http {

Lane::Lane(QObject *parent)
    : QTcpSocket(parent)
{
    setSocketState(ConnectedState);
    setOpenMode(ReadWrite);
}

Lane::~Lane()
{
    // Otherwise the base class takes leave of a peer that never was.
    setSocketState(UnconnectedState);
}

void Lane::feed(const QByteArray &head, const QByteArray &body)
{
    m_head = head;
    m_body = body;
    m_taken = 0;
    m_begin = pos();
    Q_EMIT readyRead();
    m_head.clear();
    m_body.clear();
    m_taken = 0;
    m_begin = pos();
}

qint64 Lane::bytesAvailable() const
{
    // Not QAbstractSocket's: it asks a socket engine that a lane does not have.
    return m_head.size() + m_body.size() - (pos() - m_begin);
}

qint64 Lane::readData(char *to, qint64 size)
{
    const auto copy = [&](QByteArrayView from) {
        const qsizetype count = std::min<qint64>(from.size(), size);
        to = std::copy_n(from.data(), count, to); // unlike memcpy also of nothing
        size -= count;
        m_taken += count;
        return count;
    };
    qint64 total = 0;
    if (m_taken < m_head.size())
        total += copy(QByteArrayView(m_head).sliced(m_taken));
    if (m_taken >= m_head.size() && size > 0)
        total += copy(QByteArrayView(m_body).sliced(m_taken - m_head.size()));
    return total;
}

LaneServer::LaneServer(QObject *parent)
    : QTcpServer(parent)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (!setSocketDescriptor(descriptor))
        ::close(descriptor);
    pauseAccepting();
}

Lane *LaneServer::open()
{
    auto *lane = new Lane(this);
    addPendingConnection(lane);
    // Which of its two signals QtHttpServer listens to depends on the version.
    if (hasPendingConnections())
        Q_EMIT newConnection();
    return lane;
}

} // namespace kai::http

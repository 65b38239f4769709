#include "simulator/httpserver.h"

#include <QTcpSocket>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace kai::simulator {

namespace {

using namespace std::chrono_literals;

constexpr auto idlePatience = 120s;
constexpr qsizetype maximumBuffer = 4LL * 1024 * 1024;

} // namespace

HttpConnection::HttpConnection(QTcpSocket *socket, const HttpHandler &handler, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_handler(handler)
{
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &HttpConnection::reset);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::readMore);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    m_patience.start(idlePatience);
}

void HttpConnection::readMore()
{
    m_buffer += m_socket->readAll();
    if (m_buffer.size() > maximumBuffer)
        return reset();
    readRequests();
}

void HttpConnection::readRequests()
{
    while (!m_busy && !m_buffer.isEmpty()) {
        const HttpParser::State state = m_parser.read(m_buffer);
        if (m_parser.takeExpectation() && state == HttpParser::State::NeedsMore)
            m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
        if (state == HttpParser::State::NeedsMore)
            return;
        if (state == HttpParser::State::Broken) {
            HttpReply refusal;
            refusal.status = m_parser.errorStatus();
            HttpRequest closing;
            closing.version = "HTTP/1.0";
            m_socket->write(refusal.serialized(closing));
            return m_socket->disconnectFromHost();
        }
        handle();
    }
}

void HttpConnection::handle()
{
    m_busy = true;
    m_patience.start(idlePatience);
    const HttpReply reply = m_handler(m_parser.request());
    if (reply.delay > 0ms)
        QTimer::singleShot(reply.delay, this, [this, reply] {
            write(reply);
            readRequests();
        });
    else
        write(reply);
}

void HttpConnection::write(const HttpReply &reply)
{
    switch (reply.fate) {
    case Fate::Send:
        return finish(reply);
    case Fate::Hang:
        return; // the idle timer or the client ends it
    case Fate::Reset:
        return reset();
    }
}

void HttpConnection::finish(const HttpReply &reply)
{
    const bool closes = m_parser.request().wantsClose();
    m_socket->write(reply.serialized(m_parser.request()));
    m_parser.restart();
    m_busy = false;
    if (closes)
        m_socket->disconnectFromHost();
}

void HttpConnection::reset()
{
    m_busy = true;
#ifdef Q_OS_UNIX
    const linger hard {1, 0};
    setsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard, sizeof(hard));
#endif
    m_socket->abort();
    deleteLater();
}

HttpServer::HttpServer(HttpHandler handler, QObject *parent)
    : QObject(parent)
    , m_handler(std::move(handler))
{
    m_listener.setMaxPendingConnections(1024);
    m_listener.setListenBacklogSize(1024);
    connect(&m_listener, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_listener.nextPendingConnection())
            new HttpConnection(socket, m_handler, this);
    });
}

bool HttpServer::listen(const QHostAddress &address, quint16 port)
{
    return m_listener.listen(address, port);
}

QString HttpServer::url() const
{
    const QHostAddress address = m_listener.serverAddress();
    const QString host = address.protocol() == QAbstractSocket::IPv6Protocol
                             ? u'[' + address.toString() + u']'
                             : address.toString();
    return QStringLiteral("http://%1:%2").arg(host).arg(m_listener.serverPort());
}

} // namespace kai::simulator

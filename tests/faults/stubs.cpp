#include "faults/stubs.h"

#include <QLocalSocket>
#include <QTcpSocket>
#include <QTimer>

namespace faults {

using namespace kai;

/// A port that nobody listens at, at this moment.
static quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
}

template<class Work> static void onThread(QObject &object, Work work)
{
    QMetaObject::invokeMethod(&object, work, Qt::BlockingQueuedConnection);
}

Stubs::Stubs()
    : m_mailPort(freePort())
    , m_gatewayPort(freePort())
{
    m_onThread.moveToThread(&m_thread);
    m_thread.start();
}

Stubs::~Stubs()
{
    onThread(m_onThread, [this] {
        m_mailServer.reset();
        m_gateway.reset();
    });
    m_thread.quit();
    m_thread.wait();
}

QString Stubs::mailAddress() const
{
    return QStringLiteral("127.0.0.1:%1").arg(m_mailPort);
}

QString Stubs::gatewayUrl(const char *path) const
{
    return QStringLiteral("http://127.0.0.1:%1%2").arg(m_gatewayPort).arg(QLatin1String(path));
}

void Stubs::open()
{
    onThread(m_onThread, [this] {
        m_mailServer = std::make_unique<QTcpServer>();
        QObject::connect(m_mailServer.get(), &QTcpServer::newConnection, m_mailServer.get(),
                         [this] { serveMail(m_mailServer->nextPendingConnection()); });
        m_mailServer->listen(QHostAddress::LocalHost, m_mailPort);
        simulator::Settings settings;
        settings.serverKey = "SB-Mid-server-x";
        m_gateway = std::make_unique<simulator::Simulator>(settings);
        m_gateway->listen(QHostAddress(QHostAddress::LocalHost), m_gatewayPort);
    });
}

/// As much of SMTP as takes a mail.
void Stubs::serveMail(QTcpSocket *socket)
{
    socket->write("220 stub\r\n");
    QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
        while (socket->canReadLine()) {
            const QByteArray line = socket->readLine().trimmed();
            const bool inMail = socket->property("mail").toBool();
            if (inMail && line != ".")
                continue;
            if (inMail)
                ++m_mails;
            socket->setProperty("mail", line == "DATA");
            socket->write(line == "DATA"   ? "354 go on\r\n"
                          : line == "QUIT" ? "221 bye\r\n"
                                           : "250 fine\r\n");
        }
    });
    QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
}

SlowLine::SlowLine(const ConnectionConfig &database)
    : m_socket(QStringLiteral("%1/.s.PGSQL.%2").arg(database.host).arg(database.port))
{
    m_onThread.moveToThread(&m_thread);
    m_thread.start();
    onThread(m_onThread, [this] {
        m_server = std::make_unique<QTcpServer>();
        QObject::connect(m_server.get(), &QTcpServer::newConnection, m_server.get(),
                         [this] { join(m_server->nextPendingConnection()); });
        m_server->listen(QHostAddress::LocalHost);
        m_port = m_server->serverPort();
    });
}

SlowLine::~SlowLine()
{
    onThread(m_onThread, [this] { m_server.reset(); });
    m_thread.quit();
    m_thread.wait();
}

void SlowLine::join(QTcpSocket *client)
{
    auto *database = new QLocalSocket(client);
    const auto forward = [this](QIODevice *from, QIODevice *to) {
        const QByteArray bytes = from->readAll();
        QTimer::singleShot(m_delay.load(), to, [to, bytes] { to->write(bytes); });
    };
    QObject::connect(client, &QTcpSocket::readyRead, database, [=] { forward(client, database); });
    QObject::connect(database, &QLocalSocket::readyRead, client,
                     [=] { forward(database, client); });
    QObject::connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    QObject::connect(database, &QLocalSocket::disconnected, client,
                     &QTcpSocket::disconnectFromHost);
    database->connectToServer(m_socket);
}

} // namespace faults

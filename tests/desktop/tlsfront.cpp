#include "tlsfront.h"

#include <QFile>
#include <QSslSocket>

namespace kai::tests {

TlsFront::TlsFront(const QUrl &behind)
    : m_behind(quint16(behind.port()))
{
    listen(QHostAddress::LocalHost);
}

TlsFront::~TlsFront()
{
    endAll();
}

void TlsFront::show(const QString &certificateFile, const QString &keyFile)
{
    QFile key(keyFile);
    if (!key.open(QIODevice::ReadOnly))
        qFatal("the test's own key cannot be read");
    m_certificate = QSslCertificate::fromPath(certificateFile).value(0);
    m_key = QSslKey(&key, QSsl::Ec);
    endAll();
}

QUrl TlsFront::url() const
{
    return QUrl(QStringLiteral("https://127.0.0.1:%1").arg(serverPort()));
}

void TlsFront::endAll()
{
    for (QSslSocket *socket : findChildren<QSslSocket *>())
        socket->abort();
}

void TlsFront::incomingConnection(qintptr descriptor)
{
    auto *outer = new QSslSocket(this);
    outer->setSocketDescriptor(descriptor);
    outer->setLocalCertificate(m_certificate);
    outer->setPrivateKey(m_key);
    auto *inner = new QTcpSocket(outer);
    inner->connectToHost(QHostAddress::LocalHost, m_behind);
    connect(outer, &QSslSocket::readyRead, inner, [=] { inner->write(outer->readAll()); });
    connect(inner, &QTcpSocket::readyRead, outer, [=] { outer->write(inner->readAll()); });
    connect(inner, &QTcpSocket::disconnected, outer, &QSslSocket::disconnectFromHost);
    connect(outer, &QSslSocket::disconnected, outer, &QObject::deleteLater);
    outer->startServerEncryption();
}

} // namespace kai::tests

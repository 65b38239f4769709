#include "app/hostedserver.h"

namespace kai::app {

HostedServer::HostedServer(const Configuration &configuration, QObject *parent)
    : QObject(parent)
    , m_host(configuration)
{
    m_thread.setObjectName(QStringLiteral("host"));
    m_host.moveToThread(&m_thread);
    connect(&m_host, &ServerHost::ready, this, &HostedServer::ready);
    connect(&m_host, &ServerHost::failed, this, &HostedServer::failed);
    connect(&m_host, &ServerHost::administratorWanted, this, &HostedServer::administratorWanted);
    connect(&m_host, &ServerHost::administratorMade, this, &HostedServer::administratorMade);
    connect(&m_host, &ServerHost::administratorRefused, this, &HostedServer::administratorRefused);
    m_thread.start();
}

HostedServer::~HostedServer()
{
    stopAndWait();
}

void HostedServer::start()
{
    QMetaObject::invokeMethod(&m_host, &ServerHost::start, Qt::QueuedConnection);
}

void HostedServer::stop()
{
    QMetaObject::invokeMethod(&m_host, [this] {
        m_host.stop();
        Q_EMIT stopped();
    });
}

void HostedServer::makeAdministrator(const QString &fullName, const QString &email,
                                     const QString &password)
{
    QMetaObject::invokeMethod(&m_host, [this, fullName, email, password] {
        m_host.makeAdministrator(fullName, email, password);
    });
}

void HostedServer::stopAndWait()
{
    if (!m_thread.isRunning())
        return;
    QMetaObject::invokeMethod(&m_host, &ServerHost::stop, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

} // namespace kai::app

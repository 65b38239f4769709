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

void HostedServer::stopAndWait()
{
    if (!m_thread.isRunning())
        return;
    QMetaObject::invokeMethod(&m_host, &ServerHost::stop, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

} // namespace kai::app

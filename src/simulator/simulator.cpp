#include "simulator/simulator.h"

namespace kai::simulator {

using namespace Qt::StringLiterals;

Simulator::Simulator(const Settings &settings)
    : m_settings(settings)
    , m_faults(settings.seed)
    , m_notifier(m_settings, m_faults)
    , m_desk(m_settings, m_store, m_faults, m_notifier)
    , m_router(m_settings, m_store, m_desk, m_faults, m_notifier)
    , m_server([this](const HttpRequest &request) { return m_router.handle(request); })
{
}

bool Simulator::listen(const QHostAddress &address, quint16 port)
{
    const bool listens = m_server.listen(address, port);
    m_router.setBaseUrl(m_server.url());
    return listens;
}

} // namespace kai::simulator

#pragma once

#include "simulator/apirouter.h"
#include "simulator/httpserver.h"

namespace kai::simulator {

/// The whole stand-in, without its command line: the program and the tests start this.
class Simulator
{
public:
    explicit Simulator(const Settings &settings);

    bool listen(const QHostAddress &address, quint16 port);
    QString url() const { return m_server.url(); }
    QString errorString() const { return m_server.errorString(); }
    Notifier &notifier() { return m_notifier; }

private:
    Settings m_settings;
    Faults m_faults;
    Store m_store;
    Notifier m_notifier;
    PaymentDesk m_desk;
    ApiRouter m_router;
    HttpServer m_server;
};

} // namespace kai::simulator

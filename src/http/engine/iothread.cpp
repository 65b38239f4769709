#include "http/engine/iothread.h"

namespace kai::http {

IoThread::IoThread(EngineContext &context, int index)
    : m_context(context)
    , m_reactor(new Reactor)
{
    setObjectName(QStringLiteral("kai-io-%1").arg(index));
    setEventDispatcher(m_reactor);
}

void IoThread::run()
{
    Worker worker(m_context, m_counters, *m_reactor, m_mailbox);
    exec();
}

} // namespace kai::http

#include "http/engine/iothread.h"

namespace kai::http {

IoThread::IoThread(EngineContext &context, int index, int siblings)
    : m_context(context)
    , m_siblings(siblings)
    , m_reactor(new Reactor)
{
    setObjectName(QStringLiteral("kai-io-%1").arg(index));
    setEventDispatcher(m_reactor);
}

void IoThread::run()
{
    const auto forward = [this](letter::Arrival &&arrival) {
        Letter letter(std::move(arrival));
        const bool posted = m_next->post(std::move(letter));
        if (!posted)
            arrival = std::get<letter::Arrival>(std::move(letter));
        return posted;
    };
    Worker worker(m_context, m_counters, *m_reactor, m_mailbox, forward, m_siblings);
    exec();
}

} // namespace kai::http

#pragma once

#include "http/engine/enginecontext.h"
#include "http/engine/mailbox.h"
#include "http/engine/worker.h"

#include <QThread>

namespace kai::http {

/// The thread of one Worker, with a Reactor for its events.
class IoThread final : public QThread
{
    Q_OBJECT

public:
    IoThread(EngineContext &context, int index);

    const std::shared_ptr<Mailbox> &mailbox() const { return m_mailbox; }
    EngineCounters &counters() { return m_counters; }

protected:
    void run() override;

private:
    EngineContext &m_context;
    Reactor *m_reactor; ///< the thread's, which destroys it at its end
    std::shared_ptr<Mailbox> m_mailbox = std::make_shared<Mailbox>();
    EngineCounters m_counters;
};

} // namespace kai::http

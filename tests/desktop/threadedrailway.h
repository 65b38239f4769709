#pragma once

#include "fakerailway.h"

#include <QThread>

namespace kai::tests {

/// The fake server on a thread of its own, so that its work is not the window's.
class ThreadedRailway
{
public:
    ThreadedRailway()
    {
        m_home.moveToThread(&m_thread);
        m_thread.start();
        run([this] { m_server = std::make_unique<FakeRailway>(); }, Qt::BlockingQueuedConnection);
    }
    ~ThreadedRailway()
    {
        run([this] { m_server.reset(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }

    FakeRailway &server() { return *m_server; }
    /// Does something on the server's thread: at once and waited for, or in its turn.
    template<class Work> void run(Work work, Qt::ConnectionType connection)
    {
        QMetaObject::invokeMethod(&m_home, std::move(work), connection);
    }

private:
    QThread m_thread;
    QObject m_home;
    std::unique_ptr<FakeRailway> m_server;
};

} // namespace kai::tests

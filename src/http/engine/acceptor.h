#pragma once

#include "http/engine/enginecontext.h"
#include "http/engine/mailbox.h"
#include "http/engine/reactor.h"

#include <QObject>

namespace kai::http {

enum class Transport { Plain, Tls };

/// What the engine does with clients at the door.
struct AtTheDoor
{
    std::function<int()> nextThread;
    std::function<void(int thread, Letter &&)> post;
    std::function<void(RejectReason, const Peer &)> refused;
};

/// A listening socket on one I/O thread: accepts, asks the register, and hands each descriptor to
/// the next I/O thread in turn. Not on the owner's thread, whose event loop may be busy with
/// windows.
class Acceptor final : public QObject, public IoHandler
{
    Q_OBJECT

public:
    /// Takes over `descriptor`, which already listens.
    Acceptor(Reactor &reactor, EngineContext &context, int descriptor, Transport transport,
             AtTheDoor atTheDoor);
    ~Acceptor() override;

    void onEvents(quint32 events) override;

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void acceptOne(int descriptor, const Peer &peer);
    void dropOne();
    void pause();

    Reactor &m_reactor;
    EngineContext &m_context;
    int m_descriptor = -1;
    int m_reserve = -1; ///< given up for a moment when the process has no descriptor left
    const Transport m_transport;
    const AtTheDoor m_atTheDoor;
    int m_pause = 0;
};

/// Binds and listens; the descriptor, or Unavailable "server.listen".
Result<int> openListener(const QHostAddress &address, quint16 port, int backlog);
/// The port that a listener got.
quint16 portOf(int descriptor);

} // namespace kai::http

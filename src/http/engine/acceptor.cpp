#include "http/engine/acceptor.h"

#include "base/logging.h"

#include <QTimerEvent>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace kai::http {

namespace {

constexpr int acceptsPerRound = 64;
constexpr int pauseWithoutDescriptors = 100; // milliseconds

int spareDescriptor()
{
    return ::open("/dev/null", O_RDONLY | O_CLOEXEC);
}

Peer peerOf(const sockaddr_storage &from)
{
    const in_port_t port = from.ss_family == AF_INET6
                               ? reinterpret_cast<const sockaddr_in6 &>(from).sin6_port
                               : reinterpret_cast<const sockaddr_in &>(from).sin_port;
    return Peer(QHostAddress(reinterpret_cast<const sockaddr *>(&from)), ntohs(port));
}

socklen_t socketAddress(const QHostAddress &address, quint16 port, sockaddr_storage &to)
{
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        auto &ipv4 = reinterpret_cast<sockaddr_in &>(to);
        ipv4.sin_family = AF_INET;
        ipv4.sin_port = htons(port);
        ipv4.sin_addr.s_addr = htonl(address.toIPv4Address());
        return sizeof ipv4;
    }
    auto &ipv6 = reinterpret_cast<sockaddr_in6 &>(to);
    ipv6.sin6_family = AF_INET6;
    ipv6.sin6_port = htons(port);
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    std::memcpy(&ipv6.sin6_addr, &bytes, sizeof bytes);
    return sizeof ipv6;
}

bool listenOn(int descriptor, const QHostAddress &address, quint16 port, int backlog)
{
    sockaddr_storage storage {};
    const socklen_t size = socketAddress(address, port, storage);
    const auto set = [descriptor](int level, int option, int value) {
        ::setsockopt(descriptor, level, option, &value, sizeof value);
    };
    set(SOL_SOCKET, SO_REUSEADDR, 1);
    set(IPPROTO_TCP, TCP_NODELAY, 1); // accepted sockets inherit it
    if (storage.ss_family == AF_INET6)
        set(IPPROTO_IPV6, IPV6_V6ONLY, address == QHostAddress::Any ? 0 : 1);
    return ::bind(descriptor, reinterpret_cast<const sockaddr *>(&storage), size) == 0
           && ::listen(descriptor, backlog) == 0;
}

} // namespace

Result<int> openListener(const QHostAddress &address, quint16 port, int backlog)
{
    const bool ipv4 = address.protocol() == QAbstractSocket::IPv4Protocol;
    const int kind = SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC;
    int descriptor = ::socket(ipv4 ? AF_INET : AF_INET6, kind, 0);
    if (descriptor < 0 && address == QHostAddress::Any) // a machine without IPv6
        return openListener(QHostAddress(QHostAddress::AnyIPv4), port, backlog);
    if (descriptor >= 0 && listenOn(descriptor, address, port, backlog))
        return descriptor;
    const QString why = QString::fromLocal8Bit(std::strerror(errno));
    if (descriptor >= 0)
        ::close(descriptor);
    return failure(unavailable(QStringLiteral("server.listen"), std::chrono::seconds(0), why));
}

quint16 portOf(int descriptor)
{
    sockaddr_storage storage {};
    socklen_t size = sizeof storage;
    ::getsockname(descriptor, reinterpret_cast<sockaddr *>(&storage), &size);
    return peerOf(storage).port;
}

Acceptor::Acceptor(Reactor &reactor, EngineContext &context, int descriptor, Transport transport,
                   AtTheDoor atTheDoor)
    : m_reactor(reactor)
    , m_context(context)
    , m_descriptor(descriptor)
    , m_reserve(spareDescriptor())
    , m_transport(transport)
    , m_atTheDoor(std::move(atTheDoor))
{
    if (!m_reactor.watch(m_descriptor, EPOLLIN, this))
        qCCritical(logServer, "cannot watch the listening socket: %s", std::strerror(errno));
}

Acceptor::~Acceptor()
{
    if (m_pause == 0)
        m_reactor.unwatch(m_descriptor);
    ::close(m_descriptor);
    if (m_reserve >= 0)
        ::close(m_reserve);
}

void Acceptor::onEvents(quint32)
{
    for (int i = 0; i < acceptsPerRound; ++i) {
        sockaddr_storage from {};
        socklen_t size = sizeof from;
        const int descriptor = ::accept4(m_descriptor, reinterpret_cast<sockaddr *>(&from), &size,
                                         SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (descriptor >= 0) {
            acceptOne(descriptor, peerOf(from));
            continue;
        }
        if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM) {
            dropOne();
            return pause();
        }
        if (errno == EAGAIN || errno == EWOULDBLOCK)
            return;
        // ECONNABORTED and its like: that client is gone, the next may not be.
    }
}

void Acceptor::acceptOne(int descriptor, const Peer &from)
{
    Peer peer = from;
    peer.encrypted = m_transport == Transport::Tls;
    const int thread = m_atTheDoor.nextThread();
    ConnectionRegister::Admission admission = m_context.connections.admit(peer.address, thread);
    if (!admission.pass) {
        // Before the client can know: whoever sees the end finds it counted.
        m_atTheDoor.refused(admission.refusal, peer);
        ::close(descriptor);
        return;
    }
    if (admission.chosen)
        m_atTheDoor.post(admission.chosen->thread, letter::Shed {admission.chosen->number});
    m_atTheDoor.post(thread, letter::Arrival {descriptor, std::move(admission.pass), peer,
                                              peer.encrypted ? m_context.tls() : nullptr});
}

/// Out of descriptors: the waiting client would otherwise stay in the queue and wake us for ever.
void Acceptor::dropOne()
{
    ::close(m_reserve);
    const int descriptor = ::accept4(m_descriptor, nullptr, nullptr, SOCK_CLOEXEC);
    if (descriptor >= 0)
        ::close(descriptor);
    m_reserve = spareDescriptor();
    qCWarning(logNetwork, "no file descriptor left for another connection");
}

void Acceptor::pause()
{
    m_reactor.unwatch(m_descriptor);
    m_pause = startTimer(pauseWithoutDescriptors);
}

void Acceptor::timerEvent(QTimerEvent *)
{
    killTimer(m_pause);
    m_pause = 0;
    m_reactor.watch(m_descriptor, EPOLLIN, this);
}

} // namespace kai::http

#include "http/engine/fdstream.h"

#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>

namespace kai::http {

namespace {

iovec piece(QByteArrayView bytes)
{
    return {const_cast<char *>(bytes.data()), static_cast<size_t>(bytes.size())};
}

ssize_t sendOne(int descriptor, QByteArrayView bytes)
{
    return ::send(descriptor, bytes.data(), static_cast<size_t>(bytes.size()), MSG_NOSIGNAL);
}

ssize_t sendBoth(int descriptor, QByteArrayView first, QByteArrayView second)
{
    iovec pieces[2] = {piece(first), piece(second)};
    msghdr message {};
    message.msg_iov = pieces;
    message.msg_iovlen = 2;
    return ::sendmsg(descriptor, &message, MSG_NOSIGNAL);
}

} // namespace

FdStream::FdStream(Reactor &reactor, int descriptor)
    : m_reactor(reactor)
    , m_descriptor(descriptor)
{
}

FdStream::~FdStream()
{
    m_reactor.unwatch(m_descriptor);
    ::close(m_descriptor);
}

bool FdStream::start(OnEvent onEvent)
{
    m_onEvent = std::move(onEvent);
    return m_reactor.watch(m_descriptor, EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET, this);
}

void FdStream::onEvents(quint32 events)
{
    if (events & (EPOLLERR | EPOLLHUP))
        return m_onEvent(Event::Broken);
    // Writable first: an answer that waits goes out before another request is read. The callback
    // may mark the connection as ended, but never destroys this object before it returns.
    if (events & EPOLLOUT)
        m_onEvent(Event::Writable);
    if (events & EPOLLRDHUP)
        m_onEvent(Event::HungUp);
    else if (events & EPOLLIN)
        m_onEvent(Event::Readable);
}

qint64 FdStream::read(char *to, qint64 size)
{
    ssize_t got = 0;
    do {
        got = ::recv(m_descriptor, to, static_cast<size_t>(size), 0);
    } while (got < 0 && errno == EINTR);
    if (got > 0)
        return got;
    if (got == 0)
        return endOfStream;
    return errno == EAGAIN || errno == EWOULDBLOCK ? nothingNow : broken;
}

qint64 FdStream::write(QByteArrayView first, QByteArrayView second)
{
    ssize_t sent = 0;
    do {
        sent = second.isEmpty() ? sendOne(m_descriptor, first)
                                : sendBoth(m_descriptor, first, second);
    } while (sent < 0 && errno == EINTR);
    if (sent >= 0)
        return sent;
    return errno == EAGAIN || errno == EWOULDBLOCK ? 0 : broken;
}

void FdStream::shutdown()
{
    ::shutdown(m_descriptor, SHUT_WR);
}

} // namespace kai::http

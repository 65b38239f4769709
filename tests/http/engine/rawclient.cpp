#include "rawclient.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace {

constexpr int patience = 20000; // milliseconds

} // namespace

QByteArray WireAnswer::header(const QByteArray &name) const
{
    const QByteArray wanted = "\r\n" + name.toLower() + ": ";
    const qsizetype at = head.toLower().indexOf(wanted);
    if (at < 0)
        return {};
    const qsizetype begin = at + wanted.size();
    const qsizetype end = head.indexOf("\r\n", begin);
    return head.mid(begin, end < 0 ? -1 : end - begin);
}

RawClient::RawClient(quint16 port, const char *from)
    : m_descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int on = 1;
    ::setsockopt(m_descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    sockaddr_in own {};
    own.sin_family = AF_INET;
    ::inet_pton(AF_INET, from, &own.sin_addr);
    ::bind(m_descriptor, reinterpret_cast<sockaddr *>(&own), sizeof own);
    if (::connect(m_descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
        close();
}

RawClient::~RawClient()
{
    close();
}

RawClient::RawClient(RawClient &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_input(std::move(other.m_input))
    , m_ended(other.m_ended)
{
}

void RawClient::close()
{
    if (m_descriptor >= 0)
        ::close(std::exchange(m_descriptor, -1));
}

void RawClient::reset()
{
    const linger now {1, 0};
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    close();
}

void RawClient::readSlowly()
{
    const int few = 4096;
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_RCVBUF, &few, sizeof few);
}

bool RawClient::send(const QByteArray &bytes)
{
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        const auto count = ::send(m_descriptor, bytes.data() + sent,
                                  static_cast<size_t>(bytes.size() - sent), MSG_NOSIGNAL);
        if (count < 0)
            return false;
        sent += count;
    }
    return true;
}

void RawClient::endSending()
{
    ::shutdown(m_descriptor, SHUT_WR);
}

bool RawClient::fill(int milliseconds)
{
    if (m_ended || m_descriptor < 0)
        return false;
    pollfd wait {m_descriptor, POLLIN, 0};
    if (::poll(&wait, 1, milliseconds) <= 0)
        return false;
    char buffer[16384];
    const auto count = ::recv(m_descriptor, buffer, sizeof buffer, 0);
    if (count <= 0) {
        m_ended = true;
        return false;
    }
    m_input.append(buffer, count);
    return true;
}

QByteArray RawClient::some()
{
    return someWithin(patience);
}

QByteArray RawClient::someWithin(int milliseconds)
{
    if (m_input.isEmpty())
        fill(milliseconds);
    return std::exchange(m_input, {});
}

WireAnswer RawClient::answer(bool hasBody)
{
    qsizetype end = -1;
    while ((end = m_input.indexOf("\r\n\r\n")) < 0) {
        if (!fill(patience))
            return {};
    }
    WireAnswer answer;
    answer.head = m_input.first(end);
    answer.status = answer.head.mid(9, 3).toInt();
    m_input.remove(0, end + 4);
    const qsizetype length = hasBody ? answer.header("Content-Length").toLongLong() : 0;
    while (m_input.size() < length) {
        if (!fill(patience))
            return {};
    }
    answer.body = m_input.first(length);
    m_input.remove(0, length);
    return answer;
}

QList<WireAnswer> RawClient::answersUntilClosed(bool *closed)
{
    QList<WireAnswer> answers;
    for (;;) {
        const WireAnswer next = answer();
        if (next.status == 0)
            break;
        answers.append(next);
    }
    *closed = m_ended && m_input.isEmpty();
    return answers;
}

bool RawClient::isClosedByServer()
{
    fill(patience);
    return m_ended && m_input.isEmpty();
}

bool RawClient::isStillOpen()
{
    char byte = 0;
    const ssize_t got = ::recv(m_descriptor, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    return got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
}

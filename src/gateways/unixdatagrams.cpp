#include "gateways/unixdatagrams.h"

#include <QFile>

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace kai {

constexpr int patienceMs = 1000;

namespace {

class Socket
{
public:
    Socket()
        : m_descriptor(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0))
    {
    }
    ~Socket() { ::close(m_descriptor); }
    Socket(const Socket &) = delete;
    Socket &operator=(const Socket &) = delete;

    bool connectTo(const QByteArray &path)
    {
        sockaddr_un address {};
        address.sun_family = AF_UNIX;
        if (size_t(path.size()) >= sizeof address.sun_path)
            return false;
        std::memcpy(address.sun_path, path.constData(), size_t(path.size()));
        return ::connect(m_descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address)
               == 0;
    }

    bool send(const QByteArray &datagram)
    {
        pollfd ready {m_descriptor, POLLOUT, 0};
        return ::poll(&ready, 1, patienceMs) == 1
               && ::send(m_descriptor, datagram.constData(), size_t(datagram.size()),
                         MSG_DONTWAIT | MSG_NOSIGNAL)
                      == datagram.size();
    }

private:
    const int m_descriptor;
};

} // namespace

Result<void> sendUnixDatagrams(const QString &path, const QByteArrayList &datagrams)
{
    Socket socket;
    bool sent = socket.connectTo(QFile::encodeName(path));
    for (qsizetype i = 0; sent && i < datagrams.size(); ++i)
        sent = socket.send(datagrams[i]);
    if (!sent)
        return failure(unavailable(QStringLiteral("log.socket"), {},
                                   path + QStringLiteral(": ") + qt_error_string(errno)));
    return {};
}

} // namespace kai

// Any X-Forwarded-For and Forwarded: only a trusted proxy is believed, and what comes out is always
// an address.

#include "http/clientaddress.h"
#include "require.h"

#include <QByteArrayList>

#include <cstdint>

using namespace kai::http;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QList<Network> trusted {*Network::parse(QStringLiteral("10.0.0.0/8")),
                                         *Network::parse(QStringLiteral("2001:db8::/32"))};
    // One field a line; the first letter says which.
    Request request;
    for (const QByteArray &line :
         QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)).split('\n'))
        request.headers.append(line.startsWith('F') ? "Forwarded" : "X-Forwarded-For", line.mid(1));

    request.peer = Peer(QHostAddress(QStringLiteral("192.0.2.7")));
    require(clientAddress(request, trusted) == QStringLiteral("192.0.2.7"));
    request.peer = Peer(QHostAddress(QStringLiteral("10.1.2.3")));
    const QString found = clientAddress(request, trusted);
    require(!QHostAddress(found).isNull());
    // In its one spelling: limits are counted by it.
    require(QHostAddress(found).toString() == found);

    const auto network = Network::parse(
        QString::fromLatin1(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    if (network) {
        require(network->prefixLength >= 0 && network->prefixLength <= 128);
        require(network->contains(network->address));
    }
    return 0;
}

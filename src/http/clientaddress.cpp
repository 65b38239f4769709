#include "http/clientaddress.h"

#include <algorithm>

namespace kai::http {

bool Network::contains(const QHostAddress &candidate) const
{
    return plainAddress(candidate).isInSubnet(address, prefixLength);
}

std::optional<Network> Network::parse(const QString &text)
{
    const QHostAddress address = plainAddress(QHostAddress(text.section(u'/', 0, 0).trimmed()));
    if (address.isNull())
        return std::nullopt;
    const int whole = address.protocol() == QAbstractSocket::IPv6Protocol ? 128 : 32;
    if (!text.contains(u'/'))
        return Network {address, whole};
    bool isNumber = false;
    const int length = text.section(u'/', 1).toInt(&isNumber);
    if (!isNumber || length < 0 || length > whole)
        return std::nullopt;
    return Network {address, length};
}

/// "for=192.0.2.1", "for=\"[2001:db8::1]:4711\"" → the address, or a null one.
static QHostAddress addressOf(QByteArray node)
{
    node = node.trimmed();
    if (node.size() > 1 && node.startsWith('"') && node.endsWith('"'))
        node = node.mid(1, node.size() - 2);
    if (node.startsWith('['))
        node = node.mid(1, node.indexOf(']') - 1);
    else if (node.count(':') == 1)
        node = node.left(node.indexOf(':'));
    return plainAddress(QHostAddress(QString::fromLatin1(node)));
}

/// The address of one element of Forwarded, "for=192.0.2.1;proto=https".
static QHostAddress forwardedFor(const QByteArray &element)
{
    QHostAddress address;
    for (const QByteArray &pair : element.split(';')) {
        const QByteArray trimmed = pair.trimmed();
        if (trimmed.left(4).compare("for=", Qt::CaseInsensitive) == 0)
            address = addressOf(trimmed.mid(4));
    }
    return address;
}

/// The hops that all header fields of a name tell: the client first, the nearest proxy's view last.
static QList<QHostAddress> hops(const Request &request, const char *header,
                                QHostAddress (*read)(const QByteArray &))
{
    QList<QHostAddress> addresses;
    for (const auto &[name, value] : request.headers) {
        if (name.compare(header, Qt::CaseInsensitive) != 0)
            continue;
        for (const QByteArray &element : value.toByteArray().split(','))
            addresses.append(read(element));
    }
    return addresses;
}

QString clientAddress(const Request &request, const QList<Network> &trustedProxies)
{
    const auto isTrusted = [&](const QHostAddress &address) {
        return std::any_of(trustedProxies.begin(), trustedProxies.end(),
                           [&](const Network &network) { return network.contains(address); });
    };
    const QHostAddress &peer = request.peer.address;
    if (!isTrusted(peer))
        return request.peer.addressText;
    const auto clientOf = [&](const QList<QHostAddress> &path) {
        QHostAddress believed = peer;
        for (auto hop = path.rbegin(); hop != path.rend() && !hop->isNull(); ++hop) {
            believed = *hop;
            if (!isTrusted(believed))
                break;
        }
        return believed;
    };
    const QList<QHostAddress> common = hops(
        request, "X-Forwarded-For", [](const QByteArray &element) { return addressOf(element); });
    const QList<QHostAddress> standard = hops(request, "Forwarded", forwardedFor);
    if (common.isEmpty() || standard.isEmpty())
        return clientOf(common.isEmpty() ? standard : common).toString();
    // A proxy that writes one of them hands on the other as the client made it up.
    const QHostAddress client = clientOf(common);
    return (client == clientOf(standard) ? client : peer).toString();
}

} // namespace kai::http

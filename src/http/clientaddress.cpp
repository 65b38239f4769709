#include "http/clientaddress.h"

#include <algorithm>

namespace kai::http {

/// IPv4 in IPv6 clothes (::ffff:10.0.0.1) is the IPv4 address.
static QHostAddress plain(const QHostAddress &address)
{
    bool isIPv4 = false;
    const quint32 value = address.toIPv4Address(&isIPv4);
    return isIPv4 ? QHostAddress(value) : address;
}

bool Network::contains(const QHostAddress &candidate) const
{
    return plain(candidate).isInSubnet(address, prefixLength);
}

std::optional<Network> Network::parse(const QString &text)
{
    const QHostAddress address = plain(QHostAddress(text.section(u'/', 0, 0).trimmed()));
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
    return plain(QHostAddress(QString::fromLatin1(node)));
}

/// The hops in the order of the header: the client first, the nearest proxy's view last.
static QList<QHostAddress> hops(const Request &request)
{
    QList<QHostAddress> addresses;
    QByteArrayList xForwardedFor;
    QByteArrayList forwarded;
    for (const auto &[name, value] : request.headers.fields()) {
        if (name.compare("X-Forwarded-For", Qt::CaseInsensitive) == 0)
            xForwardedFor += value.split(',');
        else if (name.compare("Forwarded", Qt::CaseInsensitive) == 0)
            forwarded += value.split(',');
    }
    if (!xForwardedFor.isEmpty()) {
        for (const QByteArray &node : xForwardedFor)
            addresses.append(addressOf(node));
        return addresses;
    }
    for (const QByteArray &element : forwarded) {
        QHostAddress address;
        for (const QByteArray &pair : element.split(';')) {
            const QByteArray trimmed = pair.trimmed();
            if (trimmed.left(4).compare("for=", Qt::CaseInsensitive) == 0)
                address = addressOf(trimmed.mid(4));
        }
        addresses.append(address);
    }
    return addresses;
}

QString clientAddress(const Request &request, const QList<Network> &trustedProxies)
{
    const auto isTrusted = [&](const QHostAddress &address) {
        return std::any_of(trustedProxies.begin(), trustedProxies.end(),
                           [&](const Network &network) { return network.contains(address); });
    };
    QHostAddress believed = plain(request.peer.address);
    if (!isTrusted(believed))
        return believed.toString();
    const QList<QHostAddress> path = hops(request);
    for (auto hop = path.rbegin(); hop != path.rend(); ++hop) {
        if (hop->isNull())
            break;
        believed = *hop;
        if (!isTrusted(believed))
            break;
    }
    return believed.toString();
}

} // namespace kai::http

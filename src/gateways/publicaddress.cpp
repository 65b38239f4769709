#include "gateways/publicaddress.h"

#include <QPair>

#include <algorithm>
#include <optional>

namespace kai {

// clang-format off
static constexpr const char *closedNetworks[] {
    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
    "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15",
    "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
};
// clang-format on

static constexpr const char *publicNetwork6 = "2000::/3";
static constexpr const char *closedNetworks6[] {"2001::/23", "2001:db8::/32", "2002::/16",
                                                "3fff::/20"};
static constexpr const char *translated = "64:ff9b::/96"; ///< NAT64

static bool isIn(const QHostAddress &address, const char *network)
{
    return address.isInSubnet(QHostAddress::parseSubnet(QString::fromLatin1(network)));
}

/// The IPv4 address that it is, or holds in its last four bytes.
static std::optional<QHostAddress> inner4(const QHostAddress &address)
{
    bool is4 = false;
    const quint32 number = address.toIPv4Address(&is4);
    if (is4) // also ::ffff:a.b.c.d
        return QHostAddress(number);
    if (!isIn(address, translated))
        return std::nullopt;
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    return QHostAddress(quint32(bytes[12]) << 24 | quint32(bytes[13]) << 16
                        | quint32(bytes[14]) << 8 | quint32(bytes[15]));
}

bool isPublicAddress(const QHostAddress &address)
{
    if (address.isNull())
        return false;
    const auto holds = [](const QHostAddress &inside) {
        return [inside](const char *network) { return isIn(inside, network); };
    };
    if (const std::optional<QHostAddress> v4 = inner4(address))
        return std::none_of(std::begin(closedNetworks), std::end(closedNetworks), holds(*v4));
    return isIn(address, publicNetwork6)
           && std::none_of(std::begin(closedNetworks6), std::end(closedNetworks6), holds(address));
}

} // namespace kai

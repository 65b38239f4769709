#pragma once

#include "http/message.h"

namespace kai::http {

/// A network such as 10.0.0.0/8; a single address is one of its own.
struct Network
{
    QHostAddress address;
    int prefixLength = 32;

    bool contains(const QHostAddress &candidate) const;
    /// Nothing for what is neither an address nor a network.
    static std::optional<Network> parse(const QString &text);
};

/// The client behind trusted proxies: X-Forwarded-For, or Forwarded (RFC 7239), is believed only
/// from a trusted peer, and read from the right, past further trusted proxies. What cannot be read
/// ends the search: the last address that was believed counts. Where both headers are there and
/// disagree, neither is believed.
QString clientAddress(const Request &request, const QList<Network> &trustedProxies);

} // namespace kai::http

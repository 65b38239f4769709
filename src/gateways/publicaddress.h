#pragma once

#include <QHostAddress>

namespace kai {

/// True for an address of the public internet: not of this machine, of a private network, of a
/// link, of a group, or set aside for something else (RFC 6890). An IPv4 address inside an IPv6 one
/// counts as what it is.
bool isPublicAddress(const QHostAddress &address);

} // namespace kai

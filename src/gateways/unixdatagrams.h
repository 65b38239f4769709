#pragma once

#include "base/result.h"

#include <QByteArrayList>

namespace kai {

/// Sends each as a datagram to the Unix socket at `path`, waiting a second at most for a reader
/// that is slow. Unavailable "log.socket".
Result<void> sendUnixDatagrams(const QString &path, const QByteArrayList &datagrams);

} // namespace kai

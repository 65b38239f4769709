#pragma once

#include <QByteArray>

namespace kai::http {

/// The name as a byte array; without an allocation for the names that browsers and proxies send.
QByteArray headerName(QByteArrayView name);

} // namespace kai::http

#pragma once

#include <QByteArray>

namespace kai::http {

/// A `traceparent` header (W3C Trace Context, version 00 and those after it) up to its flags, 55
/// characters, or nothing where the header is absent or wrong.
QByteArray validTraceparent(const QByteArray &header);

} // namespace kai::http

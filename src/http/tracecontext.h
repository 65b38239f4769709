#pragma once

#include <QByteArray>

namespace kai::http {

/// The trace id of a `traceparent` header (W3C Trace Context, version 00 and those after it): 32
/// hexadecimal digits, or nothing where the header is absent or wrong.
QByteArray traceIdOf(const QByteArray &traceparent);

} // namespace kai::http

#pragma once

#include "http/message.h"

namespace kai::http {

/// The name of the session cookie: bound to this host, secure, no domain.
inline const QByteArray sessionCookieName = QByteArrayLiteral("__Host-kai_session");

/// The session cookie's value, or nothing.
std::optional<QByteArray> sessionCookie(const Request &request);
/// The token of `Authorization: Bearer`, or nothing for another scheme.
std::optional<QString> bearerToken(const Request &request);

} // namespace kai::http

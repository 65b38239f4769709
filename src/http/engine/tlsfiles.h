#pragma once

#include "http/engine/httpserver.h"

#include <QSslConfiguration>

#include <memory>

namespace kai::http {

/// Reads certificate, chain and key, and makes sure that they belong together: a wrong pair would
/// otherwise show only in every later handshake. Internal "server.tls".
Result<std::shared_ptr<const QSslConfiguration>> readTls(const TlsFiles &files);

} // namespace kai::http

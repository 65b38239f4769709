#pragma once

#include "http/engine/httpserver.h"

#include <QString>

/// Writes a fresh key and a certificate that it signs itself for `name` into `folder`. It is good
/// for so long from now; a negative time has passed.
kai::http::TlsFiles makeCertificate(const QString &folder, const QString &name,
                                    std::chrono::seconds goodFor = std::chrono::hours(1));

#pragma once

#include "http/engine/httpserver.h"

#include <QString>

/// Writes a fresh key and a certificate that it signs itself for `name` into `folder`.
kai::http::TlsFiles makeCertificate(const QString &folder, const QString &name);

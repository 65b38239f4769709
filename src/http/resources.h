#pragma once

#include <QByteArray>
#include <QString>

namespace kai::http {

/// A file that travels inside the program: "openapi.json", "docs.html". Empty for an unknown name.
QByteArray resource(const QString &name);

} // namespace kai::http

#pragma once

#include "base/result.h"

#include <QMap>

/// The files of the data folder that the program writes itself. Each is written beside itself and
/// then renamed, so that it is there as a whole or as it was; nobody else may read it.
namespace kai::app {

/// Puts these settings into settings.ini; the others stay. An empty value takes a setting out.
/// Unavailable "settings.notWritten" with the file as subject.
Result<void> writeSettings(const QString &dataDir, const QMap<QString, QString> &values);

/// The same for secrets.ini.
Result<void> writeSecrets(const QString &dataDir, const QMap<QString, QString> &values);

} // namespace kai::app

#pragma once

#include <QMap>
#include <QSet>
#include <QString>

namespace kai {

/// What the window lets administrators set of the server that it hosts. Each group is tried by
/// itself.
enum class SettingsGroup { Address, Tls, Database, Gateway, Mail, Captcha };

/// Settings and secrets by their keys, as in the configuration.
struct ServerSettings
{
    QMap<QString, QString> values;
    QMap<QString, QString> secrets; ///< those that were typed; the others stay
};

/// What whoever changes them has to know.
struct SettingsLimits
{
    QSet<QString> fixed; ///< set by an option or the environment, which win over what is saved
    QSet<QString> keptSecrets; ///< there are such, and they are not shown
    QString foreignFile; ///< the configuration file that is read instead of the program's own
};

enum class TrialState { Works, Fails };

} // namespace kai

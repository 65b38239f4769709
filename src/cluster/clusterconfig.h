#pragma once

#include "cluster/connectioninfo.h"
#include "cluster/osuser.h"

#include <QMap>
#include <QString>
#include <QStringList>

namespace kai::cluster {

/// What the server's command line is made from.
struct ServerConfig
{
    QString clusterDir;
    QString clusterName; ///< see clusterNameFor()
    QString accessFile; ///< pg_hba.conf
    QString identityFile; ///< pg_ident.conf
    ConnectionInfo connection;
    QMap<QString, QString> settings; ///< the operator's
};

/// Arguments for `postgres`. On the command line, and not in postgresql.conf, so that an upgrade of
/// the application brings its settings along, and nothing in the folder can open the server to
/// others.
QStringList serverArguments(const ServerConfig &config);

/// Who may connect: through the socket only, and only who the kernel says is in the identity file.
QByteArray accessFileText();
/// Maps these users of the operating system to the role `role`.
QByteArray identityFileText(const QStringList &osUsers, const QString &role);

/// Writes both into `folder`, which is ours alone to write: the server's own user could otherwise
/// make root write where it wants. Sets both paths of `config`.
Result<void> writeAccessFiles(const QString &folder, const QStringList &osUsers,
                              ServerConfig &config);

} // namespace kai::cluster

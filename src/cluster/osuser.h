#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <sys/stat.h>
#include <sys/types.h>

namespace kai::cluster {

/// A user of the operating system.
struct OsUser
{
    uid_t uid = 0;
    gid_t gid = 0;
    QString name;

    bool isRoot() const { return uid == 0; }
};

/// The user this process runs as. cluster.noOsUser (subject: the number) when it has no name, as in
/// some containers: PostgreSQL asks for the name and refuses to run without one.
Result<OsUser> currentOsUser();

/// The user PostgreSQL runs as: `postgres` when we are root, since PostgreSQL refuses to run as
/// root; otherwise ourselves. cluster.noOsUser (subject "postgres") when that user is missing.
Result<OsUser> serverOsUser();

/// Whether the permission bits of a folder let `user` pass through it. Access control lists are not
/// looked at: where one denies more, PostgreSQL's own message ends up in the error.
bool mayTraverse(const struct stat &folder, const OsUser &user);

/// The first folder on the way from / to `path`, `path` included, that `user` cannot pass; empty
/// when there is none. `path` is absolute and canonical.
QString firstClosedFolder(const QString &path, const OsUser &user);

} // namespace kai::cluster

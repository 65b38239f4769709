#pragma once

#include "base/result.h"
#include "cluster/osuser.h"

#include <QString>

namespace kai::cluster {

/// An error of this layer: `subject` is the path, version or name a person must look at.
Error clusterError(const char *code, const QString &subject, const QString &internal = {});
/// The same with the text of the current `errno` as `internal`.
Error clusterErrorFromErrno(const char *code, const QString &subject);

/// Makes the folder when it is missing and gives it this owner and mode. An existing one must be a
/// folder, not a symbolic link, and belong to `owner` or to us; otherwise cluster.foreignOwner, and
/// nothing is changed: what somebody else planted is neither followed nor taken over.
Result<void> ensureFolder(const QString &path, const OsUser &owner, mode_t mode);

/// Makes a rename inside `folder` survive a power cut.
Result<void> syncFolder(const QString &folder);

/// Removes the folder with all it holds; symbolic links are removed, not followed.
Result<void> removeTree(const QString &path);

/// Writes the file unless it already says so. The folder must be writable by us alone.
Result<void> writeIfChanged(const QString &path, const QByteArray &text);

} // namespace kai::cluster

#include "cluster/osuser.h"

#include "cluster/folders.h"

#include <QFile>

#include <pwd.h>
#include <unistd.h>

namespace kai::cluster {

static Result<OsUser> fromEntry(const passwd *entry, const QString &wanted)
{
    if (entry == nullptr)
        return failure(clusterError("cluster.noOsUser", wanted));
    return OsUser {entry->pw_uid, entry->pw_gid, QString::fromLocal8Bit(entry->pw_name)};
}

Result<OsUser> currentOsUser()
{
    QByteArray buffer(16 * 1024, '\0');
    passwd entry {};
    passwd *found = nullptr;
    getpwuid_r(geteuid(), &entry, buffer.data(), size_t(buffer.size()), &found);
    auto user = fromEntry(found, QString::number(geteuid()));
    if (user)
        user->gid = getegid();
    return user;
}

Result<OsUser> serverOsUser()
{
    if (geteuid() != 0)
        return currentOsUser();
    QByteArray buffer(16 * 1024, '\0');
    passwd entry {};
    passwd *found = nullptr;
    getpwnam_r("postgres", &entry, buffer.data(), size_t(buffer.size()), &found);
    return fromEntry(found, QStringLiteral("postgres"));
}

bool mayTraverse(const struct stat &folder, const OsUser &user)
{
    if (user.isRoot())
        return true;
    if (folder.st_uid == user.uid)
        return (folder.st_mode & S_IXUSR) != 0;
    if (folder.st_gid == user.gid)
        return (folder.st_mode & S_IXGRP) != 0;
    return (folder.st_mode & S_IXOTH) != 0;
}

QString firstClosedFolder(const QString &path, const OsUser &user)
{
    for (qsizetype end = path.indexOf(u'/', 1);; end = path.indexOf(u'/', end + 1)) {
        const QString folder = end < 0 ? path : path.left(end);
        struct stat info
        {
        };
        if (::stat(QFile::encodeName(folder).constData(), &info) != 0 || !mayTraverse(info, user))
            return folder;
        if (end < 0)
            return {};
    }
}

} // namespace kai::cluster

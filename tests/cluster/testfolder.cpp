#include "cluster/testfolder.h"

#include "cluster/clusterlocation.h"
#include "cluster/privatecluster.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

#include <sys/stat.h>
#include <unistd.h>

using namespace kai::cluster;

TestFolder::TestFolder()
    : m_dir(QStringLiteral("/tmp/kai-cluster-XXXXXX"))
{
    // QTemporaryDir makes it 0700, which as root is the case of the closed parent.
    QFile::setPermissions(m_dir.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner
                                            | QFile::ExeGroup | QFile::ExeOther);
}

TestFolder::~TestFolder()
{
    const QFileInfo outside(outsideContainer(dataDir()));
    const auto kept = outside.dir().entryList({outside.fileName() + u'*'}, QDir::Dirs);
    for (const QString &name : kept)
        QDir(outside.dir().filePath(name)).removeRecursively();
    // Only when it is empty: another cluster of this machine may be in it.
    if (!kept.isEmpty())
        QDir().rmdir(outside.path());
}

bool TestFolder::makeCluster() const
{
    static const TestFolder original;
    if (!QFile::exists(original.dataDir())) {
        PrivateCluster cluster({.dataDir = original.dataDir()});
        if (!cluster.start())
            return false;
    }
    return QProcess::execute(QStringLiteral("cp"),
                             {QStringLiteral("-a"), original.dataDir(), dataDir()})
           == 0;
}

QString TestFolder::clusterDir() const
{
    return container() + u'/' + QString::number(newestClusterIn(container()).value_or(0));
}

bool runsAsRoot()
{
    return ::geteuid() == 0;
}

bool overwrite(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(text) == text.size();
}

QByteArray ownerAndMode(const QString &path)
{
    struct stat info
    {
    };
    if (::lstat(QFile::encodeName(path).constData(), &info) != 0)
        return "missing";
    return QByteArray::number(qulonglong(info.st_uid)) + " 0"
           + QByteArray::number(uint(info.st_mode & 07777), 8);
}

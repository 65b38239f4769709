#include "app/runmark.h"

#include <QDir>
#include <QFile>

namespace kai::app {

RunMark::RunMark(const QString &dataDir)
    : m_path(QDir(dataDir).filePath(QStringLiteral("running")))
    , m_leftBehind(QFile::exists(m_path))
{
    QFile file(m_path);
    if (file.open(QIODevice::WriteOnly)) // a folder that cannot be written has alerts of its own
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

void RunMark::remove() const
{
    QFile::remove(m_path);
}

} // namespace kai::app

#pragma once

#include <QString>
#include <QTemporaryDir>

/// A data folder for one test, below /tmp so that the server's user can reach it, whatever TMPDIR
/// says. Removes itself, and what a cluster put elsewhere for it.
class TestFolder
{
public:
    TestFolder();
    ~TestFolder();

    /// The data folder; made by the cluster, not by us.
    QString dataDir() const { return m_dir.path() + QStringLiteral("/data"); }
    /// Puts a cluster that was stopped cleanly into the data folder: a copy of one that is made
    /// once a process. False when that fails.
    bool makeCluster() const;
    QString parent() const { return m_dir.path(); }
    /// The container and the cluster in it, in the usual place.
    QString container() const { return dataDir() + QStringLiteral("/postgresql"); }
    /// The only folder in the container whose name is a number.
    QString clusterDir() const;

private:
    QTemporaryDir m_dir;
};

bool runsAsRoot();
/// Overwrites the file, keeping its owner.
bool overwrite(const QString &path, const QByteArray &text);
/// The owner's number and permission bits as in "0 0711", octal.
QByteArray ownerAndMode(const QString &path);

#pragma once

#include <QString>

/// A PostgreSQL cluster in a temporary folder, for tests only: nothing in it would survive a crash
/// of the machine, which makes it quick. It listens on a socket in its folder and nowhere else. As
/// root it runs as the user postgres.
class TestCluster
{
public:
    TestCluster();
    ~TestCluster();
    TestCluster(const TestCluster &) = delete;
    TestCluster &operator=(const TestCluster &) = delete;

    /// Makes and starts the cluster with the templates kai_template_empty (the schema) and
    /// kai_template_demo (with the demonstration's data and runs for ten days). False with a reason
    /// on standard error.
    bool start();
    /// Stops the server and removes the folder. Idempotent.
    void stop();

    QString folder() const; ///< libpq's host

private:
    bool makeFolder();
    bool initialize();
    bool spawnServer();
    bool waitUntilReady();
    bool makeTemplates();

    QString m_folder;
    qint64 m_server = 0; ///< process id
};

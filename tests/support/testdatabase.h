#pragma once

#include "storage/connectionconfig.h"

#include <QVariant>

#include <memory>

/// What a test's database begins with.
enum class Template {
    Empty, ///< the schema and no rows
    Demo ///< the demonstration's stations and trains, with runs for ten days from today
};

/// A database of its own for one test class, cloned from a template and dropped at the end. A
/// failure to make it ends the program: a test without a database has failed.
class TestDatabase
{
public:
    explicit TestDatabase(Template from = Template::Demo);
    ~TestDatabase();
    /// The database of a server program's private cluster, whose data folder this is.
    static std::unique_ptr<TestDatabase> ofCluster(const QString &dataDir);
    TestDatabase(const TestDatabase &) = delete;
    TestDatabase &operator=(const TestDatabase &) = delete;

    kai::ConnectionConfig config() const { return m_config; }
    /// For programs that are given an address: "host=… user=… dbname=…".
    QString url() const;
    /// Today in Jakarta: the service date of the template's first runs at the time it was made.
    static QDate today();

    /// Runs one statement or more without parameters.
    void execute(const QString &sql) const;
    /// The first column of the first row, or null.
    QVariant value(const QString &sql) const;

private:
    explicit TestDatabase(const kai::ConnectionConfig &foreign);

    kai::ConnectionConfig m_config;
    const bool m_isOurs = true; ///< made here, to be dropped
};

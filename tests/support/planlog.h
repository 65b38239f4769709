#pragma once

#include "support/testdatabase.h"

#include <QJsonObject>

/// One statement as PostgreSQL ran it.
struct StatementPlan
{
    QString sql;
    QJsonObject root; ///< the plan's first node, as of EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON)

    /// Every node of the plan, the first one first.
    QList<QJsonObject> nodes() const;
    /// Pages that it looked at.
    qint64 pages() const;
};

/// What PostgreSQL really does with the statements of one database: the plan of each is written
/// into the cluster's log as it is run, those of triggers as well. Connections that are opened from
/// then on take part.
class PlanLog
{
public:
    explicit PlanLog(const TestDatabase &database);

    /// The statements since the last call.
    QList<StatementPlan> take();

private:
    QString m_path;
    QByteArray m_begin; ///< of each line of this database's messages
    qint64 m_read = 0;
};

#include "support/planlog.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

static void collect(const QJsonObject &node, QList<QJsonObject> &nodes)
{
    nodes.append(node);
    for (const QJsonValue &child : node[u"Plans"].toArray())
        collect(child.toObject(), nodes);
}

QList<QJsonObject> StatementPlan::nodes() const
{
    QList<QJsonObject> nodes;
    collect(root, nodes);
    return nodes;
}

qint64 StatementPlan::pages() const
{
    return root[u"Shared Hit Blocks"].toInteger() + root[u"Shared Read Blocks"].toInteger();
}

PlanLog::PlanLog(const TestDatabase &database)
    : m_path(database.config().host + QLatin1String("/log"))
    , m_begin(database.config().database.toUtf8() + " LOG:  duration:")
{
    const QStringList settings {QStringLiteral("session_preload_libraries = auto_explain"),
                                QStringLiteral("auto_explain.log_min_duration = 0"),
                                QStringLiteral("auto_explain.log_nested_statements = on"),
                                QStringLiteral("auto_explain.log_analyze = on"),
                                QStringLiteral("auto_explain.log_buffers = on"),
                                QStringLiteral("auto_explain.log_timing = off"),
                                QStringLiteral("auto_explain.log_format = json")};
    for (const QString &setting : settings) {
        database.execute(
            QStringLiteral("ALTER DATABASE %1 SET %2").arg(database.config().database, setting));
    }
    m_read = QFile(m_path).size();
}

QList<StatementPlan> PlanLog::take()
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(m_read))
        qFatal("the cluster's log cannot be read");
    const QByteArray text = file.readAll();
    m_read += text.size();
    QList<StatementPlan> plans;
    qsizetype at = text.startsWith(m_begin) ? 0 : text.indexOf('\n' + m_begin);
    while (at >= 0) {
        // The lines that follow the first one begin with a tab.
        qsizetype end = text.indexOf('\n', at + 1);
        const qsizetype json = end + 1;
        while (end >= 0 && text.mid(end + 1, 1) == "\t")
            end = text.indexOf('\n', end + 1);
        const QJsonObject told
            = QJsonDocument::fromJson(text.mid(json, end < 0 ? -1 : end - json)).object();
        plans.append({told[u"Query Text"].toString().simplified(), told[u"Plan"].toObject()});
        at = end < 0 ? -1 : text.indexOf('\n' + m_begin, end);
    }
    return plans;
}

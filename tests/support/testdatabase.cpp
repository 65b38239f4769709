#include "support/testdatabase.h"

#include "storage/pgsession.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>
#include <QTimeZone>

#include <atomic>
#include <csignal>

#include <unistd.h>

namespace {

using namespace kai;

/// The folder of the cluster's socket; empty while there is none.
QString runningCluster(const QString &addressFile)
{
    QFile file(addressFile);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QList<QByteArray> lines = file.readAll().split('\n');
    const qint64 process = lines.value(1).toLongLong();
    const bool alive = process > 0 && ::kill(pid_t(process), 0) == 0;
    return alive ? QString::fromLocal8Bit(lines[0]) : QString();
}

/// Starts a cluster that ends by itself when this process does.
QString ownCluster()
{
    QTemporaryDir folder; // only until the address is known
    const QString address = folder.filePath(QStringLiteral("address"));
    const QStringList arguments {QStringLiteral("serve"), address,
                                 QString::number(QCoreApplication::applicationPid())};
    QProcess server;
    server.setProgram(QStringLiteral(KAI_CLUSTER_PROGRAM));
    server.setArguments(arguments);
    server.setStandardInputFile(QProcess::nullDevice());
    server.setStandardOutputFile(QProcess::nullDevice());
    qint64 process = 0;
    if (!server.startDetached(&process))
        return {};
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 90'000 && ::kill(pid_t(process), 0) == 0) {
        if (const QString cluster = runningCluster(address); !cluster.isEmpty())
            return cluster;
        QThread::msleep(20);
    }
    return {};
}

/// The cluster that ctest has started for all tests, or one for this process.
QString clusterFolder()
{
    static const QString folder = [] {
        const QString shared = runningCluster(QStringLiteral(KAI_CLUSTER_ADDRESS));
        return shared.isEmpty() ? ownCluster() : shared;
    }();
    if (folder.isEmpty())
        qFatal("there is no PostgreSQL for the tests");
    return folder;
}

ConnectionConfig configOf(const QString &database)
{
    ConnectionConfig config;
    config.host = clusterFolder();
    config.user = QStringLiteral("kai");
    config.database = database;
    return config;
}

void executeIn(const ConnectionConfig &config, const QString &sql)
{
    PgSession session(config);
    if (const Result<void> done = session.runScript(sql); !done)
        qFatal("%s: %s", qPrintable(sql), qPrintable(done.error().internal));
}

QString templateName(Template from)
{
    switch (from) {
    case Template::Empty:
        return QStringLiteral("kai_template_empty");
    case Template::Demo:
        return QStringLiteral("kai_template_demo");
    }
    Q_UNREACHABLE();
}

} // namespace

TestDatabase::TestDatabase(Template from)
{
    static std::atomic<int> count = 0;
    const QString name
        = QStringLiteral("kai_test_%1_%2").arg(QCoreApplication::applicationPid()).arg(++count);
    executeIn(configOf(QStringLiteral("postgres")),
              QStringLiteral("CREATE DATABASE %1 TEMPLATE %2").arg(name, templateName(from)));
    m_config = configOf(name);
}

TestDatabase::TestDatabase(const ConnectionConfig &foreign)
    : m_config(foreign)
    , m_isOurs(false)
{
}

std::unique_ptr<TestDatabase> TestDatabase::ofCluster(const QString &dataDir)
{
    QDirIterator sockets(dataDir, {QStringLiteral(".s.PGSQL.*")},
                         QDir::System | QDir::Hidden | QDir::Files, QDirIterator::Subdirectories);
    while (sockets.hasNext()) {
        const QFileInfo socket(sockets.next());
        if (socket.suffix() == u"lock")
            continue;
        ConnectionConfig config;
        config.host = socket.path();
        config.user = QStringLiteral("kai");
        config.database = QStringLiteral("kai");
        return std::unique_ptr<TestDatabase>(new TestDatabase(config));
    }
    qFatal("there is no cluster in %s", qPrintable(dataDir));
}

TestDatabase::~TestDatabase()
{
    if (!m_isOurs)
        return;
    executeIn(configOf(QStringLiteral("postgres")),
              QStringLiteral("DROP DATABASE %1 WITH (FORCE)").arg(m_config.database));
}

QString TestDatabase::url() const
{
    return QStringLiteral("host=%1 port=%2 user=%3 dbname=%4")
        .arg(m_config.host)
        .arg(m_config.port)
        .arg(m_config.user, m_config.database);
}

QDate TestDatabase::today()
{
    return QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone("Asia/Jakarta")).date();
}

void TestDatabase::execute(const QString &sql) const
{
    executeIn(m_config, sql);
}

QVariant TestDatabase::value(const QString &sql) const
{
    PgSession session(m_config);
    Result<PgRows> rows = session.run(sql);
    if (!rows)
        qFatal("%s: %s", qPrintable(sql), qPrintable(rows.error().internal));
    return rows->next() && !rows->isNull() ? rows->variant() : QVariant();
}

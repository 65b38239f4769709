#include "support/testcluster.h"

#include "base/logging.h"
#include "storage/demoloader.h"
#include "storage/migrator.h"
#include "storage/pgsession.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QThread>
#include <QTimeZone>

#include <cerrno>
#include <csignal>
#include <cstdio>

#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using namespace kai;

bool complain(const QString &what)
{
    std::fprintf(stderr, "test cluster: %s\n", qPrintable(what));
    return false;
}

/// The newest PostgreSQL that is installed, 15 or later.
QString program(const QString &name)
{
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    int newest = 0;
    for (const QString &version : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        newest = std::max(newest, version.toInt());
    return versions.filePath(QStringLiteral("%1/bin/%2").arg(newest).arg(name));
}

/// PostgreSQL refuses to run as root. Safe between fork and exec.
void dropRoot(const passwd *user)
{
    if (user && (::setgid(user->pw_gid) != 0 || ::setuid(user->pw_uid) != 0))
        ::_exit(126);
}

const passwd *serverUser()
{
    return ::geteuid() == 0 ? ::getpwnam("postgres") : nullptr;
}

ConnectionConfig configOf(const QString &folder, const QString &database)
{
    ConnectionConfig config;
    config.host = folder;
    config.user = QStringLiteral("kai");
    config.database = database;
    return config;
}

} // namespace

TestCluster::TestCluster() = default;

TestCluster::~TestCluster()
{
    stop();
}

QString TestCluster::folder() const
{
    return m_folder;
}

bool TestCluster::start()
{
    return makeFolder() && initialize() && spawnServer() && waitUntilReady() && makeTemplates();
}

bool TestCluster::makeFolder()
{
    QByteArray path("/tmp/kai-test-XXXXXX"); // short: a socket's path has 107 bytes at most
    if (!::mkdtemp(path.data()))
        return complain(QStringLiteral("no temporary folder"));
    m_folder = QString::fromLatin1(path);
    const passwd *user = serverUser();
    if (user && ::chown(path.constData(), user->pw_uid, user->pw_gid) != 0)
        return complain(QStringLiteral("cannot give the folder to postgres"));
    return true;
}

bool TestCluster::initialize()
{
    QProcess initdb;
    const passwd *user = serverUser();
    initdb.setChildProcessModifier([user] { dropRoot(user); });
    initdb.setProcessChannelMode(QProcess::MergedChannels);
    initdb.setWorkingDirectory(m_folder);
    initdb.start(program(QStringLiteral("initdb")),
                 {QStringLiteral("-D"), m_folder + QLatin1String("/data"), QStringLiteral("-U"),
                  QStringLiteral("kai"), QStringLiteral("-A"), QStringLiteral("trust"),
                  QStringLiteral("-E"), QStringLiteral("UTF8"), QStringLiteral("--locale=C.UTF-8"),
                  QStringLiteral("--no-sync")});
    if (!initdb.waitForFinished(60'000) || initdb.exitCode() != 0)
        return complain(
            QStringLiteral("initdb failed: ")
            + QString::fromLocal8Bit(initdb.readAll() + initdb.errorString().toLocal8Bit()));
    return true;
}

bool TestCluster::spawnServer()
{
    const QByteArray executable = program(QStringLiteral("postgres")).toLocal8Bit();
    const QByteArray folder = m_folder.toLocal8Bit();
    const QByteArray data = folder + "/data";
    const QByteArray log = folder + "/log";
    const char *arguments[] = {
        // By its whole path: PostgreSQL finds its own files from its name, or from a PATH that on
        // Debian does not hold it.
        executable.constData(), "-D",   data.constData(),      "-k", folder.constData(),       "-c",
        "listen_addresses=",    "-c",   "fsync=off",           "-c", "full_page_writes=off",   "-c",
        "autovacuum=off",       "-c",   "max_connections=300", "-c", "deadlock_timeout=200ms", "-c",
        "log_line_prefix=%d ",  nullptr};
    const passwd *user = serverUser();
    const pid_t parent = ::getpid();
    const pid_t child = ::fork();
    if (child < 0)
        return complain(QStringLiteral("fork failed"));
    if (child == 0) {
        dropRoot(user);
        ::setpgid(0, 0);
        ::prctl(PR_SET_PDEATHSIG, SIGQUIT); // after setuid, which clears it
        if (::getppid() != parent)
            ::_exit(125);
        const int output = ::open(log.constData(), O_WRONLY | O_CREAT | O_APPEND, 0600);
        ::dup2(output, STDOUT_FILENO);
        ::dup2(output, STDERR_FILENO);
        ::execv(executable.constData(), const_cast<char *const *>(arguments));
        ::_exit(127);
    }
    m_server = child;
    return true;
}

bool TestCluster::waitUntilReady()
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 30'000) {
        QFile file(m_folder + QLatin1String("/data/postmaster.pid"));
        if (file.open(QIODevice::ReadOnly)) {
            const QList<QByteArray> lines = file.readAll().split('\n');
            if (lines.value(0).toLongLong() == m_server && lines.value(7).trimmed() == "ready")
                return true;
        }
        if (::waitpid(pid_t(m_server), nullptr, WNOHANG) != 0) {
            m_server = 0;
            return complain(QStringLiteral("postgres ended at once"));
        }
        QThread::msleep(10);
    }
    return complain(QStringLiteral("postgres is not ready after 30 s"));
}

bool TestCluster::makeTemplates()
{
    const QString empty = QStringLiteral("kai_template_empty");
    const QString demo = QStringLiteral("kai_template_demo");
    PgSession session(configOf(m_folder, QStringLiteral("postgres")));
    if (const auto made = session.runScript(QLatin1String("CREATE DATABASE ") + empty); !made)
        return complain(made.error().internal);
    if (const auto migrated = Migrator(configOf(m_folder, empty)).run(); !migrated)
        return complain(migrated.error().code + u' ' + migrated.error().internal);
    if (const auto made
        = session.runScript(QStringLiteral("CREATE DATABASE %1 TEMPLATE %2").arg(demo, empty));
        !made)
        return complain(made.error().internal);
    DemoLoader loader(configOf(m_folder, demo));
    if (const auto loaded = loader.load(); !loaded)
        return complain(loaded.error().internal);
    const QDate today
        = QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone("Asia/Jakarta")).date();
    if (const auto extended = loader.extendSchedules(today, 10); !extended)
        return complain(extended.error().internal);
    return true;
}

void TestCluster::stop()
{
    if (m_server > 0) {
        ::kill(pid_t(m_server), SIGQUIT); // at once: what it holds is thrown away
        while (::waitpid(pid_t(m_server), nullptr, 0) < 0 && errno == EINTR) { }
        m_server = 0;
    }
    if (!m_folder.isEmpty())
        QDir(m_folder).removeRecursively();
    m_folder.clear();
}

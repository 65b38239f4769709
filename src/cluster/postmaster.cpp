#include "cluster/postmaster.h"

#include "base/logging.h"
#include "cluster/childprocess.h"
#include "cluster/postmasterpid.h"

#include <csignal>

namespace kai::cluster {

using namespace std::chrono_literals;

static constexpr auto forcedStopDeadline = 5s;

Postmaster::Postmaster(Spec spec, QObject *parent)
    : QObject(parent)
    , m_spec(std::move(spec))
{
    // SIGINT is PostgreSQL's fast shutdown: sessions are cut, then everything is written down.
    confine(m_process, m_spec.user, SIGINT, FullPipe::DropsLines);
    m_process.setProgram(m_spec.program);
    m_process.setArguments(m_spec.arguments);
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setReadChannel(QProcess::StandardError);
    connect(&m_process, &QProcess::readyReadStandardError, this, &Postmaster::forwardLog);
    connect(&m_process, &QProcess::finished, this, [this] {
        forwardLog();
        if (!m_stopping)
            Q_EMIT exited();
    });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart && !m_stopping)
            Q_EMIT exited();
    });
}

Postmaster::~Postmaster()
{
    stop(forcedStopDeadline);
}

void Postmaster::spawn()
{
    m_stopping = false;
    m_log.clear();
    m_process.start(QIODevice::ReadOnly);
}

bool Postmaster::isReady() const
{
    if (!isAlive())
        return false;
    const auto file = readPostmasterPid(m_spec.clusterDir);
    return file && file->isReady(m_process.processId());
}

Postmaster::Outcome Postmaster::waitUntilReady(TimePoint deadline)
{
    while (!isReady()) {
        if (!isAlive())
            return Outcome::Exited;
        if (std::chrono::steady_clock::now() >= deadline)
            return Outcome::TimedOut;
        // A sleep that ends early with a line of the log or the end of the process.
        m_process.waitForReadyRead(5);
    }
    return Outcome::Ready;
}

void Postmaster::signalAndWait(int signal, std::chrono::milliseconds deadline)
{
    if (!isAlive())
        return;
    // QProcess keeps the number from being used again until it has seen the end.
    ::kill(pid_t(m_process.processId()), signal);
    m_process.waitForFinished(int(deadline.count()));
}

void Postmaster::stop(std::chrono::milliseconds deadline)
{
    m_stopping = true;
    signalAndWait(SIGINT, deadline);
    if (isAlive())
        qCWarning(logCluster)
            << "PostgreSQL did not stop in time; it will recover at the next start";
    signalAndWait(SIGQUIT, forcedStopDeadline);
    signalAndWait(SIGKILL, forcedStopDeadline);
}

void Postmaster::abort()
{
    if (isAlive())
        ::kill(pid_t(m_process.processId()), SIGQUIT);
}

QString Postmaster::complaint() const
{
    if (!m_log.fatal().isEmpty())
        return m_log.fatal();
    if (m_process.error() == QProcess::FailedToStart)
        return m_process.errorString();
    if (!isAlive() && m_process.exitStatus() == QProcess::CrashExit)
        return QStringLiteral("ended by signal %1").arg(m_process.exitCode());
    return m_log.last();
}

void Postmaster::forwardLog()
{
    for (const LogLine &line : m_log.feed(m_process.readAllStandardError())) {
        const QString text = forLog(line.text, 500);
        // While it stops, every session that is cut is reported as FATAL.
        switch (m_stopping ? LogLevel::Debug : line.level) {
        case LogLevel::Debug:
            qCDebug(logCluster).noquote() << "postgres:" << text;
            break;
        case LogLevel::Warning:
            qCWarning(logCluster).noquote() << "postgres:" << text;
            break;
        case LogLevel::Critical:
            qCCritical(logCluster).noquote() << "postgres:" << text;
            break;
        }
    }
}

} // namespace kai::cluster

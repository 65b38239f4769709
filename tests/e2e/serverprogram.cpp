#include "serverprogram.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <csignal>
#include <sys/prctl.h>

namespace kai::test {

ServerProgram::ServerProgram()
    : m_dir(QDir::tempPath() + QStringLiteral("/kai-e2e-XXXXXX"))
{
    // As root PostgreSQL runs as another user, who must be able to pass through.
    QFile::setPermissions(m_dir.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner
                                            | QFile::ExeGroup | QFile::ExeOther);
}

ServerProgram::~ServerProgram()
{
    terminate();
}

bool ServerProgram::start(const QList<std::pair<QString, QString>> &environment)
{
    QProcessEnvironment values = QProcessEnvironment::systemEnvironment();
    values.insert(QStringLiteral("KAI_DEMO_PASSWORD"), QString::fromLatin1(password));
    values.insert(QStringLiteral("KAI_DEMO_DAYS"), QStringLiteral("10"));
    for (const auto &[name, value] : environment)
        values.insert(name, value);
    m_process.setProcessEnvironment(values);
    // A test that is aborted runs no destructor; the server must end all the same.
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    m_process.setStandardErrorFile(m_dir.filePath(QStringLiteral("stderr.log")));
    m_process.start(QStringLiteral(KAI_BIN_DIR "/kai-ticketing-server"),
                    {QStringLiteral("--demo"), QStringLiteral("--data-dir"),
                     m_dir.filePath(QStringLiteral("data")), QStringLiteral("--listen"),
                     QStringLiteral("127.0.0.1:0")});
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 60'000) {
        if (!m_process.canReadLine() && !m_process.waitForReadyRead(int(60'000 - timer.elapsed())))
            return false;
        const QByteArray line = m_process.readLine();
        if (line.startsWith("ready url=")) {
            m_url = QUrl(QString::fromLatin1(line.mid(10).trimmed()));
            return true;
        }
        m_before += line;
    }
    return false;
}

int ServerProgram::terminate()
{
    if (m_process.state() == QProcess::NotRunning)
        return m_process.exitCode();
    m_process.terminate();
    if (!m_process.waitForFinished(20'000)) {
        m_process.kill();
        m_process.waitForFinished();
        return -1;
    }
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

QStringList processesMentioning(const QString &text)
{
    QStringList found;
    const QString self = QString::number(QCoreApplication::applicationPid());
    for (const QString &pid : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        QFile file(QStringLiteral("/proc/%1/cmdline").arg(pid));
        if (pid == self || !file.open(QIODevice::ReadOnly))
            continue;
        const QString line = QString::fromUtf8(file.readAll()).replace(QChar(u'\0'), u' ');
        if (line.contains(text))
            found.append(line);
    }
    return found;
}

} // namespace kai::test

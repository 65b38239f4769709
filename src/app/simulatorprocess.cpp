#include "app/simulatorprocess.h"

#include <QElapsedTimer>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace kai::app {

SimulatorProcess::~SimulatorProcess()
{
    stop();
}

static Error startFailed(const QString &cause)
{
    return unavailable(QStringLiteral("simulator.startFailed"), std::chrono::seconds(5), cause);
}

Result<QUrl> SimulatorProcess::start(const QString &program, const QUrl &notificationUrl,
                                     const QByteArray &serverKey)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("KAI_MIDTRANS_SERVER_KEY"), QString::fromUtf8(serverKey));
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.setChildProcessModifier([] {
        ::prctl(PR_SET_PDEATHSIG, SIGTERM);
        ::setpgid(0, 0); // Ctrl+C in our terminal reaches us alone; we end it
        sigset_t none; // we block the termination signals to read them; a child must not
        sigemptyset(&none);
        ::sigprocmask(SIG_SETMASK, &none, nullptr);
    });
    m_process.start(program, {QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"),
                              QStringLiteral("--notify"), notificationUrl.toString()});
    QElapsedTimer timer;
    timer.start();
    while (!m_process.canReadLine()) {
        const int left = int(10'000 - timer.elapsed());
        if (left <= 0 || !m_process.waitForReadyRead(left))
            return failure(startFailed(m_process.errorString()));
    }
    const QByteArray line = m_process.readLine().trimmed();
    const QByteArray prefix = "ready url=";
    if (!line.startsWith(prefix))
        return failure(startFailed(QString::fromUtf8(line.left(200))));
    return QUrl(QString::fromUtf8(line.mid(prefix.size())));
}

void SimulatorProcess::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(3000)) {
        m_process.kill();
        m_process.waitForFinished(3000);
    }
}

} // namespace kai::app

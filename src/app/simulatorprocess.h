#pragma once

#include "base/result.h"

#include <QProcess>
#include <QUrl>

namespace kai::app {

/// The payment simulator of the demonstration as a child process, which ends with us in any case.
class SimulatorProcess
{
public:
    SimulatorProcess() = default;
    ~SimulatorProcess();

    /// Starts `program` and returns its address once it serves. Blocks for at most 10 s.
    /// Unavailable "simulator.startFailed".
    Result<QUrl> start(const QString &program, const QUrl &notificationUrl,
                       const QByteArray &serverKey);
    void stop();

private:
    QProcess m_process;
};

} // namespace kai::app

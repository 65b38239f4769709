#pragma once

#include <QProcess>

namespace kai {

/// What `program` writes to its standard output; null when it is absent or fails.
inline QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    const bool done = process.waitForFinished(30'000)
                      && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    if (!done) {
        qWarning("%s: %s %s", qPrintable(program), qPrintable(process.errorString()),
                 process.readAllStandardError().constData());
        process.kill();
        process.waitForFinished();
        return {};
    }
    const QByteArray output = process.readAllStandardOutput();
    return output.isNull() ? QByteArray("") : output;
}

} // namespace kai

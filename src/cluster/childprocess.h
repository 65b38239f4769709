#pragma once

#include "base/result.h"
#include "cluster/osuser.h"

#include <QProcess>
#include <QStringList>

#include <chrono>

namespace kai::cluster {

/// What happens to a full pipe of standard error.
enum class FullPipe {
    Blocks, ///< the child waits for us: for short-lived children, whose every word counts
    DropsLines ///< the child goes on: a server must never wait for a busy window
};

/// Prepares `process` for a program of PostgreSQL:
///  - it runs as `user`, without further groups, when we are root;
///  - in a session of its own, so that Ctrl+C in our terminal is not sent to it as well;
///  - it gets `deathSignal` when the calling thread ends in any way, SIGKILL included;
///  - its environment is a short list: ours holds secrets, and PG* variables would steer it.
void confine(QProcess &process, const OsUser &user, int deathSignal, FullPipe fullPipe);

/// A program that is run to its end.
struct ShortRun
{
    QString program;
    QStringList arguments;
    QByteArray input {};
};

/// Runs it as `user`, without an event loop, and kills it at the deadline. The output, or an error
/// `code` whose `internal` is the most telling line of standard error.
Result<QByteArray> runToEnd(const ShortRun &run, const OsUser &user,
                            std::chrono::milliseconds deadline, const char *code);

/// The first line that names an error, which is the cause of those after it; otherwise the last
/// line. PostgreSQL's tools end with words on what they cleaned up.
QString mostTellingLine(const QByteArray &standardError);

} // namespace kai::cluster

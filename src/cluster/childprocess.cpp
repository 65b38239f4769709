#include "cluster/childprocess.h"

#include "cluster/folders.h"

#include <QProcessEnvironment>

#include <csignal>
#include <fcntl.h>
#include <grp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace kai::cluster {

namespace {

constexpr int setUpFailed = 126;

/// What the child does between fork and exec. Only async-signal-safe calls are allowed here, since
/// another thread of ours may have held any lock at the moment of the fork.
struct ChildSetup
{
    uid_t uid;
    gid_t gid;
    bool dropsPrivileges;
    pid_t parent;
    int deathSignal;
    FullPipe fullPipe;

    void operator()() const
    {
        ::setsid();
        sigset_t none;
        sigemptyset(&none);
        ::sigprocmask(SIG_SETMASK, &none, nullptr);
        for (int number : {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGCHLD, SIGUSR1, SIGUSR2})
            ::signal(number, SIG_DFL);
        if (dropsPrivileges && !becomeUser())
            ::_exit(setUpFailed);
        // After the change of user, which clears it.
        ::prctl(PR_SET_PDEATHSIG, deathSignal);
        if (::getppid() != parent)
            ::_exit(setUpFailed); // the parent died before the line above took effect
        if (fullPipe == FullPipe::DropsLines) {
            ::fcntl(STDERR_FILENO, F_SETPIPE_SZ, 1024 * 1024);
            ::fcntl(STDERR_FILENO, F_SETFL, ::fcntl(STDERR_FILENO, F_GETFL) | O_NONBLOCK);
        }
    }

    /// The bare system calls, as the wrappers of the C library signal every thread it believes to
    /// exist; the forked child has just one.
    bool becomeUser() const
    {
#ifdef SYS_setresuid32
        return ::syscall(SYS_setgroups32, 1, &gid) == 0
               && ::syscall(SYS_setresgid32, gid, gid, gid) == 0
               && ::syscall(SYS_setresuid32, uid, uid, uid) == 0;
#else
        return ::syscall(SYS_setgroups, 1, &gid) == 0
               && ::syscall(SYS_setresgid, gid, gid, gid) == 0
               && ::syscall(SYS_setresuid, uid, uid, uid) == 0;
#endif
    }
};

QProcessEnvironment shortEnvironment()
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    environment.insert(QStringLiteral("TZ"), QStringLiteral("UTC"));
    for (const char *name : {"PATH", "LD_LIBRARY_PATH"}) {
        if (qEnvironmentVariableIsSet(name))
            environment.insert(QString::fromLatin1(name), qEnvironmentVariable(name));
    }
    return environment;
}

} // namespace

void confine(QProcess &process, const OsUser &user, int deathSignal, FullPipe fullPipe)
{
    process.setProcessEnvironment(shortEnvironment());
    // Our working folder may be closed for `user`, and PostgreSQL's programs ask for theirs.
    process.setWorkingDirectory(QStringLiteral("/"));
    process.setChildProcessModifier(ChildSetup {.uid = user.uid,
                                                .gid = user.gid,
                                                .dropsPrivileges = user.uid != ::geteuid(),
                                                .parent = ::getpid(),
                                                .deathSignal = deathSignal,
                                                .fullPipe = fullPipe});
}

QString mostTellingLine(const QByteArray &standardError)
{
    QString last;
    for (const QByteArray &raw : standardError.split('\n')) {
        const QString line = QString::fromLocal8Bit(raw).trimmed();
        if (line.contains(u"error:") || line.contains(u"ERROR:") || line.contains(u"FATAL:")
            || line.contains(u"PANIC:"))
            return line;
        if (!line.isEmpty())
            last = line;
    }
    return last;
}

Result<QByteArray> runToEnd(const ShortRun &run, const OsUser &user,
                            std::chrono::milliseconds deadline, const char *code)
{
    QProcess process;
    // It need not tidy up: whoever runs it next removes what it left.
    confine(process, user, SIGKILL, FullPipe::Blocks);
    process.start(run.program, run.arguments);
    if (!process.waitForStarted(int(deadline.count())))
        return failure(clusterError(code, run.program, process.errorString()));
    process.write(run.input);
    process.closeWriteChannel();
    if (!process.waitForFinished(int(deadline.count()))) {
        process.kill();
        process.waitForFinished(5000);
        return failure(clusterError(code, run.program, QStringLiteral("not done in time")));
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        const QString line = mostTellingLine(process.readAllStandardError());
        return failure(clusterError(
            code, run.program,
            line.isEmpty() ? QStringLiteral("exit %1").arg(process.exitCode()) : line));
    }
    return process.readAllStandardOutput();
}

} // namespace kai::cluster

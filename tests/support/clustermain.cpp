#include "support/testcluster.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLoggingCategory>
#include <QProcess>
#include <QSaveFile>
#include <QThread>

#include <csignal>
#include <cstdio>

#include <unistd.h>

// kai_test_cluster start FILE       starts a cluster that lives until its caller's caller ends
// kai_test_cluster serve FILE PID   is the cluster: until SIGTERM, or until the process PID ends
// kai_test_cluster stop FILE        ends it and waits until nothing is left
// FILE gets the folder of the cluster's socket and the number of the serving process.

namespace {

struct Address
{
    QString folder;
    qint64 server = 0;
};

Address readAddress(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QList<QByteArray> lines = file.readAll().split('\n');
    return {QString::fromLocal8Bit(lines.value(0)), lines.value(1).toLongLong()};
}

bool isAlive(qint64 process)
{
    return process > 0 && ::kill(pid_t(process), 0) == 0;
}

int serve(const QString &fileName, qint64 client)
{
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGTERM);
    sigprocmask(SIG_BLOCK, &ending, nullptr);
    QLoggingCategory::setFilterRules(QStringLiteral("kai.*.info=false"));
    TestCluster cluster;
    if (!cluster.start())
        return 1;
    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly))
        return 1;
    file.write(cluster.folder().toLocal8Bit() + '\n'
               + QByteArray::number(QCoreApplication::applicationPid()) + '\n');
    if (!file.commit())
        return 1;
    const timespec pause {0, 100'000'000};
    while (isAlive(client) && sigtimedwait(&ending, nullptr, &pause) < 0) { }
    cluster.stop();
    QFile::remove(fileName);
    return 0;
}

int start(const QString &fileName)
{
    QFile::remove(fileName);
    const QString log = fileName + QLatin1String(".log");
    QProcess server;
    server.setProgram(QCoreApplication::applicationFilePath());
    server.setArguments({QStringLiteral("serve"), fileName, QString::number(::getppid())});
    server.setStandardInputFile(QProcess::nullDevice());
    server.setStandardOutputFile(QProcess::nullDevice());
    server.setStandardErrorFile(log); // an inherited one would keep the caller waiting
    qint64 process = 0;
    if (!server.startDetached(&process))
        return 1;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 90'000 && isAlive(process)) {
        if (QFile::exists(fileName)) {
            QFile::remove(log);
            return 0;
        }
        QThread::msleep(20);
    }
    QFile text(log);
    if (text.open(QIODevice::ReadOnly))
        std::fputs(text.readAll().constData(), stderr);
    return 1;
}

int stop(const QString &fileName)
{
    const Address address = readAddress(fileName);
    if (!isAlive(address.server))
        return 1;
    ::kill(pid_t(address.server), SIGTERM);
    QElapsedTimer timer;
    timer.start();
    while (isAlive(address.server) && timer.elapsed() < 30'000)
        QThread::msleep(10);
    return isAlive(address.server) || QFile::exists(address.folder) ? 1 : 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const QString command = arguments.value(1);
    const QString fileName = arguments.value(2);
    if (command == u"start" && !fileName.isEmpty())
        return start(fileName);
    if (command == u"serve" && arguments.value(3).toLongLong() > 0)
        return serve(fileName, arguments.value(3).toLongLong());
    if (command == u"stop" && !fileName.isEmpty())
        return stop(fileName);
    std::fputs("kai_test_cluster start|stop FILE, or serve FILE PID\n", stderr);
    return 2;
}

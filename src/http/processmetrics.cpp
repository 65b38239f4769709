#include "http/processmetrics.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <sys/resource.h>
#include <unistd.h>

namespace kai::http {

static prometheus::Gauge &gauge(prometheus::Registry &registry, const char *name, const char *help)
{
    return prometheus::BuildGauge().Name(name).Help(help).Register(registry).Add({});
}

static QByteArray kernelText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Seconds since 1970 at which the process began: the kernel counts from its own start, in field 22
/// of stat; names in field 2 may hold spaces.
static double startSeconds()
{
    const QByteArray stat = kernelText(QStringLiteral("/proc/self/stat"));
    const double ticks = stat.mid(stat.lastIndexOf(')') + 2).split(' ').value(19).toDouble();
    const QByteArray uptime = kernelText(QStringLiteral("/proc/uptime")).split(' ').value(0);
    const double age = uptime.toDouble() - ticks / double(::sysconf(_SC_CLK_TCK));
    return double(QDateTime::currentMSecsSinceEpoch()) / 1000 - age;
}

static double cpuSeconds()
{
    rusage usage {};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds
        = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

ProcessMetrics::ProcessMetrics(prometheus::Registry &registry)
    : m_residentMemory(gauge(registry, "process_resident_memory_bytes", "Resident memory."))
    , m_virtualMemory(gauge(registry, "process_virtual_memory_bytes", "Virtual memory."))
    , m_openFiles(gauge(registry, "process_open_fds", "Open file descriptors."))
    , m_maxFiles(gauge(registry, "process_max_fds", "File descriptors that may be open."))
    , m_startTime(gauge(registry, "process_start_time_seconds", "When the process began."))
    , m_cpu(prometheus::BuildCounter()
                .Name("process_cpu_seconds_total")
                .Help("User and system time.")
                .Register(registry)
                .Add({}))
{
    m_startTime.Set(startSeconds());
}

void ProcessMetrics::refresh()
{
    const QList<QByteArray> pages = kernelText(QStringLiteral("/proc/self/statm")).split(' ');
    const double pageSize = double(::sysconf(_SC_PAGESIZE));
    m_virtualMemory.Set(pages.value(0).toDouble() * pageSize);
    m_residentMemory.Set(pages.value(1).toDouble() * pageSize);
    m_openFiles.Set(double(QDir(QStringLiteral("/proc/self/fd"))
                               .entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)
                               .size()));
    rlimit files {};
    ::getrlimit(RLIMIT_NOFILE, &files);
    m_maxFiles.Set(double(files.rlim_cur));
    const std::lock_guard lock(m_cpuMutex);
    const double more = cpuSeconds() - m_cpu.Value();
    if (more > 0)
        m_cpu.Increment(more);
}

} // namespace kai::http

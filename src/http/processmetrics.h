#pragma once

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/registry.h>

#include <mutex>

namespace kai::http {

/// The process_* figures that every Prometheus client has, read from the kernel.
class ProcessMetrics
{
public:
    explicit ProcessMetrics(prometheus::Registry &registry);
    /// Reads them anew.
    void refresh();

private:
    prometheus::Gauge &m_residentMemory;
    prometheus::Gauge &m_virtualMemory;
    prometheus::Gauge &m_openFiles;
    prometheus::Gauge &m_maxFiles;
    prometheus::Gauge &m_startTime;
    prometheus::Counter &m_cpu;
    std::mutex m_cpuMutex;
};

} // namespace kai::http

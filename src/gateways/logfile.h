#pragma once

#include "base/logqueue.h"

#include <memory>

namespace kai {

/// JSON lines in a file that is put aside when it is full: "kai.jsonl", then "kai.1.jsonl" and so
/// on, the oldest with the highest number.
struct LogFileConfig
{
    QString path;
    qint64 bytes = 50 * 1024 * 1024; ///< of one file
    int files = 8; ///< that are kept, with the one that is written
};

/// Writes through spdlog's rotating file. When the disk is full the same lines are tried again.
class LogFile final : public LogSink
{
public:
    explicit LogFile(LogFileConfig config);
    ~LogFile() override;

    Result<void> write(const QByteArray &lines) override;

private:
    struct Rotating;

    const LogFileConfig m_config;
    std::unique_ptr<Rotating> m_file; ///< null before the first line and after a failure
};

} // namespace kai

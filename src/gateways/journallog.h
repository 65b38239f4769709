#pragma once

#include "base/logqueue.h"

namespace kai {

/// systemd's journal by its native protocol: one datagram a line, with the fields by name.
class JournalLog final : public LogSink
{
public:
    explicit JournalLog(const QString &socketPath);
    Result<void> write(const QByteArray &lines) override;

private:
    const QString m_path;
};

} // namespace kai

#pragma once

#include "base/logqueue.h"

#include <QUrl>

namespace kai {

/// Severity of RFC 5424, which journald has taken over.
int syslogSeverity(LogLevel level);

/// Syslog by RFC 5424: "udp://host:514", "tcp://host:514" (frames with their length, RFC 6587),
/// "tls://host:6514" (RFC 5425) or "unix:/dev/log". A connection is opened for each write: one that
/// was kept would take lines after the other side has gone.
class SyslogLog final : public LogSink
{
public:
    SyslogLog(const QUrl &url, const QByteArray &host);
    Result<void> write(const QByteArray &lines) override;

    /// True for an address of the kinds above.
    static bool accepts(const QUrl &url);

private:
    QByteArray message(const LogLine &line) const;
    Result<void> sendOverUdp(const QByteArrayList &messages) const;
    Result<void> sendOverTcp(const QByteArrayList &messages) const;

    const QUrl m_url;
    const QByteArray m_host;
};

} // namespace kai

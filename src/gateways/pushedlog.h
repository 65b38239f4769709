#pragma once

#include "base/logqueue.h"
#include "gateways/httpsclient.h"

namespace kai {

/// A service that takes logs by HTTP.
struct PushedLogConfig
{
    QUrl url; ///< of the service's own path; https, or http on this machine
    QByteArray authorization {}; ///< value of the header; empty for none
    QByteArray tenant {}; ///< X-Scope-OrgID; empty for none
};

/// Posts JSON to a service that takes logs. What it answers with 429, 502, 503 or 504, and what got
/// no answer, is tried again; what it refuses otherwise never fits, and is given up.
class PushedLog : public LogSink
{
public:
    explicit PushedLog(PushedLogConfig config);

    Result<void> write(const QByteArray &lines) final;

protected:
    /// The body for these lines; empty for none.
    virtual QByteArray bodyOf(const QByteArray &lines) const = 0;

private:
    const PushedLogConfig m_config;
    HttpsClient m_client;
};

} // namespace kai

#pragma once

#include "gateways/pushedlog.h"

namespace kai {

/// OpenTelemetry's protocol for logs over HTTP in JSON (/v1/logs). Lines of a caller's trace carry
/// its trace and span.
class OtlpLog final : public PushedLog
{
public:
    OtlpLog(PushedLogConfig config, const QByteArray &host);

protected:
    QByteArray bodyOf(const QByteArray &lines) const override;

private:
    const QByteArray m_host;
};

} // namespace kai

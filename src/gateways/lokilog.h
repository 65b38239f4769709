#pragma once

#include "gateways/pushedlog.h"

namespace kai {

/// Loki's push interface (/loki/api/v1/push). Labels are from closed sets: service, host, level,
/// category; never an id. The line is the JSON of the log file.
class LokiLog final : public PushedLog
{
public:
    LokiLog(PushedLogConfig config, const QByteArray &host);

protected:
    QByteArray bodyOf(const QByteArray &lines) const override;

private:
    const QByteArray m_host;
};

} // namespace kai

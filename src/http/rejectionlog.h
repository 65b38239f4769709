#pragma once

#include "http/engine/httpserver.h"

#include <QHash>

#include <functional>
#include <mutex>

namespace kai::http {

/// Lines about what the engine refused or ended before there was a request. At most ten of a reason
/// in a second are written and the rest is summed up: an attack must not fill the disk with its own
/// log. Thread-safe.
class RejectionLog
{
public:
    using Write = std::function<void(const QString &line)>;
    using Now = std::function<std::chrono::steady_clock::time_point()>;

    /// Without arguments to the log of the server, by the steady clock.
    explicit RejectionLog(Write write = {}, Now now = {});

    /// `requestId` is that of the answer, empty where there was none.
    void note(const Rejection &rejection, const QString &requestId = {});

private:
    struct Second
    {
        qint64 number = -1;
        int lines = 0;
        int passedOver = 0;
    };

    Write m_write;
    Now m_now;
    std::mutex m_mutex;
    QHash<QByteArray, Second> m_seconds; ///< by reason, of which there are few
};

} // namespace kai::http

#include "http/rejectionlog.h"

#include "base/logging.h"

namespace kai::http {

static constexpr int linesInASecond = 10;

RejectionLog::RejectionLog(Write write, Now now)
    : m_write(
        write ? std::move(write)
              : [](const QString &line) { qCInfo(logValidation, "%ls", qUtf16Printable(line)); })
    , m_now(now ? std::move(now) : std::chrono::steady_clock::now)
{
}

void RejectionLog::note(const Rejection &rejection, const QString &requestId)
{
    using std::chrono::seconds;
    const qint64 now = std::chrono::duration_cast<seconds>(m_now().time_since_epoch()).count();
    const QString reason = QString::fromLatin1(rejection.reason);
    const std::lock_guard lock(m_mutex);
    Second &second = m_seconds[rejection.reason];
    if (second.number != now) {
        if (second.passedOver > 0)
            m_write(QStringLiteral("refused before routing: reason=%1 more=%2")
                        .arg(reason)
                        .arg(second.passedOver));
        second = {now, 0, 0};
    }
    if (++second.lines > linesInASecond) {
        ++second.passedOver;
        return;
    }
    QString line = QStringLiteral("refused before routing: status=%1 reason=%2 client=%3")
                       .arg(rejection.status)
                       .arg(reason, rejection.peer.addressText);
    if (!requestId.isEmpty())
        line += QStringLiteral(" request=") + requestId;
    m_write(line);
}

} // namespace kai::http

#include "cluster/serverlog.h"

namespace kai::cluster {

static constexpr qsizetype longestLine = 8 * 1024;

QList<LogLine> ServerLog::feed(const QByteArray &bytes)
{
    QList<LogLine> lines;
    m_rest += bytes;
    for (;;) {
        qsizetype end = m_rest.indexOf('\n');
        if (end < 0 && m_rest.size() < longestLine)
            return lines;
        if (end < 0)
            end = longestLine;
        const QByteArray line = m_rest.left(end);
        m_rest.remove(0, qMin(end + 1, m_rest.size()));
        if (!line.trimmed().isEmpty())
            lines.append(judged(line));
    }
}

LogLine ServerLog::judged(const QByteArray &line)
{
    const QString text = QString::fromUtf8(line).trimmed();
    if (!line.startsWith('\t')) {
        const bool fatal = line.contains("FATAL:  ") || line.contains("PANIC:  ");
        const bool warning = line.contains("WARNING:  ")
                             || line.contains("ERROR:  ")
                             // At level LOG, yet the trace of a crashed backend.
                             || line.contains("was terminated by signal");
        // The caller tries again, and says so once.
        const bool retried = fatal && passesByItself(text);
        m_level = retried   ? LogLevel::Debug
                  : fatal   ? LogLevel::Critical
                  : warning ? LogLevel::Warning
                            : LogLevel::Debug;
        m_last = text;
        if (fatal)
            m_fatal = text;
    }
    return {m_level, text};
}

void ServerLog::clear()
{
    *this = ServerLog();
}

bool passesByItself(const QString &complaint)
{
    // LC_ALL and lc_messages are C, so these words are not translated (miscinit.c, sysv_shmem.c).
    return complaint.contains(u"pre-existing shared memory block")
           || (complaint.contains(u"lock file") && complaint.contains(u"already exists"))
           || (complaint.contains(u"lock file") && complaint.contains(u"is empty"));
}

} // namespace kai::cluster

#include "gateways/journallog.h"

#include "gateways/sysloglog.h"
#include "gateways/unixdatagrams.h"

namespace kai {

JournalLog::JournalLog(const QString &socketPath)
    : m_path(socketPath)
{
}

/// A line feed ends a field, and no line of the log holds one.
static QByteArray journalEntry(const LogLine &line)
{
    QByteArray entry = "SYSLOG_IDENTIFIER=kai-ticketing\nPRIORITY="
                       + QByteArray::number(syslogSeverity(line.level))
                       + "\nKAI_CATEGORY=" + line.category.toByteArray()
                       + "\nMESSAGE=" + line.text.toByteArray() + '\n';
    for (const LogField &field : line.fields())
        entry
            += "KAI_" + field.name.toByteArray().toUpper() + '=' + field.value.toByteArray() + '\n';
    return entry;
}

Result<void> JournalLog::write(const QByteArray &lines)
{
    QByteArrayList entries;
    forEachLine(lines,
                [&](const LogLine &line, QByteArrayView) { entries.append(journalEntry(line)); });
    return sendUnixDatagrams(m_path, entries);
}

} // namespace kai

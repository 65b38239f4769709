#include "desktop/client/eventreader.h"

#include <QJsonDocument>

namespace kai {

static constexpr qsizetype largestBlock = 1024 * 1024;

QList<ServerEvent> EventReader::take(const QByteArray &piece)
{
    m_text += piece;
    QList<ServerEvent> events;
    qsizetype end = -1;
    while ((end = m_text.indexOf("\n\n")) >= 0) {
        ServerEvent event;
        for (const QByteArray &line : m_text.left(end).split('\n')) {
            const QByteArray value = line.mid(line.indexOf(':') + 1).trimmed();
            if (line.startsWith("id:"))
                m_lastId = value;
            else if (line.startsWith("event:"))
                event.name = QString::fromUtf8(value);
            else if (line.startsWith("data:"))
                event.data = QJsonDocument::fromJson(value).object();
        }
        m_text.remove(0, end + 2);
        if (!event.name.isEmpty())
            events.append(event);
    }
    return events;
}

bool EventReader::isOverfull() const
{
    return m_text.size() > largestBlock;
}

void EventReader::forget()
{
    m_text.clear();
    m_lastId.clear();
}

} // namespace kai

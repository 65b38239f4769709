#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>

namespace kai {

/// One event of a text/event-stream.
struct ServerEvent
{
    QString name;
    QJsonObject data;
};

/// Cuts a text/event-stream into its events, whatever pieces it arrives in. A block that grows
/// beyond all measure ends the stream.
class EventReader
{
public:
    /// The events that are whole now.
    QList<ServerEvent> take(const QByteArray &piece);
    /// The last id that came, also without an event; empty before the first.
    const QByteArray &lastId() const { return m_lastId; }
    bool isOverfull() const;
    /// Another stream begins: half a block is forgotten, the last id is not.
    void restart() { m_text.clear(); }
    void forget();

private:
    QByteArray m_text;
    QByteArray m_lastId;
};

} // namespace kai

#pragma once

#include "http/httpclient.h"

/// One block of a text/event-stream.
struct StreamedEvent
{
    qint64 id = -1;
    QString name; ///< empty for a heartbeat
    QJsonObject data;
};

/// A client of live events over a socket of its own. Blocking, with a generous time-out; for one
/// thread.
class EventClient
{
public:
    /// Sends the request and reads the head of the answer.
    EventClient(quint16 port, const QByteArray &target,
                const QList<std::pair<QByteArray, QByteArray>> &headers);

    int status() const { return m_status; }
    QByteArray head() const { return m_head; }
    /// The next block of any kind; nothing when the stream has ended.
    std::optional<StreamedEvent> block();
    /// The next block that is no heartbeat.
    std::optional<StreamedEvent> next();
    /// The next event of that name, skipping others.
    std::optional<StreamedEvent> next(const QString &name);
    /// True when the stream ended as it should, by its last chunk, rather than by a broken
    /// connection.
    bool endedProperly() const { return m_ended; }

private:
    bool readMore();
    void takeChunks();

    QTcpSocket m_socket;
    int m_status = 0;
    QByteArray m_head;
    QByteArray m_wire; ///< chunked
    QByteArray m_text;
    bool m_ended = false;
};

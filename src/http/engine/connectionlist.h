#pragma once

namespace kai::http {

class HttpConnection;

/// What a connection is worth when there are too many.
enum class Standing {
    HalfOpen, ///< no complete request yet: the first to go, oldest first
    Idle, ///< kept alive without work: goes when none is half open
    Busy ///< a request is being answered: stays
};

/// A link of ConnectionList, inside the connection.
struct ConnectionLink
{
    HttpConnection *connection = nullptr;
    ConnectionLink *previous = nullptr;
    ConnectionLink *next = nullptr;
};

/// Connections in the order in which they were appended; takes no memory of its own.
class ConnectionList
{
public:
    HttpConnection *oldest() const { return m_first ? m_first->connection : nullptr; }
    int size() const { return m_size; }

    void append(ConnectionLink &link)
    {
        link.previous = m_last;
        link.next = nullptr;
        (m_last ? m_last->next : m_first) = &link;
        m_last = &link;
        ++m_size;
    }

    void remove(ConnectionLink &link)
    {
        (link.previous ? link.previous->next : m_first) = link.next;
        (link.next ? link.next->previous : m_last) = link.previous;
        link.previous = link.next = nullptr;
        --m_size;
    }

private:
    ConnectionLink *m_first = nullptr;
    ConnectionLink *m_last = nullptr;
    int m_size = 0;
};

} // namespace kai::http

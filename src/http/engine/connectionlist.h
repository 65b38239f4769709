#pragma once

namespace kai::http {

struct ConnectionEntry;

/// A link of ConnectionList, inside the entry.
struct ConnectionLink
{
    ConnectionEntry *entry = nullptr;
    ConnectionLink *previous = nullptr;
    ConnectionLink *next = nullptr;
};

/// Connections in the order in which they were appended; takes no memory of its own.
class ConnectionList
{
public:
    ConnectionEntry *oldest() const { return m_first ? m_first->entry : nullptr; }
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

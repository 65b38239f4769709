#pragma once

#include <QByteArray>
#include <QList>

namespace kai::http {

/// Bytes that the kernel has not taken yet. Pieces are shared, not copied.
class OutputQueue
{
public:
    bool isEmpty() const { return m_size == 0; }
    qint64 size() const { return m_size; }

    /// Appends `piece` without its first `skip` bytes.
    void append(const QByteArray &piece, qsizetype skip = 0)
    {
        if (skip >= piece.size())
            return;
        if (m_pieces.isEmpty())
            m_taken = skip;
        else if (skip > 0)
            return append(piece.sliced(skip));
        m_pieces.append(piece);
        m_size += piece.size() - skip;
    }

    QByteArrayView first() const { return QByteArrayView(m_pieces.first()).sliced(m_taken); }
    QByteArrayView second() const
    {
        return m_pieces.size() > 1 ? QByteArrayView(m_pieces.at(1)) : QByteArrayView();
    }

    void remove(qint64 count)
    {
        m_size -= count;
        m_taken += count;
        while (!m_pieces.isEmpty() && m_taken >= m_pieces.first().size()) {
            m_taken -= m_pieces.first().size();
            m_pieces.removeFirst();
        }
    }

    void clear()
    {
        m_pieces.clear();
        m_size = m_taken = 0;
    }

private:
    QList<QByteArray> m_pieces;
    qsizetype m_taken = 0; ///< of the first piece
    qint64 m_size = 0;
};

} // namespace kai::http

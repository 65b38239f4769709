#pragma once

#include <QByteArray>
#include <QStringView>

#include <algorithm>
#include <charconv>

namespace kai {

/// Puts pieces one after the other into room that was made for all of them: for texts that every
/// request needs, where appending piece by piece is most of the cost. The page has its final size
/// when the writer is gone.
class ByteWriter
{
public:
    /// The most characters that a number takes.
    static constexpr qsizetype numberRoom = 20;

    /// `room` must suffice for everything that is written; what the page held behind `from` is
    /// overwritten.
    ByteWriter(QByteArray &page, qsizetype room, qsizetype from = 0)
        : m_page(page)
    {
        m_page.resize(from + room);
        m_at = m_page.data() + from;
    }

    ~ByteWriter() { m_page.truncate(m_at - m_page.constData()); }
    ByteWriter(const ByteWriter &) = delete;
    ByteWriter &operator=(const ByteWriter &) = delete;

    ByteWriter &operator<<(QByteArrayView bytes)
    {
        m_at = std::copy_n(bytes.data(), bytes.size(), m_at); // unlike memcpy also of nothing
        return *this;
    }

    /// Text that is known to be Latin-1.
    ByteWriter &operator<<(QStringView latin1)
    {
        m_at = std::transform(latin1.begin(), latin1.end(), m_at,
                              [](QChar c) { return char(c.unicode()); });
        return *this;
    }

    ByteWriter &operator<<(qint64 number)
    {
        m_at = std::to_chars(m_at, m_at + numberRoom, number).ptr;
        return *this;
    }

private:
    QByteArray &m_page;
    char *m_at = nullptr;
};

} // namespace kai

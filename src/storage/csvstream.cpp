#include "storage/csvstream.h"

namespace kai {

constexpr qsizetype bufferSize = 64 * 1024;
constexpr qsizetype longestField = 16 * 1024;
constexpr qsizetype mostFields = 200;
constexpr int atEnd = -1;
constexpr int failed = -2;

CsvStream::CsvStream(Source source)
    : m_source(std::move(source))
    , m_buffer(bufferSize, Qt::Uninitialized)
{
}

int CsvStream::peek()
{
    if (m_at >= m_filled) {
        const qint64 count = m_source(m_buffer.data(), m_buffer.size());
        if (count <= 0)
            return count == 0 ? atEnd : failed;
        m_filled = count;
        m_at = 0;
    }
    return uchar(m_buffer[m_at]);
}

void CsvStream::skip()
{
    if (m_buffer[m_at] == '\n')
        ++m_line;
    ++m_at;
}

CsvStream::Step CsvStream::quoted(QByteArray &value)
{
    skip();
    while (value.size() <= longestField) {
        const int c = peek();
        if (c < 0)
            return Step::Damaged;
        skip();
        if (c == '"') {
            if (peek() != '"')
                return Step::Record;
            skip(); // a doubled quote stands for one
        }
        value += char(c);
    }
    return Step::Damaged;
}

CsvStream::Step CsvStream::field(QByteArray &value)
{
    if (peek() == '"')
        return quoted(value);
    while (value.size() <= longestField) {
        const int c = peek();
        if (c == failed || c == '"' || c == '\0')
            return Step::Damaged;
        if (c == atEnd || c == ',' || c == '\n' || c == '\r')
            return Step::Record;
        value += char(c);
        skip();
    }
    return Step::Damaged;
}

CsvStream::Step CsvStream::next(QByteArrayList &fields)
{
    if (std::exchange(m_isFresh, false)) {
        if (peek() == 0xEF && m_filled >= 3 && QByteArrayView(m_buffer).first(3) == "\xEF\xBB\xBF")
            m_at = 3;
    }
    while (peek() == '\n' || peek() == '\r')
        skip();
    m_recordLine = m_line;
    fields.clear();
    if (peek() < 0)
        return peek() == atEnd ? Step::End : Step::Damaged;
    while (fields.size() < mostFields) {
        QByteArray value;
        if (field(value) == Step::Damaged)
            return Step::Damaged;
        fields.append(value);
        const int c = peek();
        if (c != ',')
            return c == atEnd || c == '\n' || c == '\r' ? Step::Record : Step::Damaged;
        skip();
    }
    return Step::Damaged;
}

} // namespace kai

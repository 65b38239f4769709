#pragma once

#include <QByteArrayList>

#include <functional>

namespace kai {

/// Cuts a stream of CSV (RFC 4180, UTF-8 with or without a mark) into records, with memory for one
/// of them only.
class CsvStream
{
public:
    /// Fills at most that many bytes; 0 at the end, negative when there is an error.
    using Source = std::function<qint64(char *data, qint64 size)>;
    enum class Step { Record, End, Damaged };

    explicit CsvStream(Source source);

    /// The next record that is not empty. `Damaged` for a quote in a wrong place, for a field of
    /// more than 16 KiB, for more than 200 fields, and when the source fails.
    Step next(QByteArrayList &fields);
    /// At which the record of the last step begins, from 1.
    qint64 line() const { return m_recordLine; }

private:
    /// The next byte; -1 at the end, -2 when the source failed.
    int peek();
    void skip();
    Step field(QByteArray &value);
    Step quoted(QByteArray &value);

    Source m_source;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    qsizetype m_filled = 0;
    qint64 m_line = 1;
    qint64 m_recordLine = 1;
    bool m_isFresh = true;
};

} // namespace kai

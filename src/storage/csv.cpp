#include "storage/csv.h"

namespace kai {

namespace {

Error invalidAt(const QString &fileName, int line, const QString &what)
{
    Error error {ErrorKind::Validation, QStringLiteral("import.invalid")};
    error.internal = QStringLiteral("%1:%2: %3").arg(fileName).arg(line).arg(what);
    return error;
}

/// Cuts a text into records and fields.
class Scanner
{
public:
    explicit Scanner(const QString &text)
        : m_text(text)
    {
    }

    bool atEnd() const { return m_at >= m_text.size(); }
    int line() const { return m_line; }

    /// The fields of the next record; nothing when a quote is in a wrong place.
    std::optional<QStringList> record()
    {
        QStringList fields;
        while (true) {
            std::optional<QString> next = field();
            if (!next)
                return std::nullopt;
            fields.append(*next);
            if (!atEnd() && m_text[m_at] == u',') {
                ++m_at;
                continue;
            }
            return takeLineEnd() ? std::optional(fields) : std::nullopt;
        }
    }

private:
    std::optional<QString> field()
    {
        if (!atEnd() && m_text[m_at] == u'"')
            return quotedField();
        const qsizetype begin = m_at;
        while (!atEnd() && m_text[m_at] != u',' && m_text[m_at] != u'\n' && m_text[m_at] != u'\r') {
            if (m_text[m_at] == u'"')
                return std::nullopt;
            ++m_at;
        }
        return m_text.mid(begin, m_at - begin);
    }

    std::optional<QString> quotedField()
    {
        QString value;
        for (++m_at; !atEnd(); ++m_at) {
            if (m_text[m_at] == u'"') {
                if (m_at + 1 >= m_text.size() || m_text[m_at + 1] != u'"') {
                    ++m_at;
                    return value;
                }
                ++m_at; // a doubled quote stands for one
            }
            m_line += m_text[m_at] == u'\n';
            value += m_text[m_at];
        }
        return std::nullopt;
    }

    bool takeLineEnd()
    {
        if (atEnd())
            return true;
        if (m_text[m_at] == u'\r')
            ++m_at;
        if (!atEnd() && m_text[m_at] == u'\n') {
            ++m_at;
            ++m_line;
            return true;
        }
        return false;
    }

    const QString m_text;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace

Result<CsvTable> CsvTable::parse(const QString &fileName, const QByteArray &text,
                                 const QStringList &columns)
{
    Scanner scanner(QString::fromUtf8(text));
    const std::optional<QStringList> header = scanner.record();
    if (!header)
        return failure(invalidAt(fileName, 1, QStringLiteral("unreadable header")));
    QList<qsizetype> places;
    for (const QString &column : columns) {
        places.append(header->indexOf(column));
        if (places.last() < 0)
            return failure(invalidAt(fileName, 1, QStringLiteral("no column ") + column));
    }
    CsvTable table;
    table.m_fileName = fileName;
    while (!scanner.atEnd()) {
        Row row {scanner.line(), {}};
        const std::optional<QStringList> record = scanner.record();
        if (!record)
            return failure(invalidAt(fileName, row.line, QStringLiteral("misplaced quote")));
        if (record->size() != header->size())
            return failure(invalidAt(fileName, row.line, QStringLiteral("wrong number of fields")));
        for (const qsizetype place : places)
            row.fields.append(record->at(place));
        table.m_rows.append(row);
    }
    return table;
}

Error CsvTable::errorAt(const Row &row, const QString &what) const
{
    return invalidAt(m_fileName, row.line, what);
}

} // namespace kai

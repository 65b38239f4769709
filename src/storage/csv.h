#pragma once

#include "base/result.h"

#include <QHash>
#include <QStringList>

namespace kai {

/// A table read from a file in the format of RFC 4180 (UTF-8, quotes, one header line).
class CsvTable
{
public:
    struct Row
    {
        int line = 0; ///< in the file, for messages
        QStringList fields; ///< in the order that was asked for
    };

    /// `columns` must all be in the header, in any order; others are left out. A validation error
    /// "import.invalid" with file and line in `internal`.
    static Result<CsvTable> parse(const QString &fileName, const QByteArray &text,
                                  const QStringList &columns);

    const QList<Row> &rows() const { return m_rows; }
    /// The error for a row whose content is wrong.
    Error errorAt(const Row &row, const QString &what) const;

private:
    QString m_fileName;
    QList<Row> m_rows;
};

} // namespace kai

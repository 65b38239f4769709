#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QString>

namespace kai {

/// The last row of a page of a list that is sorted newest first: the next page begins after it.
struct Cursor
{
    QDateTime createdAt; ///< UTC, whole milliseconds
    qint64 id = 0;

    /// Opaque to clients: base64url.
    QString toText() const;
    /// A validation error "cursor.invalid" at "cursor" for what toText() has not made.
    static Result<Cursor> fromText(const QString &text);

    friend bool operator==(const Cursor &, const Cursor &) = default;
};

/// The cursor of a list that is sorted by a text.
QString textCursor(const QString &lastKey);
/// The key after which the page begins: empty for the first page. "cursor.invalid" as above.
Result<QString> textAfter(const QString &cursor);

} // namespace kai

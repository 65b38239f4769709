#pragma once

#include "services/repositories.h"
#include "storage/cursor.h"

#include <QVariant>

namespace kai {

/// The conditions and parameters of one page of a list that is sorted newest first. The text of the
/// statement depends only on which filters are set, so that few statements are prepared.
class ListQuery
{
public:
    /// `condition` names its parameter "$%1", any number of times.
    void add(const QString &condition, const QVariant &value);
    /// A condition without a parameter.
    void add(const QString &condition) { m_conditions.append(condition); }
    /// Begins after the page's cursor. "cursor.invalid" for an invented one.
    Result<void> addCursor(const PageRequest &page);
    /// The sub-select of the page's rows of `table`, and of some more, which tell whether there is
    /// another page: pageOf() leaves them out.
    QString subSelect(const QString &table, const PageRequest &page);

    const QVariantList &values() const { return m_values; }

private:
    QStringList m_conditions;
    QVariantList m_values;
};

/// The limit that is kept to: 1 to 200.
int limitOf(const PageRequest &page);

/// After which moment and number the page of a list begins that is sorted oldest first.
Result<Cursor> beginByTime(const PageRequest &page);

/// The page of rows of which more were read than asked for; the next one begins after
/// `cursorOf(row)` of its last.
template<class T, class CursorOf>
Page<T> pageOf(QList<T> rows, const PageRequest &page, CursorOf cursorOf)
{
    Page<T> result {std::move(rows), {}};
    const int limit = limitOf(page);
    if (result.items.size() > limit) {
        result.items.remove(limit, result.items.size() - limit);
        result.nextCursor = cursorOf(result.items.constLast());
    }
    return result;
}

/// The page of the rows of a ListQuery.
template<class T> Page<T> pageOf(QList<T> rows, const PageRequest &page)
{
    return pageOf(std::move(rows), page, [](const T &last) {
        return Cursor {last.createdAt, last.id.value()}.toText();
    });
}

/// The page of rows that are sorted by the text `keyOf(row)`.
template<class T, class KeyOf>
Page<T> pageByKey(QList<T> rows, const PageRequest &page, KeyOf keyOf)
{
    return pageOf(std::move(rows), page,
                  [keyOf](const T &last) { return textCursor(keyOf(last)); });
}

} // namespace kai

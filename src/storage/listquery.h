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
    /// Begins after the page's cursor. "cursor.invalid" for an invented one.
    Result<void> addCursor(const PageRequest &page);
    /// The sub-select of the page's rows of `table`, and one more, which tells whether there is
    /// another page.
    QString subSelect(const QString &table, const PageRequest &page);

    const QVariantList &values() const { return m_values; }

private:
    QStringList m_conditions;
    QVariantList m_values;
};

/// The limit that is kept to: 1 to 200.
int limitOf(const PageRequest &page);

/// The page of the rows of a ListQuery.
template<class T> Page<T> pageOf(QList<T> rows, const PageRequest &page)
{
    Page<T> result {std::move(rows), {}};
    if (result.items.size() > limitOf(page)) {
        result.items.removeLast();
        const T &last = result.items.constLast();
        result.nextCursor = Cursor {last.createdAt, last.id.value()}.toText();
    }
    return result;
}

/// The page of rows that are sorted by the text `keyOf(row)`, read with one row more than asked.
template<class T, class KeyOf> Page<T> pageOf(QList<T> rows, const PageRequest &page, KeyOf keyOf)
{
    Page<T> result {std::move(rows), {}};
    if (result.items.size() > limitOf(page)) {
        result.items.removeLast();
        result.nextCursor = textCursor(keyOf(result.items.constLast()));
    }
    return result;
}

} // namespace kai

#include "storage/listquery.h"

namespace kai {

constexpr int usualPage = 50;
constexpr int mostOfAPage = 200;

/// How many rows a statement reads, at least one more than are wanted. The number stands in its
/// text, since of a parameter PostgreSQL does not know how few rows it means, and then reads whole
/// tables; it is one of two, since every text is another prepared statement.
static int rowsToRead(const PageRequest &page)
{
    return (limitOf(page) <= usualPage ? usualPage : mostOfAPage) + 1;
}

void ListQuery::add(const QString &condition, const QVariant &value)
{
    m_values.append(value);
    m_conditions.append(condition.arg(m_values.size()));
}

Result<void> ListQuery::addCursor(const PageRequest &page)
{
    if (page.cursor.isEmpty())
        return {};
    const Result<Cursor> cursor = Cursor::fromText(page.cursor);
    if (!cursor)
        return failure(cursor.error());
    m_values << cursor->createdAt << cursor->id;
    m_conditions.append(QStringLiteral("(created_at, id) < ($%1, $%2)")
                            .arg(m_values.size() - 1)
                            .arg(m_values.size()));
    return {};
}

QString ListQuery::subSelect(const QString &table, const PageRequest &page)
{
    QString sql = QLatin1String("(SELECT * FROM ") + table;
    if (!m_conditions.isEmpty())
        sql += QLatin1String(" WHERE ") + m_conditions.join(QLatin1String(" AND "));
    return sql
           + QStringLiteral(" ORDER BY created_at DESC, id DESC LIMIT %1)").arg(rowsToRead(page));
}

int limitOf(const PageRequest &page)
{
    return std::clamp(page.limit, 1, mostOfAPage);
}

Result<Cursor> beginByTime(const PageRequest &page)
{
    if (page.cursor.isEmpty())
        return Cursor {QDateTime::fromMSecsSinceEpoch(0, Qt::UTC), 0};
    return Cursor::fromText(page.cursor);
}

} // namespace kai

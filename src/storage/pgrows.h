#pragma once

#include "domain/wirename.h"

#include <QDateTime>
#include <QSqlQuery>

#include <stdexcept>

namespace kai {

/// The rows of one statement. Each row is read from its left to its right, one call a column, so
/// the order of a mapping is the order of the statement's columns. Valid until the session runs the
/// same statement again.
class PgRows
{
public:
    explicit PgRows(QSqlQuery &query)
        : m_query(&query)
    {
    }

    /// Goes to the next row and its first column.
    bool next();
    /// How many rows a command changed.
    int affected() const { return m_query->numRowsAffected(); }
    bool isNull() const { return m_query->isNull(m_column); }
    void skip() { ++m_column; }

    qint64 integer() { return take().toLongLong(); }
    int number() { return take().toInt(); }
    bool flag() { return take().toBool(); }
    double real() { return take().toDouble(); }
    QString text() { return take().toString(); }
    QByteArray bytes() { return take().toByteArray(); }
    QVariant variant() { return take(); }
    QDate date() { return take().toDate(); }
    /// UTC, of a column made by epoch_ms(); null where the column is.
    QDateTime time();

    template<class IdType> IdType id() { return IdType(integer()); }

    /// A word of one of the domain's enums. The table's CHECK knows the same words, so another one
    /// is a bug.
    template<class E> E word()
    {
        const QString name = text();
        const std::optional<E> value = fromWireName<E>(name);
        if (!value)
            throw std::logic_error("unknown word in the database: " + name.toStdString());
        return *value;
    }

private:
    QVariant take() { return m_query->value(m_column++); }

    QSqlQuery *m_query;
    int m_column = 0;
};

} // namespace kai

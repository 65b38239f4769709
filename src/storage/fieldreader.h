#pragma once

#include "domain/wirename.h"

#include <QJsonValue>
#include <QStringList>

namespace kai {

/// Takes the fields of one row from the left and remembers the first that is wrong.
class FieldReader
{
public:
    explicit FieldReader(const QStringList &fields)
        : m_fields(fields)
    {
    }

    const QString &problem() const { return m_problem; }
    void require(bool condition, const QString &problem)
    {
        if (!condition && m_problem.isEmpty())
            m_problem = problem;
    }

    QString text() { return m_fields.value(m_at++); }
    QString someText()
    {
        const QString value = text();
        require(!value.isEmpty(), QStringLiteral("empty field"));
        return value;
    }
    int number(int least)
    {
        bool ok = false;
        const QString value = text();
        const int number = value.toInt(&ok);
        require(ok && number >= least,
                QStringLiteral("not a number of at least %1: ").arg(least) + value);
        return number;
    }
    double real()
    {
        bool ok = false;
        const QString value = text();
        const double number = value.toDouble(&ok);
        require(ok, QStringLiteral("not a number: ") + value);
        return number;
    }
    bool flag()
    {
        const QString value = text();
        require(value == u"true" || value == u"false",
                QStringLiteral("not true or false: ") + value);
        return value == u"true";
    }
    template<class E> E word()
    {
        const QString value = text();
        const std::optional<E> word = fromWireName<E>(value);
        require(word.has_value(), QStringLiteral("unknown word: ") + value);
        return word.value_or(E {});
    }
    /// "HH:MM" as minutes; the hour may pass 24. Null when empty.
    QJsonValue minute()
    {
        const QString value = text();
        if (value.isEmpty())
            return QJsonValue::Null;
        bool hourOk = false;
        bool minuteOk = false;
        const int hours = value.section(u':', 0, 0).toInt(&hourOk);
        const int minutes = value.section(u':', 1).toInt(&minuteOk);
        require(hourOk && minuteOk && hours >= 0 && minutes >= 0 && minutes < 60,
                QStringLiteral("not a time: ") + value);
        return hours * 60 + minutes;
    }

private:
    QStringList m_fields;
    qsizetype m_at = 0;
    QString m_problem;
};

} // namespace kai

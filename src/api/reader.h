#pragma once

#include "base/error.h"
#include "domain/wirename.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <optional>

namespace kai::api {

/// What it refuses the validation layer has refused before, by the written contract: a new
/// controller reads `exchange.body` and `exchange.query` as they are.
///
/// Reads the members of a JSON object strictly and collects every violation with its JSON pointer:
/// "required", "type", "value", "tooLong", "unknownField". Ask for all members, then call finish().
class Reader
{
public:
    Reader(const QJsonObject &object, const QString &pointer, QList<FieldError> &errors);

    /// A text of at most `maximumLength` characters.
    QString text(const QString &name, int maximumLength);
    QString optionalText(const QString &name, int maximumLength);
    /// A whole number of at most 2^53.
    qint64 integer(const QString &name);
    std::optional<qint64> optionalInteger(const QString &name);
    /// A finite number.
    double number(const QString &name);
    bool optionalBool(const QString &name);
    QJsonObject object(const QString &name);
    QJsonArray array(const QString &name, int maximumCount);

    /// The value of an enum by its wire name.
    template<class E> E word(const QString &name)
    {
        const QString found = text(name, 40);
        if (const std::optional<E> value = fromWireName<E>(found))
            return *value;
        if (!found.isEmpty())
            fail(name, QStringLiteral("value"));
        return WireNames<E>::values.front().first;
    }
    template<class E> std::optional<E> optionalWord(const QString &name)
    {
        if (!has(name))
            return std::nullopt;
        return word<E>(name);
    }

    bool has(const QString &name);
    void fail(const QString &name, const QString &code);
    QString pointerTo(const QString &name) const;
    /// Reports every name that was not asked for.
    void finish();

private:
    QJsonValue take(const QString &name);

    const QJsonObject &m_object;
    QString m_pointer;
    QList<FieldError> &m_errors;
    QSet<QString> m_known;
};

} // namespace kai::api

#include "api/reader.h"

namespace kai::api {

Reader::Reader(const QJsonObject &object, const QString &pointer, QList<FieldError> &errors)
    : m_object(object)
    , m_pointer(pointer)
    , m_errors(errors)
{
}

QJsonValue Reader::take(const QString &name)
{
    m_known.insert(name);
    return m_object.value(name);
}

bool Reader::has(const QString &name)
{
    const QJsonValue value = take(name);
    return !value.isUndefined() && !value.isNull();
}

QString Reader::text(const QString &name, int maximumLength)
{
    const QJsonValue value = m_object.value(name);
    if (!has(name) || (value.isString() && value.toString().isEmpty())) {
        fail(name, QStringLiteral("required"));
        return {};
    }
    return optionalText(name, maximumLength);
}

QString Reader::optionalText(const QString &name, int maximumLength)
{
    if (!has(name))
        return {};
    const QJsonValue value = m_object.value(name);
    if (!value.isString()) {
        fail(name, QStringLiteral("type"));
        return {};
    }
    const QString text = value.toString().normalized(QString::NormalizationForm_C);
    if (text.size() > maximumLength) {
        fail(name, QStringLiteral("tooLong"));
        return {};
    }
    for (const QChar c : text) {
        if (c.category() == QChar::Other_Control) {
            fail(name, QStringLiteral("controlCharacter"));
            return {};
        }
    }
    return text;
}

std::optional<qint64> Reader::optionalInteger(const QString &name)
{
    if (!has(name))
        return std::nullopt;
    // Up to 2^53 every reader of JSON has the same whole numbers.
    constexpr qint64 limit = qint64(1) << 53;
    const qint64 number = m_object.value(name).toInteger(limit + 1);
    if (number < -limit || number > limit) {
        fail(name, QStringLiteral("type"));
        return std::nullopt;
    }
    return number;
}

qint64 Reader::integer(const QString &name)
{
    if (!has(name)) {
        fail(name, QStringLiteral("required"));
        return 0;
    }
    return optionalInteger(name).value_or(0);
}

double Reader::number(const QString &name)
{
    if (!has(name))
        fail(name, QStringLiteral("required"));
    else if (!m_object.value(name).isDouble())
        fail(name, QStringLiteral("type"));
    return m_object.value(name).toDouble();
}

bool Reader::optionalBool(const QString &name)
{
    if (!has(name))
        return false;
    if (!m_object.value(name).isBool())
        fail(name, QStringLiteral("type"));
    return m_object.value(name).toBool();
}

QJsonObject Reader::object(const QString &name)
{
    if (!has(name))
        fail(name, QStringLiteral("required"));
    else if (!m_object.value(name).isObject())
        fail(name, QStringLiteral("type"));
    return m_object.value(name).toObject();
}

QJsonArray Reader::array(const QString &name, int maximumCount)
{
    if (!has(name))
        fail(name, QStringLiteral("required"));
    else if (!m_object.value(name).isArray())
        fail(name, QStringLiteral("type"));
    const QJsonArray array = m_object.value(name).toArray();
    if (array.size() > maximumCount) {
        fail(name, QStringLiteral("tooMany"));
        return {};
    }
    return array;
}

void Reader::fail(const QString &name, const QString &code)
{
    m_errors.append({pointerTo(name), code});
}

QString Reader::pointerTo(const QString &name) const
{
    QString escaped = name;
    escaped.replace(u'~', QStringLiteral("~0")).replace(u'/', QStringLiteral("~1"));
    return m_pointer + u'/' + escaped;
}

void Reader::finish()
{
    for (auto it = m_object.begin(); it != m_object.end(); ++it) {
        if (!m_known.contains(it.key()))
            fail(it.key().left(100), QStringLiteral("unknownField"));
    }
}

} // namespace kai::api

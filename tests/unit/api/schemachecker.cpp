#include "unit/api/schemachecker.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>
#include <QUuid>

namespace {

QString textOf(const QJsonValue &value)
{
    const QByteArray json = QJsonDocument(QJsonArray {value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.mid(1, json.size() - 2).left(120));
}

bool hasType(const QJsonValue &value, const QString &type)
{
    if (type == u"object")
        return value.isObject();
    if (type == u"array")
        return value.isArray();
    if (type == u"string")
        return value.isString();
    if (type == u"boolean")
        return value.isBool();
    if (type == u"null")
        return value.isNull();
    if (type == u"number")
        return value.isDouble();
    if (type == u"integer")
        return value.isDouble() && value.toDouble() == double(qint64(value.toDouble()));
    return false;
}

bool hasOneType(const QJsonValue &value, const QJsonValue &types)
{
    if (types.isString())
        return hasType(value, types.toString());
    for (const QJsonValue &type : types.toArray()) {
        if (hasType(value, type.toString()))
            return true;
    }
    return false;
}

bool matches(const QString &text, const QString &pattern)
{
    return QRegularExpression(pattern).match(text).hasMatch();
}

bool hasFormat(const QString &text, const QString &format)
{
    if (format == u"date")
        return QDate::fromString(text, QStringLiteral("yyyy-MM-dd")).isValid();
    if (format == u"date-time") {
        static const QString shape
            = QStringLiteral(R"(^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$)");
        return matches(text, shape) && QDateTime::fromString(text, Qt::ISODateWithMs).isValid();
    }
    if (format == u"uuid")
        return !QUuid::fromString(text).isNull() && text.size() == 36;
    if (format == u"email")
        return matches(text, QStringLiteral("^[^@\\s]+@[^@\\s]+$"));
    if (format == u"uri")
        return QUrl(text, QUrl::StrictMode).isValid() && !QUrl(text).scheme().isEmpty();
    if (format == u"phone")
        return matches(text, QStringLiteral("^[+0-9(][0-9() .-]{6,30}[0-9]$"));
    // A password is any text; the width of a number says nothing beyond its bounds.
    return format == u"password" || format == u"int64";
}

/// What only says something to people and to generators.
bool isRemark(const QString &keyword)
{
    static const QStringList remarks {QStringLiteral("description"), QStringLiteral("examples"),
                                      QStringLiteral("default"), QStringLiteral("discriminator"),
                                      QStringLiteral("contentMediaType")};
    return remarks.contains(keyword);
}

} // namespace

SchemaChecker::SchemaChecker(QJsonObject document)
    : m_document(std::move(document))
{
}

QStringList SchemaChecker::violations(const QJsonValue &value, const QJsonObject &schema) const
{
    QStringList found;
    check(value, schema, QString(), found);
    return found;
}

QJsonValue SchemaChecker::resolve(const QString &reference) const
{
    if (!reference.startsWith(QLatin1String("#/")))
        return QJsonValue::Undefined;
    QJsonValue value = m_document;
    for (QString name : reference.mid(2).split(u'/')) {
        name.replace(QLatin1String("~1"), QLatin1String("/"));
        name.replace(QLatin1String("~0"), QLatin1String("~"));
        value = value.toObject().value(name);
    }
    return value;
}

void SchemaChecker::check(const QJsonValue &value, const QJsonObject &schema, const QString &at,
                          QStringList &found) const
{
    for (const QString &keyword : schema.keys())
        checkKeyword(keyword, value, schema, at, found);
    if (value.isObject())
        checkObject(value.toObject(), schema, at, found);
}

void SchemaChecker::checkOneOf(const QJsonValue &value, const QJsonArray &choices,
                               const QString &at, QStringList &found) const
{
    int fitting = 0;
    QStringList reasons;
    for (const QJsonValue &choice : choices) {
        QStringList violated;
        check(value, choice.toObject(), at, violated);
        fitting += violated.isEmpty() ? 1 : 0;
        reasons += violated;
    }
    if (fitting != 1) {
        found.append(QStringLiteral("%1: fits %2 of the choices (%3)")
                         .arg(at)
                         .arg(fitting)
                         .arg(reasons.join(QLatin1String("; "))));
    }
}

void SchemaChecker::checkKeyword(const QString &keyword, const QJsonValue &value,
                                 const QJsonObject &schema, const QString &at,
                                 QStringList &found) const
{
    const QJsonValue rule = schema[keyword];
    const auto expect = [&](bool fits) {
        if (!fits)
            found.append(QStringLiteral("%1: %2 breaks \"%3\": %4")
                             .arg(at, textOf(value), keyword, textOf(rule)));
    };
    if (keyword == u"$ref") {
        const QJsonValue target = resolve(rule.toString());
        expect(target.isObject());
        check(value, target.toObject(), at, found);
    } else if (keyword == u"type") {
        expect(hasOneType(value, rule));
    } else if (keyword == u"enum") {
        expect(rule.toArray().contains(value));
    } else if (keyword == u"const") {
        expect(value == rule);
    } else if (keyword == u"oneOf") {
        checkOneOf(value, rule.toArray(), at, found);
    } else if (keyword == u"allOf") {
        for (const QJsonValue &part : rule.toArray())
            check(value, part.toObject(), at, found);
    } else if (keyword == u"items") {
        const QJsonArray items = value.toArray();
        for (qsizetype i = 0; i < items.size(); ++i)
            check(items[i], rule.toObject(), at + u'/' + QString::number(i), found);
    } else if (keyword == u"minItems") {
        expect(!value.isArray() || value.toArray().size() >= rule.toInteger());
    } else if (keyword == u"maxItems") {
        expect(!value.isArray() || value.toArray().size() <= rule.toInteger());
    } else if (keyword == u"minimum") {
        expect(!value.isDouble() || value.toDouble() >= rule.toDouble());
    } else if (keyword == u"maximum") {
        expect(!value.isDouble() || value.toDouble() <= rule.toDouble());
    } else if (keyword == u"minLength") {
        expect(!value.isString() || value.toString().size() >= rule.toInteger());
    } else if (keyword == u"maxLength") {
        expect(!value.isString() || value.toString().size() <= rule.toInteger());
    } else if (keyword == u"pattern") {
        expect(!value.isString() || matches(value.toString(), rule.toString()));
    } else if (keyword == u"format") {
        expect(!value.isString() || hasFormat(value.toString(), rule.toString()));
    } else if (keyword != u"properties" && keyword != u"required"
               && keyword != u"additionalProperties") {
        expect(isRemark(keyword));
    }
}

void SchemaChecker::checkObject(const QJsonObject &object, const QJsonObject &schema,
                                const QString &at, QStringList &found) const
{
    for (const QJsonValue &name : schema[u"required"].toArray()) {
        if (!object.contains(name.toString()))
            found.append(QStringLiteral("%1: \"%2\" is missing").arg(at, name.toString()));
    }
    const QJsonObject properties = schema[u"properties"].toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonValue member = properties.value(it.key());
        if (member.isObject())
            check(it.value(), member.toObject(), at + u'/' + it.key(), found);
        else if (schema[u"additionalProperties"] == QJsonValue(false))
            found.append(QStringLiteral("%1: \"%2\" is not in the schema").arg(at, it.key()));
    }
}

#include "http/validation/jsonbody.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace kai::http {

/// No form of the contract comes near it; a deeper one is an attempt on a recursive reader.
static constexpr int maximumDepth = 32;

static int depthOf(const QByteArray &json)
{
    int depth = 0;
    int deepest = 0;
    bool inText = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inText && c == '\\')
            ++i;
        else if (c == '"')
            inText = !inText;
        else if (!inText && (c == '{' || c == '['))
            deepest = qMax(deepest, ++depth);
        else if (!inText && (c == '}' || c == ']'))
            --depth;
    }
    return deepest;
}

static QJsonValue composed(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().normalized(QString::NormalizationForm_C);
    if (value.isArray()) {
        QJsonArray list = value.toArray();
        for (qsizetype i = 0; i < list.size(); ++i)
            list[i] = composed(list.at(i));
        return list;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            member.value() = composed(member.value());
        return object;
    }
    return value;
}

/// True when every character is in ASCII, where nothing can be composed.
static bool isPlain(const QByteArray &json)
{
    const bool ascii
        = std::all_of(json.begin(), json.end(), [](char c) { return uchar(c) < 0x80; });
    return ascii && !json.contains("\\u");
}

/// A failure of the body as a whole: the pointer to all of it is the empty one.
static Error malformed(const QString &code)
{
    return {ErrorKind::Malformed, code, {{QString(), code}}};
}

Result<QJsonObject> readJsonObject(const QByteArray &body)
{
    if (depthOf(body) > maximumDepth)
        return failure(malformed(QStringLiteral("body.tooDeep")));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError)
        return failure(malformed(QStringLiteral("body.notJson")));
    if (!document.isObject())
        return failure(malformed(QStringLiteral("body.notObject")));
    return isPlain(body) ? document.object() : composed(document.object()).toObject();
}

} // namespace kai::http

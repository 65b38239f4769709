#include "http/validation/requestschemas.h"

#include "http/validation/jsonschemas.h"

#include <QJsonArray>

#include <map>

namespace kai::http {

/// Where a parameter stands in a request, as the document calls it.
static constexpr QLatin1String inPath("path");
static constexpr QLatin1String inQuery("query");
static constexpr QLatin1String inBody("body");

static QString schemaName(const api::Route &route, QLatin1String part)
{
    return QString::number(int(route.operation)) + u' ' + part;
}

namespace {

/// The parameters of one place as the members of one closed object.
struct Parameters
{
    QJsonObject properties;
    QJsonArray required;

    QJsonObject schema() const
    {
        return {{QStringLiteral("type"), QStringLiteral("object")},
                {QStringLiteral("additionalProperties"), false},
                {QStringLiteral("properties"), properties},
                {QStringLiteral("required"), required}};
    }
};

/// The document, read as far as requests are concerned.
class Document
{
public:
    explicit Document(const QJsonObject &json)
        : m_json(json)
    {
    }
    QJsonObject components() const { return m_json[u"components"].toObject(); }
    QJsonObject operation(const api::Route &route) const
    {
        const QString method = QString::fromLatin1(api::methodName(route.method)).toLower();
        return m_json[u"paths"]
            .toObject()[QString::fromLatin1(route.path)]
            .toObject()[method]
            .toObject();
    }
    /// What "#/components/kind/name" stands for; other values stand for themselves.
    QJsonObject resolved(const QJsonValue &value) const
    {
        const QStringList steps = value[u"$ref"].toString().split(u'/');
        return steps.size() == 4 ? components()[steps[2]].toObject()[steps[3]].toObject()
                                 : value.toObject();
    }
    Parameters parameters(const QJsonObject &operation, QLatin1String place) const
    {
        Parameters found;
        for (const QJsonValue &item : operation[u"parameters"].toArray()) {
            const QJsonObject parameter = resolved(item);
            if (parameter[u"in"] != place)
                continue;
            found.properties[parameter[u"name"].toString()] = parameter[u"schema"];
            if (parameter[u"required"].toBool())
                found.required.append(parameter[u"name"]);
        }
        return found;
    }

private:
    const QJsonObject &m_json;
};

enum class ParameterType { Text, Integer, Boolean };

ParameterType typeOf(const QJsonObject &schema)
{
    if (schema[u"type"] == QStringLiteral("integer"))
        return ParameterType::Integer;
    return schema[u"type"] == QStringLiteral("boolean") ? ParameterType::Boolean
                                                        : ParameterType::Text;
}

/// The value that a text of the address stands for; the text itself where it is none of its type,
/// which the schema then refuses.
QJsonValue typed(const QString &text, ParameterType type)
{
    bool isNumber = false;
    switch (type) {
    case ParameterType::Text:
        return text;
    case ParameterType::Integer: {
        const qint64 number = text.toLongLong(&isNumber);
        return isNumber ? QJsonValue(number) : QJsonValue(text);
    }
    case ParameterType::Boolean:
        return text == u"true" || text == u"false" ? QJsonValue(text == u"true") : QJsonValue(text);
    }
    Q_UNREACHABLE();
}

/// What is known of the parameters of a route before a request comes.
struct Rules
{
    bool needsQuery = false;
    QHash<QString, ParameterType> query;
    QHash<QString, ParameterType> path;
};

/// A parameter is named as it stands in the address, without the slash of a pointer.
void appendNamed(const QList<FieldError> &found, QList<FieldError> &errors)
{
    for (const FieldError &error : found)
        errors.append({error.pointer.mid(1), error.code});
}

} // namespace

class RequestSchemas::Compiled
{
public:
    Compiled(const Document &document, std::span<const api::Route> routes)
        : m_schemas(schemasOf(document, routes), document.components())
    {
        for (const api::Route &route : routes) {
            const QJsonObject operation = document.operation(route);
            const Parameters query = document.parameters(operation, inQuery);
            m_rules[int(route.operation)]
                = {!query.required.isEmpty(), typesOf(document, query),
                   typesOf(document, document.parameters(operation, inPath))};
        }
    }

    const Rules &rules(const api::Route &route) const { return m_rules.at(int(route.operation)); }
    void check(const api::Route &route, QLatin1String part, const QJsonObject &object,
               QList<FieldError> &errors) const
    {
        m_schemas.check(schemaName(route, part), object, errors);
    }

private:
    static QHash<QString, ParameterType> typesOf(const Document &document,
                                                 const Parameters &parameters)
    {
        QHash<QString, ParameterType> types;
        const QJsonObject &properties = parameters.properties;
        for (auto it = properties.begin(); it != properties.end(); ++it)
            types[it.key()] = typeOf(document.resolved(it.value()));
        return types;
    }
    static QJsonObject schemasOf(const Document &document, std::span<const api::Route> routes)
    {
        QJsonObject schemas;
        for (const api::Route &route : routes) {
            const QJsonObject operation = document.operation(route);
            for (const QLatin1String place : {inPath, inQuery})
                schemas[schemaName(route, place)] = document.parameters(operation, place).schema();
            const QJsonValue body = document.resolved(
                operation[u"requestBody"])[u"content"][u"application/json"][u"schema"];
            if (route.body == api::Body::Json && body.isObject())
                schemas[schemaName(route, inBody)] = body;
        }
        return schemas;
    }

    JsonSchemas m_schemas;
    std::map<int, Rules> m_rules;
};

RequestSchemas::RequestSchemas(const QJsonObject &document, std::span<const api::Route> routes)
    : m_compiled(std::make_unique<const Compiled>(Document(document), routes))
{
}

RequestSchemas::~RequestSchemas() = default;

bool RequestSchemas::fitsPath(const api::Route &route,
                              const QHash<QString, QString> &parameters) const
{
    if (parameters.isEmpty())
        return true;
    const QHash<QString, ParameterType> &types = m_compiled->rules(route).path;
    QJsonObject values;
    for (auto it = parameters.begin(); it != parameters.end(); ++it)
        values[it.key()] = typed(it.value(), types.value(it.key()));
    QList<FieldError> errors;
    m_compiled->check(route, inPath, values, errors);
    return errors.isEmpty();
}

QJsonObject RequestSchemas::query(const api::Route &route, const Request &request,
                                  QList<FieldError> &errors) const
{
    const Rules &rules = m_compiled->rules(route);
    if (request.query.isEmpty() && !rules.needsQuery)
        return {}; // as most requests are
    QJsonObject values;
    for (const auto &[name, value] : request.parameters()) {
        const auto type = rules.query.constFind(name);
        const bool isKnown = type != rules.query.constEnd();
        if (isKnown && value.isEmpty())
            continue;
        if (values.contains(name))
            errors.append({name.left(100), QStringLiteral("repeated")});
        const QString text = value.normalized(QString::NormalizationForm_C);
        values[name] = typed(text, isKnown ? *type : ParameterType::Text);
    }
    QList<FieldError> found;
    m_compiled->check(route, inQuery, values, found);
    appendNamed(found, errors);
    return values;
}

void RequestSchemas::checkBody(const api::Route &route, const QJsonObject &body,
                               QList<FieldError> &errors) const
{
    m_compiled->check(route, inBody, body, errors);
}

} // namespace kai::http

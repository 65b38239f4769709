#include "http/validation/jsonschemas.h"

#include "domain/text.h"
#include "http/validation/textformats.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_visitor.hpp>

#include <algorithm>

namespace kai::http {

using namespace valijson::constraints;
using valijson::Subschema;

static constexpr qsizetype maximumViolations = 100;

template<class Text> static QString toText(const Text &text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

static QString memberOf(const QString &pointer, QString name)
{
    name.replace(u'~', QStringLiteral("~0")).replace(u'/', QStringLiteral("~1"));
    return pointer + u'/' + name;
}

namespace {

/// Holds one value, and what is inside it, against a schema. The library judges the keywords about
/// a single value; members, items and alternatives are walked here, where pointers are known.
class SchemaCheck
{
public:
    SchemaCheck(const QJsonValue &value, const QString &pointer, QList<FieldError> &errors)
        : m_value(value)
        , m_pointer(pointer)
        , m_errors(errors)
    {
    }
    void run(const Subschema &schema);

private:
    void apply(const Subschema &schema);
    void judge(const Constraint &constraint);
    void judgeByLibrary(const Constraint &constraint);
    void members(const PropertiesConstraint &constraint);
    void other(const QString &pointer, const QJsonValue &value, const Subschema *schema);
    void required(const RequiredConstraint &constraint);
    void items(const SingularItemsConstraint &constraint);
    void oneOf(const OneOfConstraint &constraint);
    void type(const TypeConstraint &constraint);
    void pattern(const PatternConstraint &constraint);
    void format(const FormatConstraint &constraint);
    QString tooShort() const;
    void fail(const QString &code);

    const QJsonValue &m_value;
    QString m_pointer;
    QList<FieldError> &m_errors;
    QString m_format;
    QString m_code; ///< of the violation by the value itself that is told
};

void SchemaCheck::run(const Subschema &schema)
{
    if (m_errors.size() >= maximumViolations)
        return;
    if (m_value.isString() && hasForbiddenCharacters(m_value.toString()))
        fail(QStringLiteral("controlCharacter"));
    apply(schema);
    if (!m_code.isEmpty())
        m_errors.append({m_pointer, m_code});
}

void SchemaCheck::apply(const Subschema &schema)
{
    if (schema.getAlwaysInvalid())
        fail(QStringLiteral("value"));
    Subschema::ApplyFunction each = [this](const Constraint &constraint) {
        judge(constraint);
        return true;
    };
    schema.apply(each);
}

/// A value that has the wrong type breaks other rules as well; the type alone is worth telling.
void SchemaCheck::fail(const QString &code)
{
    if (m_code.isEmpty() || code == u"type")
        m_code = code;
}

void SchemaCheck::judge(const Constraint &constraint)
{
    if (const auto *members = dynamic_cast<const PropertiesConstraint *>(&constraint))
        this->members(*members);
    else if (const auto *required = dynamic_cast<const RequiredConstraint *>(&constraint))
        this->required(*required);
    else if (const auto *items = dynamic_cast<const SingularItemsConstraint *>(&constraint))
        this->items(*items);
    else if (const auto *all = dynamic_cast<const AllOfConstraint *>(&constraint))
        all->applyToSubschemas([this](unsigned, const Subschema *part) {
            apply(*part);
            return true;
        });
    else if (const auto *choice = dynamic_cast<const OneOfConstraint *>(&constraint))
        oneOf(*choice);
    else if (const auto *type = dynamic_cast<const TypeConstraint *>(&constraint))
        this->type(*type);
    else if (const auto *pattern = dynamic_cast<const PatternConstraint *>(&constraint))
        this->pattern(*pattern);
    else if (const auto *format = dynamic_cast<const FormatConstraint *>(&constraint))
        this->format(*format);
    else
        judgeByLibrary(constraint);
}

void SchemaCheck::judgeByLibrary(const Constraint &constraint)
{
    using valijson::adapters::QtJsonAdapter;
    std::unordered_map<std::string, std::regex> noPatterns;
    valijson::ValidationVisitor<QtJsonAdapter> library(QtJsonAdapter(m_value), {}, true, nullptr,
                                                       noPatterns);
    if (constraint.accept(library))
        return;
    const auto is = [&]<class... Kind>() {
        return ((dynamic_cast<const Kind *>(&constraint) != nullptr) || ...);
    };
    if (is.template operator()<MaxLengthConstraint>())
        fail(QStringLiteral("tooLong"));
    else if (is.template operator()<MinLengthConstraint>())
        fail(tooShort());
    else if (is.template operator()<MaxItemsConstraint, MaxPropertiesConstraint>())
        fail(QStringLiteral("tooMany"));
    else if (is.template operator()<MinItemsConstraint, MinPropertiesConstraint>())
        fail(QStringLiteral("required"));
    else if (is.template operator()<MinimumConstraint, MaximumConstraint>())
        fail(QStringLiteral("outOfRange"));
    else
        fail(QStringLiteral("value"));
}

/// An empty text is an absent one to whoever filled in a form.
QString SchemaCheck::tooShort() const
{
    if (m_value.toString().isEmpty())
        return QStringLiteral("required");
    return m_format == u"password" ? QStringLiteral("password.tooShort")
                                   : QStringLiteral("tooShort");
}

void SchemaCheck::members(const PropertiesConstraint &constraint)
{
    if (!m_value.isObject())
        return;
    const QJsonObject object = m_value.toObject();
    QSet<QString> known;
    constraint.applyToProperties([&](const auto &key, const Subschema *schema) {
        const QString name = toText(key);
        known.insert(name);
        if (const auto member = object.find(name); member != object.end()) {
            const QJsonValue value = member.value();
            SchemaCheck(value, memberOf(m_pointer, name), m_errors).run(*schema);
        }
        return true;
    });
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (!known.contains(member.key()))
            other(memberOf(m_pointer, member.key().left(100)), member.value(),
                  constraint.getAdditionalPropertiesSubschema());
    }
}

/// A member that the schema does not name. No schema for those means that there may be none.
void SchemaCheck::other(const QString &pointer, const QJsonValue &value, const Subschema *schema)
{
    if (schema)
        SchemaCheck(value, pointer, m_errors).run(*schema);
    else if (m_errors.size() < maximumViolations)
        m_errors.append({pointer, QStringLiteral("unknownField")});
}

void SchemaCheck::required(const RequiredConstraint &constraint)
{
    if (!m_value.isObject())
        return;
    const QJsonObject object = m_value.toObject();
    constraint.applyToRequiredProperties([&](const auto &key) {
        if (const QString name = toText(key); !object.contains(name))
            m_errors.append({memberOf(m_pointer, name), QStringLiteral("required")});
        return true;
    });
}

void SchemaCheck::items(const SingularItemsConstraint &constraint)
{
    const QJsonArray list = m_value.toArray();
    for (qsizetype i = 0; constraint.getItemsSubschema() && i < list.size(); ++i) {
        const QJsonValue item = list.at(i);
        SchemaCheck(item, m_pointer + u'/' + QString::number(i), m_errors)
            .run(*constraint.getItemsSubschema());
    }
}

void SchemaCheck::oneOf(const OneOfConstraint &constraint)
{
    int fitting = 0;
    constraint.applyToSubschemas([&](unsigned, const Subschema *choice) {
        QList<FieldError> errors;
        SchemaCheck(m_value, m_pointer, errors).run(*choice);
        fitting += errors.isEmpty() ? 1 : 0;
        return true;
    });
    if (fitting != 1)
        fail(QStringLiteral("value"));
}

static bool hasType(const QJsonValue &value, TypeConstraint::JsonType type)
{
    switch (type) {
    case TypeConstraint::kAny:
        return true;
    case TypeConstraint::kArray:
        return value.isArray();
    case TypeConstraint::kBoolean:
        return value.isBool();
    case TypeConstraint::kInteger:
        // A whole number is the same whatever should stand in for a broken one. The library knows
        // numbers of 32 bits only.
        return value.isDouble() && value.toInteger(0) == value.toInteger(1);
    case TypeConstraint::kNull:
        return value.isNull();
    case TypeConstraint::kNumber:
        return value.isDouble();
    case TypeConstraint::kObject:
        return value.isObject();
    case TypeConstraint::kString:
        return value.isString();
    }
    return false;
}

void SchemaCheck::type(const TypeConstraint &constraint)
{
    bool fits = false;
    constraint.applyToNamedTypes([&](TypeConstraint::JsonType type) {
        fits = fits || hasType(m_value, type);
        return !fits;
    });
    if (!fits)
        fail(m_value.isNull() ? QStringLiteral("required") : QStringLiteral("type"));
}

/// Not by the library, whose regular expressions overrun the stack on a long text.
void SchemaCheck::pattern(const PatternConstraint &constraint)
{
    if (!m_value.isString() || m_value.toString().isEmpty())
        return;
    std::string source;
    constraint.getPattern(source);
    const QRegularExpression expression(toText(source));
    if (!expression.match(m_value.toString()).hasMatch())
        fail(QStringLiteral("value"));
}

void SchemaCheck::format(const FormatConstraint &constraint)
{
    m_format = toText(constraint.getFormat());
    const QString text = m_value.toString();
    if (!text.isEmpty() && !formatViolation(m_format, text).isEmpty())
        fail(formatViolation(m_format, text));
}

} // namespace

struct JsonSchemas::Parsed
{
    valijson::Schema schema;
    QHash<QString, const Subschema *> byName;
};

JsonSchemas::JsonSchemas(const QJsonObject &schemas, const QJsonObject &components)
{
    const QJsonObject root {{QStringLiteral("components"), components},
                            {QStringLiteral("properties"), schemas}};
    auto parsed = std::make_unique<Parsed>();
    valijson::SchemaParser(valijson::SchemaParser::kDraft7)
        .populateSchema(valijson::adapters::QtJsonAdapter(root), parsed->schema);
    Subschema::ApplyFunction remember = [&](const Constraint &constraint) {
        if (const auto *named = dynamic_cast<const PropertiesConstraint *>(&constraint)) {
            named->applyToProperties([&](const auto &name, const Subschema *schema) {
                parsed->byName.insert(toText(name), schema);
                return true;
            });
        }
        return true;
    };
    parsed->schema.apply(remember);
    m_parsed = std::move(parsed);
}

JsonSchemas::~JsonSchemas() = default;

void JsonSchemas::check(const QString &name, const QJsonObject &object,
                        QList<FieldError> &errors) const
{
    if (const Subschema *schema = m_parsed->byName.value(name)) {
        const QJsonValue value(object);
        SchemaCheck(value, QString(), errors).run(*schema);
        return;
    }
    for (const QString &member : object.keys().mid(0, maximumViolations))
        errors.append({memberOf(QString(), member.left(100)), QStringLiteral("unknownField")});
}

} // namespace kai::http

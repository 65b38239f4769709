#pragma once

#include "base/error.h"

#include <QJsonObject>

#include <memory>

namespace kai::http {

/// A set of named JSON schemas that may refer to the components of one document. They are parsed
/// and their keywords judged by valijson, which only the .cpp knows; what is told of a violation
/// and where it lies is decided here. Immutable after construction.
class JsonSchemas
{
public:
    /// `components` is what "#/components/…" refers to. Throws std::exception for a schema that
    /// cannot be read: the document belongs to the program.
    JsonSchemas(const QJsonObject &schemas, const QJsonObject &components);
    ~JsonSchemas();

    /// Appends what is wrong with an object by the schema of that name, at most 100 violations. A
    /// name that does not exist allows no member.
    void check(const QString &name, const QJsonObject &object, QList<FieldError> &errors) const;

private:
    struct Parsed;
    std::unique_ptr<const Parsed> m_parsed;
};

} // namespace kai::http

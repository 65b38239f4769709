#pragma once

#include "api/routes.h"
#include "unit/api/schemachecker.h"

/// The written contract, resources/openapi.json.
class Contract
{
public:
    Contract();

    const QJsonObject &document() const { return m_document; }
    /// The entry of a route, or an empty object.
    QJsonObject operation(const kai::api::Route &route) const;
    /// What is wrong with a value that claims to be one of the schemas in components/schemas.
    QStringList violations(const QJsonValue &value, const QString &schemaName) const;
    /// What is wrong with an answer to a route: its status, its content type, its body. HEAD, and
    /// statuses that no route chooses (405, and 404 of no route), are not asked for here.
    QStringList violations(const kai::api::Route &route, int status, const QByteArray &contentType,
                           const QByteArray &body) const;
    const SchemaChecker &checker() const { return m_checker; }

private:
    QJsonObject m_document;
    SchemaChecker m_checker;
};

/// The operationId of an operation: the enumerator's name, beginning small.
QString operationId(kai::api::Operation operation);

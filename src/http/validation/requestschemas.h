#pragma once

#include "api/routes.h"
#include "base/error.h"
#include "http/message.h"

#include <QHash>
#include <QJsonObject>

#include <memory>
#include <span>

namespace kai::http {

/// What the written contract, resources/openapi.json, lets a request of each route carry. Compiled
/// once at the start; immutable and used by many threads at once.
///
/// Violations are told all together (100 at most), sorted by pointer, one for each value:
/// "required", "type", "value", "tooLong", "tooShort", "tooMany", "outOfRange", "unknownField",
/// "controlCharacter", "repeated", and the codes of formats ("date.invalid", "email.invalid",
/// "phone.invalid", "password.tooShort").
class RequestSchemas
{
public:
    /// `document` must describe every route; one that it does not describe allows nothing.
    RequestSchemas(const QJsonObject &document, std::span<const api::Route> routes);
    ~RequestSchemas();

    /// Whether the path parameters can name anything at all.
    bool fitsPath(const api::Route &route, const QHash<QString, QString> &parameters) const;
    /// The query parameters with their types. An empty one counts as absent.
    QJsonObject query(const api::Route &route, const Request &request,
                      QList<FieldError> &errors) const;
    /// Checks the body of a route that has one in JSON.
    void checkBody(const api::Route &route, const QJsonObject &body,
                   QList<FieldError> &errors) const;

private:
    class Compiled;
    std::unique_ptr<const Compiled> m_compiled;
};

} // namespace kai::http

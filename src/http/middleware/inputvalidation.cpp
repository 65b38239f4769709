#include "http/middleware/middlewares.h"

#include "http/answers.h"
#include "http/validation/jsonbody.h"

#include <algorithm>

namespace kai::http {

InputValidation::InputValidation(const RequestSchemas &schemas)
    : m_schemas(schemas)
{
}

static bool isJson(const QByteArray &contentType)
{
    const QByteArray type = contentType.split(';').first().trimmed().toLower();
    return type == "application/json";
}

static Error unsupportedMedia()
{
    const QString code = QStringLiteral("media.unsupported");
    return {ErrorKind::UnsupportedMedia, code, {{QStringLiteral("Content-Type"), code}}};
}

/// True for content on a route that changes something and needs none. It is not read, but a form of
/// a page must not get that far.
static bool carriesCommand(const Exchange &exchange)
{
    return exchange.route->method != api::Method::Get && !exchange.request.body.isEmpty();
}

Result<void> InputValidation::readBody(Exchange &exchange, QList<FieldError> &errors) const
{
    const api::Route &route = *exchange.route;
    if (route.body == api::Body::Raw || route.body == api::Body::File)
        return {};
    if (route.body == api::Body::None && !carriesCommand(exchange))
        return {};
    if (!isJson(exchange.request.headers.value("Content-Type")))
        return failure(unsupportedMedia());
    if (route.body == api::Body::None)
        return {};
    const Result<QJsonObject> body = readJsonObject(exchange.request.body);
    if (!body)
        return failure(body.error());
    exchange.body = *body;
    m_schemas.checkBody(route, exchange.body, errors);
    return {};
}

Response InputValidation::handle(Exchange &exchange, const Next &next) const
{
    const api::Route &route = *exchange.route;
    if (!m_schemas.fitsPath(route, exchange.pathParameters))
        return problem(exchange, notFound());
    QList<FieldError> errors;
    exchange.query = m_schemas.query(route, exchange.request, errors);
    if (const Result<void> read = readBody(exchange, errors); !read)
        return problem(exchange, read.error());
    if (errors.isEmpty())
        return next(exchange);
    std::stable_sort(errors.begin(), errors.end(), [](const FieldError &a, const FieldError &b) {
        return a.pointer < b.pointer;
    });
    return problem(exchange, validationError(errors));
}

} // namespace kai::http

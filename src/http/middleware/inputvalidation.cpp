#include "http/middleware/middlewares.h"

#include "http/answers.h"

#include <QJsonDocument>

namespace kai::http {

static bool isJson(const QByteArray &contentType)
{
    const QByteArray type = contentType.split(';').first().trimmed().toLower();
    return type == "application/json";
}

/// A failure of the body as a whole: the pointer to all of it is the empty one.
static Error malformedBody(const QString &code)
{
    return {ErrorKind::Malformed, code, {{QString(), code}}};
}

static Error unsupportedMedia()
{
    const QString code = QStringLiteral("media.unsupported");
    return {ErrorKind::UnsupportedMedia, code, {{QStringLiteral("Content-Type"), code}}};
}

Response InputValidation::handle(Exchange &exchange, const Next &next) const
{
    if (exchange.route->body != api::Body::Json)
        return next(exchange);
    if (!isJson(exchange.request.headers.value("Content-Type")))
        return problem(exchange, unsupportedMedia());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(exchange.request.body, &error);
    if (error.error != QJsonParseError::NoError)
        return problem(exchange, malformedBody(QStringLiteral("body.notJson")));
    if (!document.isObject())
        return problem(exchange, malformedBody(QStringLiteral("body.notObject")));
    exchange.body = document.object();
    return next(exchange);
}

} // namespace kai::http

#include "http/middleware/middlewares.h"

namespace kai::http {

Cors::Cors(const QStringList &allowedOrigins)
{
    for (const QString &origin : allowedOrigins)
        m_allowed.insert(origin.toLatin1());
}

static bool isPreflight(const Request &request)
{
    return request.method == "OPTIONS" && request.headers.contains("Access-Control-Request-Method");
}

Response Cors::handle(Exchange &exchange, const Next &next) const
{
    const QByteArray origin = exchange.request.headers.value("Origin");
    const bool allowed = !origin.isEmpty() && m_allowed.contains(origin);
    Response response;
    if (allowed && isPreflight(exchange.request)) {
        response.status = 204;
        response.headers.append("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE");
        response.headers.append("Access-Control-Allow-Headers",
                                "Authorization, Content-Type, Idempotency-Key, If-None-Match, "
                                "traceparent, X-CSRF-Token, X-Request-Id");
        response.headers.append("Access-Control-Max-Age", "600");
    } else {
        response = next(exchange);
    }
    // Caches must not hand one origin's answer to another, whether this one was allowed or not.
    response.headers.append("Vary", "Origin");
    if (allowed) {
        response.headers.append("Access-Control-Allow-Origin", origin);
        response.headers.append("Access-Control-Allow-Credentials", "true");
        response.headers.append("Access-Control-Expose-Headers",
                                "X-Request-Id, Retry-After, RateLimit, RateLimit-Policy, "
                                "ETag, Content-Disposition");
    }
    return response;
}

} // namespace kai::http

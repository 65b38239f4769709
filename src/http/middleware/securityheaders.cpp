#include "http/middleware/middlewares.h"

namespace kai::http {

Response SecurityHeaders::handle(Exchange &exchange, const Next &next) const
{
    Response response = next(exchange);
    response.headers.append("X-Request-Id", exchange.requestId.toLatin1());
    response.headers.append("X-Content-Type-Options", "nosniff");
    response.headers.append("X-Frame-Options", "DENY");
    response.headers.append("Referrer-Policy", "no-referrer");
    if (!response.headers.contains("Content-Security-Policy"))
        response.headers.append("Content-Security-Policy",
                                "default-src 'none'; frame-ancestors 'none'");
    if (!response.headers.contains("Cache-Control"))
        response.headers.append("Cache-Control", "no-store");
    if (exchange.request.peer.encrypted)
        response.headers.append("Strict-Transport-Security", "max-age=31536000");
    return response;
}

} // namespace kai::http

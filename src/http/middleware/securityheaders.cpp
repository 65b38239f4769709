#include "http/securityheaders.h"

#include "http/middleware/middlewares.h"

namespace kai::http {

Response SecurityHeaders::handle(Exchange &exchange, const Next &next) const
{
    Response response = next(exchange);
    addSecurityHeaders(response, exchange.requestId);
    if (exchange.request.peer.encrypted)
        response.headers.append("Strict-Transport-Security", "max-age=31536000");
    return response;
}

} // namespace kai::http

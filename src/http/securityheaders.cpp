#include "http/securityheaders.h"

namespace kai::http {

void addSecurityHeaders(Response &response, const QString &requestId)
{
    response.headers.append("X-Request-Id", requestId.toLatin1());
    response.headers.append("X-Content-Type-Options", "nosniff");
    response.headers.append("X-Frame-Options", "DENY");
    response.headers.append("Referrer-Policy", "no-referrer");
    if (!response.headers.contains("Content-Security-Policy"))
        response.headers.append("Content-Security-Policy",
                                "default-src 'none'; frame-ancestors 'none'");
    if (!response.headers.contains("Cache-Control"))
        response.headers.append("Cache-Control", "no-store");
}

} // namespace kai::http

#include "http/middleware/middlewares.h"

#include "http/answers.h"

namespace kai::http {

Routing::Routing(const Router &router)
    : m_router(router)
{
}

Response Routing::handle(Exchange &exchange, const Next &next) const
{
    if (!exchange.refusal)
        return next(exchange);
    const QByteArray allowed = m_router.allowedMethods(exchange.request.path);
    Response response = exchange.request.method == "OPTIONS" && !allowed.isEmpty()
                            ? noContent()
                            : problem(exchange, *exchange.refusal);
    const bool tellsMethods = response.status == 204 || response.status == 405;
    if (tellsMethods && !allowed.isEmpty())
        response.headers.append("Allow", allowed);
    return response;
}

} // namespace kai::http

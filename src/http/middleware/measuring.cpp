#include "http/middleware/middlewares.h"

namespace kai::http {

Measuring::Measuring(Metrics &metrics)
    : m_metrics(metrics)
{
}

Response Measuring::handle(Exchange &exchange, const Next &next) const
{
    m_metrics.requestStarted();
    Response response = next(exchange);
    if (exchange.error)
        m_metrics.requestFailed(exchange.error->kind);
    if (response.status == 401 && exchange.error)
        m_metrics.authenticationFailed(exchange.error->code);
    m_metrics.requestFinished(exchange, response.status, exchange.elapsed().count());
    return response;
}

} // namespace kai::http

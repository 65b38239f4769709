#include "http/middleware/middlewares.h"

#include "http/answers.h"

#include <exception>

namespace kai::http {

ControllerLayer::ControllerLayer(const HandlerTable &handlers)
    : m_handlers(handlers)
{
}

Response ControllerLayer::handle(Exchange &exchange, const Next &) const
{
    const Handler *handler = m_handlers.find(exchange.route->operation);
    if (!handler)
        return problem(exchange, internalError(QStringLiteral("a route without a handler")));
    try {
        return (*handler)(exchange);
    } catch (const std::exception &exception) {
        return problem(exchange, internalError(QString::fromUtf8(exception.what())));
    }
}

} // namespace kai::http

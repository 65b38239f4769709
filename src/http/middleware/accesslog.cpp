#include "http/middleware/middlewares.h"

#include "base/bytewriter.h"
#include "base/logging.h"

namespace kai::http {

/// Everything but what the caller and the route bring along.
static constexpr qsizetype roomForNames = 128 + 4 * ByteWriter::numberRoom;

static void writeLine(const Exchange &exchange, const Response &response, QByteArray &line)
{
    using std::chrono::milliseconds;
    const QLatin1String route = exchange.routeTemplate();
    ByteWriter to(line, roomForNames + route.size() + exchange.clientAddress.size()
                            + exchange.requestId.size() + exchange.traceparent.size());
    to << "method=" << exchange.request.method << " route=" << QByteArrayView(route)
       << " status=" << response.status
       << " ms=" << std::chrono::duration_cast<milliseconds>(exchange.elapsed()).count()
       << " bytes=" << response.body.size() << " client=" << exchange.clientAddress << " user=";
    if (exchange.actor)
        to << exchange.actor->userId.value();
    else
        to << "-";
    to << " request=" << exchange.requestId << " traceparent="
       << (exchange.traceparent.isEmpty() ? QByteArrayView("-") : exchange.traceparent);
}

Response AccessLog::handle(Exchange &exchange, const Next &next) const
{
    Response response = next(exchange);
    if (logAccess().isInfoEnabled()) {
        // Not as arguments of a format: that took longer than the whole rest of the chain.
        static thread_local QByteArray line; // keeps its room
        writeLine(exchange, response, line);
        logAccessLine(line);
    }
    return response;
}

} // namespace kai::http

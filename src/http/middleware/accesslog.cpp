#include "http/middleware/middlewares.h"

#include "base/logging.h"

#include <QElapsedTimer>
#include <QStringBuilder>

namespace kai::http {

Response AccessLog::handle(Exchange &exchange, const Next &next) const
{
    QElapsedTimer timer;
    timer.start();
    Response response = next(exchange);
    if (logAccess().isInfoEnabled()) {
        const QByteArray user
            = exchange.actor ? QByteArray::number(exchange.actor->userId.value()) : "-";
        const QByteArray line
            = "method=" % exchange.request.method % " route=" % exchange.routeTemplate().toUtf8()
              % " status=" % QByteArray::number(response.status) % " ms="
              % QByteArray::number(timer.elapsed()) % " bytes="
              % QByteArray::number(response.body.size()) % " client="
              % exchange.clientAddress.toUtf8() % " user=" % user % " request="
              % exchange.requestId.toUtf8() % " traceparent="
              % (exchange.traceparent.isEmpty() ? QByteArray("-") : exchange.traceparent);
        // Not as arguments of a format: that took longer than the whole rest of the chain.
        qCInfo(logAccess, "%s", line.constData());
    }
    return response;
}

} // namespace kai::http

#include "http/middleware/middlewares.h"

#include "base/logging.h"

#include <QElapsedTimer>

namespace kai::http {

Response AccessLog::handle(Exchange &exchange, const Next &next) const
{
    QElapsedTimer timer;
    timer.start();
    Response response = next(exchange);
    if (logAccess().isInfoEnabled()) {
        const QString user = exchange.actor ? QString::number(exchange.actor->userId.value())
                                            : QStringLiteral("-");
        qCInfo(logAccess,
               "method=%s route=%ls status=%d ms=%lld bytes=%lld client=%ls user=%ls "
               "request=%ls trace=%s",
               exchange.request.method.constData(), qUtf16Printable(exchange.routeTemplate()),
               response.status, timer.elapsed(), qint64(response.body.size()),
               qUtf16Printable(exchange.clientAddress), qUtf16Printable(user),
               qUtf16Printable(exchange.requestId),
               exchange.traceId.isEmpty() ? "-" : exchange.traceId.constData());
    }
    return response;
}

} // namespace kai::http

#include "http/middleware/middlewares.h"

#include "http/answers.h"
#include "http/headerlists.h"

namespace kai::http {

/// Of the answer without the request's id, which is another each time: two answers that differ in
/// nothing else say the same.
static QByteArray tagOf(const Exchange &exchange, QByteArray body)
{
    if (!exchange.entityTag.isEmpty())
        return exchange.entityTag;
    return weakEntityTag(body.replace(exchange.requestId.toLatin1(), QByteArray()));
}

/// RFC 9110, 13.1.2: compared weakly, so a mark of weakness does not matter.
static bool isKnownTo(const Request &request, const QByteArray &tag)
{
    const QByteArray opaque = tag.sliced(2);
    for (QByteArray candidate : headerList(request.headers.value("If-None-Match"))) {
        if (candidate == "*")
            return true;
        if (candidate.startsWith("W/"))
            candidate.remove(0, 2);
        if (candidate == opaque)
            return true;
    }
    return false;
}

Response Revalidation::handle(Exchange &exchange, const Next &next) const
{
    Response response = next(exchange);
    const bool suits
        = exchange.route && exchange.route->answer == api::Answer::Public && response.status == 200;
    if (!suits)
        return response;
    const QByteArray tag = tagOf(exchange, response.body);
    response.headers.append("ETag", tag);
    // May be kept, but not be used without asking.
    response.headers.append("Cache-Control", "no-cache");
    if (isKnownTo(exchange.request, tag)) {
        response.status = 304;
        response.body.clear();
        response.headers.remove("Content-Type");
    }
    return response;
}

} // namespace kai::http

#include "http/middleware/middlewares.h"

#include "http/answers.h"

#include <QUrl>

namespace kai::http {

CsrfProtection::CsrfProtection(CsrfSigner &csrf, const QStringList &allowedOrigins)
    : m_csrf(csrf)
{
    for (const QString &origin : allowedOrigins)
        m_allowed.insert(origin.toLatin1());
}

static QByteArray originOf(const QByteArray &referer)
{
    const QUrl url(QString::fromLatin1(referer), QUrl::StrictMode);
    return url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment)
        .toString()
        .toLatin1();
}

/// A page that this server itself delivered. The Host was found to be ours before.
static bool isOwn(const QByteArray &origin, const Request &request)
{
    const QByteArray host = request.headers.value("Host");
    return origin == "https://" + host || origin == "http://" + host;
}

bool CsrfProtection::isKnown(const QByteArray &origin, const Request &request) const
{
    return m_allowed.contains(origin) || isOwn(origin, request);
}

bool CsrfProtection::comesFromOurPage(const Request &request) const
{
    const QByteArray site = request.headers.value("Sec-Fetch-Site");
    const QByteArray origin = request.headers.value("Origin");
    // Both must fit where a browser sends both; "null" is nobody's origin.
    if (!origin.isEmpty())
        return isKnown(origin, request);
    if (!site.isEmpty())
        return site == "same-origin";
    const QByteArray referer = request.headers.value("Referer");
    return !referer.isEmpty() && isKnown(originOf(referer), request);
}

bool CsrfProtection::comesFromForeignPage(const Request &request) const
{
    const QByteArray origin = request.headers.value("Origin");
    if (!origin.isEmpty())
        return !isKnown(origin, request);
    return request.headers.value("Sec-Fetch-Site") == "cross-site";
}

Response CsrfProtection::handle(Exchange &exchange, const Next &next) const
{
    const Request &request = exchange.request;
    const bool changes = exchange.route->method != api::Method::Get;
    if (!changes)
        return next(exchange);
    const Error refused {ErrorKind::Forbidden, QStringLiteral("csrf.failed")};
    if (exchange.credential == Credential::Cookie) {
        const QString token = QString::fromLatin1(request.headers.value("X-CSRF-Token"));
        if (!comesFromOurPage(request) || !m_csrf.isValid(exchange.actor->sessionId, token))
            return problem(exchange, refused);
        return next(exchange);
    }
    // With a bearer token, or none at all, no browser adds authority on its own; only logging a
    // visitor in as somebody else from a foreign page is left to refuse.
    if (exchange.credential == Credential::None && comesFromForeignPage(request))
        return problem(exchange, refused);
    return next(exchange);
}

} // namespace kai::http

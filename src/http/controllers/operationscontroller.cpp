#include "http/controllers/controllers.h"

#include "http/answers.h"
#include "http/resources.h"

#include <QCryptographicHash>

namespace kai::http {

static Response ready(Exchange &exchange, const HealthProbes &probes)
{
    if (!probes.databaseIsReachable()) {
        return problem(
            exchange, unavailable(QStringLiteral("database.unavailable"), std::chrono::seconds(2)));
    }
    return success(exchange,
                   QJsonObject {{QStringLiteral("status"), QStringLiteral("ready")},
                                {QStringLiteral("database"), QStringLiteral("up")},
                                {QStringLiteral("version"), QStringLiteral(KAI_VERSION)}});
}

/// The page's one script runs because the policy names its hash; nothing else may run.
static Response docsPage(const QByteArray &page)
{
    const qsizetype begin = page.indexOf("<script>") + 8;
    const QByteArray script = page.mid(begin, page.indexOf("</script>") - begin);
    const QByteArray hash = QCryptographicHash::hash(script, QCryptographicHash::Sha256).toBase64();
    Response response;
    response.headers.append("Content-Type", "text/html; charset=utf-8");
    response.headers.append("Content-Security-Policy",
                            "default-src 'none'; connect-src 'self'; style-src 'unsafe-inline'; "
                            "script-src 'sha256-"
                                + hash + "'; frame-ancestors 'none'");
    response.body = page;
    return response;
}

/// Figures are for this machine and for operators.
static bool maySeeMetrics(const Exchange &exchange, AuthService &auth)
{
    if (QHostAddress(exchange.clientAddress).isLoopback())
        return true;
    const QByteArray token = exchange.request.headers.value("Authorization");
    if (!token.startsWith("Bearer "))
        return false;
    const Result<Actor> actor = auth.authenticate(QString::fromLatin1(token.mid(7).trimmed()));
    return actor && actor->isOperator();
}

static Response metricsText(Exchange &exchange, const Metrics &metrics, AuthService &auth)
{
    if (!maySeeMetrics(exchange, auth))
        return problem(exchange, {ErrorKind::Unauthenticated, QStringLiteral("auth.required")});
    Response response;
    response.headers.append("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
    response.body = metrics.text();
    return response;
}

void addOperationsHandlers(HandlerTable &handlers, HealthProbes probes, const Metrics &metrics,
                           AuthService &auth)
{
    using api::Operation;
    handlers.add(Operation::HealthLive, [](Exchange &e) {
        return jsonResponse(200, envelope(e, QByteArrayLiteral("{\"status\":\"live\"}")));
    });
    handlers.add(Operation::GetMetrics, [&](Exchange &e) { return metricsText(e, metrics, auth); });
    handlers.add(Operation::HealthReady,
                 [probes = std::move(probes)](Exchange &e) { return ready(e, probes); });
    handlers.add(Operation::GetOpenApi, [document = resource(u"openapi.json"_qs)](Exchange &) {
        return jsonResponse(200, document);
    });
    handlers.add(Operation::GetDocs,
                 [page = docsPage(resource(u"docs.html"_qs))](Exchange &) { return page; });
}

} // namespace kai::http

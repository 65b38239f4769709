#include "http/errorhandler.h"

#include "base/logging.h"
#include "http/failuretable.h"
#include "http/problemtexts.h"
#include "http/securityheaders.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace kai::http {

bool prefersIndonesian(const Request &request)
{
    // The first language of the list decides: a full negotiation between two languages is not worth
    // its code.
    return request.headers.value("Accept-Language").trimmed().toLower().startsWith("id");
}

static void log(const Exchange &exchange, const Error &error)
{
    QString line = QStringLiteral("code=%1 request=%2 route=%3")
                       .arg(error.code, exchange.requestId, exchange.routeTemplate());
    if (!error.internal.isEmpty())
        line += QStringLiteral(" cause=") + forLog(error.internal, 1000);
    const FailureRule &rule = ruleOf(error.kind);
    switch (rule.level) {
    case LogLevel::Fatal:
    case LogLevel::Error:
        qCCritical(rule.category, "%ls", qUtf16Printable(line));
        break;
    case LogLevel::Warning:
        qCWarning(rule.category, "%ls", qUtf16Printable(line));
        break;
    case LogLevel::Info:
    case LogLevel::Debug:
        qCInfo(rule.category, "%ls", qUtf16Printable(line));
        break;
    }
}

static QJsonArray fieldErrors(const Error &error, Language language)
{
    QJsonArray fields;
    for (const FieldError &field : error.fields) {
        fields.append(QJsonObject {{QStringLiteral("pointer"), field.pointer},
                                   {QStringLiteral("code"), field.code},
                                   {QStringLiteral("detail"), detailOf(field, language)}});
    }
    return fields;
}

Response problem(Exchange &exchange, const Error &error)
{
    exchange.error = error;
    log(exchange, error);
    const Language language
        = prefersIndonesian(exchange.request) ? Language::Indonesian : Language::English;
    QJsonObject json {{QStringLiteral("type"), QStringLiteral("about:blank")},
                      {QStringLiteral("title"), titleOf(error.kind, language)},
                      {QStringLiteral("status"), ruleOf(error.kind).status},
                      {QStringLiteral("detail"), detailOf(error, language)},
                      {QStringLiteral("code"), error.code},
                      {QStringLiteral("requestId"), exchange.requestId}};
    if (!error.fields.isEmpty())
        json[u"errors"] = fieldErrors(error, language);
    if (!error.subject.isEmpty())
        json[u"subject"] = error.subject;
    if (!error.orders.isEmpty())
        json[u"orders"] = QJsonArray::fromStringList(error.orders);

    Response response;
    response.status = ruleOf(error.kind).status;
    response.headers.append("Content-Type", "application/problem+json; charset=utf-8");
    response.headers.append("Content-Language", language == Language::Indonesian ? "id" : "en");
    if (error.kind == ErrorKind::RateLimited || error.kind == ErrorKind::Unavailable) {
        const qint64 seconds = qMax<qint64>(1, error.retryAfter.count());
        response.headers.append("Retry-After", QByteArray::number(seconds));
    }
    if (error.kind == ErrorKind::Unauthenticated)
        response.headers.append("WWW-Authenticate", "Bearer");
    response.body = QJsonDocument(json).toJson(QJsonDocument::Compact);
    return response;
}

static const char *refusalTitle(int status)
{
    switch (status) {
    case 408:
        return "The request took too long";
    case 413:
    case 414:
    case 431:
        return "The request is too large";
    case 501:
    case 505:
        return "This is not supported";
    case 503:
        return "Not available right now";
    case 500:
        return "Something went wrong here";
    default:
        return "The request cannot be read";
    }
}

Response refusal(int status, const QByteArray &reason, const QString &requestId)
{
    const QString title = QString::fromLatin1(refusalTitle(status));
    const QJsonObject json {
        {QStringLiteral("type"), QStringLiteral("about:blank")},
        {QStringLiteral("title"), title},
        {QStringLiteral("status"), status},
        {QStringLiteral("detail"), title + u'.'},
        {QStringLiteral("code"), QLatin1String("http.") + QLatin1String(reason)},
        {QStringLiteral("requestId"), requestId}};
    Response response;
    response.status = status;
    response.headers.append("Content-Type", "application/problem+json; charset=utf-8");
    response.headers.append("Content-Language", "en");
    addSecurityHeaders(response, requestId);
    if (status == 503)
        response.headers.append("Retry-After", "1");
    response.body = QJsonDocument(json).toJson(QJsonDocument::Compact);
    return response;
}

} // namespace kai::http

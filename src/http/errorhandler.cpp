#include "http/errorhandler.h"

#include "base/logging.h"
#include "http/problemtexts.h"
#include "http/securityheaders.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace kai::http {

int statusOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Malformed:
    case ErrorKind::Validation:
        return 400;
    case ErrorKind::Unauthenticated:
        return 401;
    case ErrorKind::Forbidden:
        return 403;
    case ErrorKind::NotFound:
        return 404;
    case ErrorKind::MethodNotAllowed:
        return 405;
    case ErrorKind::Conflict:
        return 409;
    case ErrorKind::TooLarge:
        return 413;
    case ErrorKind::UnsupportedMedia:
        return 415;
    case ErrorKind::Unprocessable:
        return 422;
    case ErrorKind::RateLimited:
        return 429;
    case ErrorKind::Internal:
        return 500;
    case ErrorKind::Gateway:
        return 502;
    case ErrorKind::Unavailable:
        return 503;
    }
    Q_UNREACHABLE();
}

bool prefersIndonesian(const Request &request)
{
    // The first language of the list decides: a full negotiation between two languages is not worth
    // its code.
    return request.headers.value("Accept-Language").trimmed().toLower().startsWith("id");
}

static QtMsgType severityOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Internal:
        return QtCriticalMsg;
    case ErrorKind::Gateway:
    case ErrorKind::Unavailable:
        return QtWarningMsg;
    case ErrorKind::Malformed:
    case ErrorKind::Validation:
    case ErrorKind::Unauthenticated:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::MethodNotAllowed:
    case ErrorKind::Conflict:
    case ErrorKind::TooLarge:
    case ErrorKind::UnsupportedMedia:
    case ErrorKind::Unprocessable:
    case ErrorKind::RateLimited:
        return QtInfoMsg;
    }
    Q_UNREACHABLE();
}

static void log(const Exchange &exchange, const Error &error)
{
    QString line = QStringLiteral("code=%1 request=%2 route=%3")
                       .arg(error.code, exchange.requestId, exchange.routeTemplate());
    if (!error.internal.isEmpty())
        line += QStringLiteral(" cause=") + forLog(error.internal, 1000);
    const QLoggingCategory &category = logCategory(error.kind);
    switch (severityOf(error.kind)) {
    case QtCriticalMsg:
        qCCritical(category, "%ls", qUtf16Printable(line));
        break;
    case QtWarningMsg:
        qCWarning(category, "%ls", qUtf16Printable(line));
        break;
    case QtDebugMsg:
    case QtInfoMsg:
    case QtFatalMsg:
        qCInfo(category, "%ls", qUtf16Printable(line));
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
                      {QStringLiteral("status"), statusOf(error.kind)},
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
    response.status = statusOf(error.kind);
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

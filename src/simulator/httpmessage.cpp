#include "simulator/httpmessage.h"

#include <QJsonDocument>
#include <QUrl>

namespace kai::simulator {

QStringList HttpRequest::segments() const
{
    QStringList parts;
    for (const QByteArray &part : path.mid(1).split('/'))
        parts.append(QUrl::fromPercentEncoding(part));
    return parts;
}

bool HttpRequest::wantsClose() const
{
    const QByteArray connection = header("connection").toLower();
    return connection == "close" || (version == "HTTP/1.0" && connection != "keep-alive");
}

HttpReply HttpReply::json(int status, const QJsonObject &object)
{
    HttpReply reply;
    reply.status = status;
    reply.contentType = "application/json";
    reply.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return reply;
}

HttpReply HttpReply::json(int status, const QJsonArray &array)
{
    HttpReply reply = json(status, QJsonObject());
    reply.body = QJsonDocument(array).toJson(QJsonDocument::Compact);
    return reply;
}

HttpReply HttpReply::html(int status, const QString &document)
{
    HttpReply reply;
    reply.status = status;
    reply.contentType = "text/html; charset=utf-8";
    reply.body = document.toUtf8();
    reply.headers = {{"Content-Security-Policy",
                      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; "
                      "base-uri 'none'; form-action 'self'"},
                     {"X-Content-Type-Options", "nosniff"},
                     {"Referrer-Policy", "no-referrer"},
                     {"Cache-Control", "no-store"}};
    return reply;
}

HttpReply HttpReply::seeOther(const QByteArray &location)
{
    HttpReply reply;
    reply.status = 303;
    reply.headers = {{"Location", location}};
    return reply;
}

QByteArray HttpReply::serialized(const HttpRequest &request) const
{
    QByteArray out = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonPhrase(status) + "\r\n";
    if (!contentType.isEmpty())
        out += "Content-Type: " + contentType + "\r\n";
    for (const auto &[name, value] : headers)
        out += name + ": " + value + "\r\n";
    out += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    out += request.wantsClose() ? "Connection: close\r\n\r\n" : "Connection: keep-alive\r\n\r\n";
    if (request.method != "HEAD")
        out += body;
    return out;
}

QByteArray reasonPhrase(int status)
{
    static const QHash<int, QByteArray> phrases {{200, "OK"},
                                                 {201, "Created"},
                                                 {202, "Accepted"},
                                                 {204, "No Content"},
                                                 {303, "See Other"},
                                                 {307, "Temporary Redirect"},
                                                 {400, "Bad Request"},
                                                 {401, "Unauthorized"},
                                                 {404, "Not Found"},
                                                 {405, "Method Not Allowed"},
                                                 {409, "Conflict"},
                                                 {410, "Gone"},
                                                 {413, "Content Too Large"},
                                                 {429, "Too Many Requests"},
                                                 {431, "Request Header Fields Too Large"},
                                                 {500, "Internal Server Error"},
                                                 {501, "Not Implemented"},
                                                 {503, "Service Unavailable"},
                                                 {505, "HTTP Version Not Supported"}};
    return phrases.value(status, "Status");
}

} // namespace kai::simulator

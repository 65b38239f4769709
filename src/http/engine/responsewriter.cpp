#include "http/engine/responsewriter.h"

#include "http/engine/characters.h"

#include <QDateTime>
#include <QLocale>

namespace kai::http {

namespace {

const char *reasonPhrase(int status)
{
    static constexpr std::pair<int, const char *> phrases[] = {
        {200, "OK"},
        {201, "Created"},
        {202, "Accepted"},
        {204, "No Content"},
        {206, "Partial Content"},
        {301, "Moved Permanently"},
        {302, "Found"},
        {303, "See Other"},
        {304, "Not Modified"},
        {307, "Temporary Redirect"},
        {308, "Permanent Redirect"},
        {400, "Bad Request"},
        {401, "Unauthorized"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {406, "Not Acceptable"},
        {408, "Request Timeout"},
        {409, "Conflict"},
        {410, "Gone"},
        {412, "Precondition Failed"},
        {413, "Content Too Large"},
        {414, "URI Too Long"},
        {415, "Unsupported Media Type"},
        {417, "Expectation Failed"},
        {421, "Misdirected Request"},
        {422, "Unprocessable Content"},
        {428, "Precondition Required"},
        {429, "Too Many Requests"},
        {431, "Request Header Fields Too Large"},
        {500, "Internal Server Error"},
        {501, "Not Implemented"},
        {502, "Bad Gateway"},
        {503, "Service Unavailable"},
        {504, "Gateway Timeout"},
        {505, "HTTP Version Not Supported"},
    };
    for (const auto &[known, phrase] : phrases) {
        if (known == status)
            return phrase;
    }
    return "";
}

/// The engine alone decides these: they belong to the framing.
bool isFraming(QByteArrayView name)
{
    for (const char *own : {"content-length", "transfer-encoding", "connection", "date"}) {
        if (name.size() == qsizetype(qstrlen(own)) && qstrnicmp(name.data(), own, name.size()) == 0)
            return true;
    }
    return false;
}

} // namespace

bool ResponseWriter::hasBody(int status, const AnswerContext &context)
{
    return !context.head && status != 204 && status != 304;
}

bool ResponseWriter::head(const Response &response, const AnswerContext &context, QByteArray &out)
{
    if (!common(response, context, out))
        return false;
    if (response.status != 204 && response.status != 304) {
        out.append("Content-Length: ");
        out.append(QByteArray::number(response.body.size()));
        out.append("\r\n");
    }
    out.append("\r\n");
    return true;
}

bool ResponseWriter::streamHead(const Response &response, const AnswerContext &context,
                                QByteArray &out)
{
    if (!common(response, context, out))
        return false;
    if (!context.http10)
        out.append("Transfer-Encoding: chunked\r\n");
    out.append("\r\n");
    return true;
}

bool ResponseWriter::common(const Response &response, const AnswerContext &context, QByteArray &out)
{
    if (response.status < 200 || response.status > 599)
        return false;
    out.reserve(512);
    out.append("HTTP/1.1 ");
    out.append(QByteArray::number(response.status));
    out.append(' ');
    out.append(reasonPhrase(response.status));
    out.append("\r\n");
    out.append(dateLine());
    for (const auto &[name, value] : response.headers.fields()) {
        if (name.isEmpty() || !allIn(tokenCharacters, name) || !allIn(fieldCharacters, value))
            return false;
        if (isFraming(name))
            continue;
        out.append(name);
        out.append(": ");
        out.append(value);
        out.append("\r\n");
    }
    if (context.after == AfterAnswer::Close)
        out.append("Connection: close\r\n");
    else if (context.http10)
        out.append("Connection: keep-alive\r\n");
    return true;
}

const QByteArray &ResponseWriter::dateLine()
{
    const qint64 second = QDateTime::currentSecsSinceEpoch();
    if (second != m_dateSecond) {
        m_dateSecond = second;
        m_dateLine = "Date: "
            + QLocale::c()
                  .toString(QDateTime::fromSecsSinceEpoch(second, Qt::UTC),
                            QStringLiteral("ddd, dd MMM yyyy HH:mm:ss"))
                  .toLatin1()
            + " GMT\r\n";
    }
    return m_dateLine;
}

Response engineAnswer(int status, const QByteArray &reason)
{
    Response response;
    response.status = status;
    response.headers.append("Content-Type", "application/problem+json");
    if (status == 503)
        response.headers.append("Retry-After", "1");
    response.body = "{\"type\":\"about:blank\",\"title\":\"" + QByteArray(reasonPhrase(status))
        + "\",\"status\":" + QByteArray::number(status) + ",\"code\":\"http." + reason + "\"}";
    return response;
}

} // namespace kai::http

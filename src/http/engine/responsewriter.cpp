#include "http/engine/responsewriter.h"

#include "base/bytewriter.h"
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
    for (const QByteArrayView own :
         {QByteArrayView("content-length"), QByteArrayView("transfer-encoding"),
          QByteArrayView("connection"), QByteArrayView("date")}) {
        if (name.size() == own.size()
            && qstrnicmp(name.data(), name.size(), own.data(), own.size()) == 0)
            return true;
    }
    return false;
}

} // namespace

bool ResponseWriter::hasBody(int status, const AnswerContext &context)
{
    return !context.head && status != 204 && status != 304;
}

namespace {

/// Enough for everything in a head but the handler's fields.
constexpr qsizetype roomForOwnLines = 256;

qsizetype roomFor(const Headers &headers)
{
    qsizetype room = roomForOwnLines;
    for (const auto &[name, value] : headers)
        room += name.size() + value.size() + 4;
    return room;
}

bool isSafe(const Response &response)
{
    if (response.status < 200 || response.status > 599)
        return false;
    for (const auto &[name, value] : response.headers) {
        if (name.isEmpty() || !allIn(tokenCharacters, name) || !isFieldValue(value))
            return false;
    }
    return true;
}

void writeCommon(const Response &response, const AnswerContext &context, QByteArrayView date,
                 ByteWriter &to)
{
    to << "HTTP/1.1 " << response.status << " " << reasonPhrase(response.status) << "\r\n" << date;
    for (const auto &[name, value] : response.headers) {
        if (!isFraming(name))
            to << name << ": " << value << "\r\n";
    }
    if (context.after == AfterAnswer::Close)
        to << "Connection: close\r\n";
    else if (context.http10)
        to << "Connection: keep-alive\r\n";
}

} // namespace

bool ResponseWriter::head(const Response &response, const AnswerContext &context, QByteArray &out)
{
    if (!isSafe(response))
        return false;
    ByteWriter to(out, roomFor(response.headers));
    writeCommon(response, context, dateLine(), to);
    if (response.status != 204 && response.status != 304)
        to << "Content-Length: " << response.body.size() << "\r\n";
    to << "\r\n";
    return true;
}

bool ResponseWriter::streamHead(const Response &response, const AnswerContext &context,
                                QByteArray &out)
{
    if (!isSafe(response))
        return false;
    ByteWriter to(out, roomFor(response.headers));
    writeCommon(response, context, dateLine(), to);
    if (!context.http10)
        to << "Transfer-Encoding: chunked\r\n";
    to << "\r\n";
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
                    + "\",\"status\":" + QByteArray::number(status) + ",\"code\":\"http." + reason
                    + "\"}";
    return response;
}

} // namespace kai::http

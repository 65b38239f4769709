#include "http/answers.h"

#include "domain/text.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringBuilder>

namespace kai::http {

/// A value by itself, which QJsonDocument does not know.
static QByteArray jsonOf(const QJsonValue &value)
{
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    if (value.isArray())
        return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    const QByteArray list = QJsonDocument(QJsonArray {value}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

QByteArray envelope(const Exchange &exchange, const QByteArray &dataJson,
                    const std::optional<QString> &nextCursor)
{
    QByteArray list;
    if (nextCursor) {
        const QJsonValue cursor
            = nextCursor->isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(*nextCursor);
        list = "\"nextCursor\":" % jsonOf(cursor) % ',';
    }
    // An id holds nothing that would have to be escaped: see exchangeFor() in restserver.cpp.
    return "{\"data\":" % dataJson % ",\"meta\":{" % list % "\"requestId\":\""
           % exchange.requestId.toLatin1() % "\"}}";
}

QByteArray envelope(const Exchange &exchange, const QJsonValue &data,
                    const std::optional<QString> &nextCursor)
{
    return envelope(exchange, jsonOf(data), nextCursor);
}

Response jsonResponse(int status, const QByteArray &body)
{
    Response response;
    response.status = status;
    response.headers.reserve(12, 512); // with what the chain adds
    response.headers.append("Content-Type", "application/json; charset=utf-8");
    response.body = body;
    return response;
}

Response success(const Exchange &exchange, const QJsonValue &data, int status)
{
    return jsonResponse(status, envelope(exchange, data));
}

Response noContent()
{
    return Response {204, {}, {}};
}

QueryReader::QueryReader(const Request &request, QList<FieldError> &errors)
    : m_request(request)
    , m_errors(errors)
{
}

QString QueryReader::text(const QString &name, int maximumLength)
{
    const QString value = m_request.parameter(name).value_or(QString());
    if (value.size() > maximumLength) {
        m_errors.append({name, QStringLiteral("tooLong")});
        return {};
    }
    if (hasForbiddenCharacters(value)) {
        m_errors.append({name, QStringLiteral("controlCharacter")});
        return {};
    }
    return value;
}

QString QueryReader::requiredText(const QString &name, int maximumLength)
{
    if (m_request.parameter(name).value_or(QString()).isEmpty())
        m_errors.append({name, QStringLiteral("required")});
    return text(name, maximumLength);
}

std::optional<QDate> QueryReader::date(const QString &name)
{
    const QString value = m_request.parameter(name).value_or(QString());
    if (value.isEmpty())
        return std::nullopt;
    const QDate date = QDate::fromString(value, QStringLiteral("yyyy-MM-dd"));
    if (date.isValid())
        return date;
    m_errors.append({name, QStringLiteral("date.invalid")});
    return std::nullopt;
}

QDate QueryReader::requiredDate(const QString &name)
{
    if (m_request.parameter(name).value_or(QString()).isEmpty())
        m_errors.append({name, QStringLiteral("required")});
    return date(name).value_or(QDate());
}

std::optional<qint64> QueryReader::number(const QString &name)
{
    const QString value = m_request.parameter(name).value_or(QString());
    if (value.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const qint64 number = value.toLongLong(&isNumber);
    if (isNumber && number > 0)
        return number;
    m_errors.append({name, QStringLiteral("outOfRange")});
    return std::nullopt;
}

PageRequest QueryReader::page(int usual)
{
    PageRequest page;
    page.limit = usual;
    const QString limit = m_request.parameter(QStringLiteral("limit")).value_or(QString());
    if (!limit.isEmpty()) {
        bool isNumber = false;
        page.limit = limit.toInt(&isNumber);
        if (!isNumber || page.limit < 1 || page.limit > mostOnAPage)
            m_errors.append({QStringLiteral("limit"), QStringLiteral("outOfRange")});
    }
    page.cursor = m_request.parameter(QStringLiteral("cursor")).value_or(QString());
    if (page.cursor.size() > 200)
        m_errors.append({QStringLiteral("cursor"), QStringLiteral("cursor.invalid")});
    return page;
}

Result<qint64> pathNumber(const Exchange &exchange, const QString &name)
{
    bool isNumber = false;
    const qint64 number = exchange.pathParameters.value(name).toLongLong(&isNumber);
    if (!isNumber || number <= 0)
        return failure(notFound());
    return number;
}

QString languageOf(const Exchange &exchange)
{
    const QString wanted = exchange.query[u"language"].toString();
    if (!wanted.isEmpty())
        return wanted;
    return prefersIndonesian(exchange.request) ? QStringLiteral("id") : QStringLiteral("en");
}

Response pdfAnswer(Exchange &exchange, const Result<QByteArray> &pdf, const QString &name)
{
    if (!pdf)
        return problem(exchange, pdf.error());
    Response response;
    response.headers.append("Content-Type", "application/pdf");
    response.headers.append("Content-Disposition",
                            "inline; filename=\"" + name.toLatin1() + ".pdf\"");
    response.body = *pdf;
    return response;
}

} // namespace kai::http

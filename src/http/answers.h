#pragma once

#include "api/json.h"
#include "base/result.h"
#include "http/errorhandler.h"
#include "http/exchange.h"
#include "services/repositories.h"

#include <QJsonArray>
#include <QJsonObject>

/// The one response format of the contract: success envelopes here, problems in errorhandler.h.
namespace kai::http {

/// {"data": …, "meta": {"requestId": …}} and, on lists, meta.nextCursor.
QByteArray envelope(const Exchange &exchange, const QJsonValue &data,
                    const std::optional<QString> &nextCursor = std::nullopt);

/// The same around what is JSON already.
QByteArray envelope(const Exchange &exchange, const QByteArray &dataJson,
                    const std::optional<QString> &nextCursor = std::nullopt);

Response jsonResponse(int status, const QByteArray &body);
Response success(const Exchange &exchange, const QJsonValue &data, int status = 200);
Response noContent();

/// What `present` makes of a value, or the problem of its error.
template<class T, class Present>
Response answer(Exchange &exchange, const Result<T> &result, Present &&present, int status = 200)
{
    if (!result)
        return problem(exchange, result.error());
    return success(exchange, present(*result), status);
}

/// One thing by its toJson().
template<class T> Response answerOne(Exchange &exchange, const Result<T> &result, int status = 200)
{
    return answer(
        exchange, result, [](const T &value) { return api::toJson(value); }, status);
}

/// 204 for what leaves nothing to tell.
inline Response answerDone(Exchange &exchange, const Result<void> &result)
{
    return result ? noContent() : problem(exchange, result.error());
}

/// A PDF under that name, without its suffix, or the problem.
Response pdfAnswer(Exchange &exchange, const Result<QByteArray> &pdf, const QString &name);
/// In which language something is drawn: as `language` says in the query, else the client's
/// headers.
QString languageOf(const Exchange &exchange);

/// A page of a list, each item by its toJson().
template<class T> Response answerPage(Exchange &exchange, const Result<Page<T>> &result)
{
    if (!result)
        return problem(exchange, result.error());
    return jsonResponse(200,
                        envelope(exchange, api::toJsonArray(result->items), result->nextCursor));
}

/// A whole list that fits one answer.
template<class T> Response answerList(Exchange &exchange, const Result<QList<T>> &result)
{
    if (!result)
        return problem(exchange, result.error());
    return jsonResponse(200, envelope(exchange, api::toJsonArray(*result), QString()));
}

/// The longest page that may be asked for, and the usual one where people expect the whole list.
constexpr int mostOnAPage = 200;

/// Reads query parameters and collects every violation: "required", "tooLong", "controlCharacter",
/// "value", "date.invalid", "outOfRange". An empty parameter counts as an absent one.
class QueryReader
{
public:
    QueryReader(const Request &request, QList<FieldError> &errors);

    QString text(const QString &name, int maximumLength);
    QString requiredText(const QString &name, int maximumLength);
    /// A date YYYY-MM-DD.
    std::optional<QDate> date(const QString &name);
    QDate requiredDate(const QString &name);
    /// A positive whole number.
    std::optional<qint64> number(const QString &name);
    /// `limit` (1 to 200, `usual` if absent) and `cursor`.
    PageRequest page(int usual = 50);

    /// The value of an enum by its wire name.
    template<class E> std::optional<E> word(const QString &name)
    {
        const QString found = text(name, 40);
        const std::optional<E> value = fromWireName<E>(found);
        if (!value && !found.isEmpty())
            m_errors.append({name, QStringLiteral("value")});
        return value;
    }

private:
    const Request &m_request;
    QList<FieldError> &m_errors;
};

/// A positive number in a path, or NotFound: no such thing can exist.
Result<qint64> pathNumber(const Exchange &exchange, const QString &name);

} // namespace kai::http

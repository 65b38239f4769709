#include "desktop/client/apianswers.h"

namespace kai {

void addText(QUrlQuery &query, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

void addDate(QUrlQuery &query, const QString &name, const QDate &date)
{
    if (date.isValid())
        query.addQueryItem(name, date.toString(Qt::ISODate));
}

void addPaging(QUrlQuery &query, const QString &cursor)
{
    query.addQueryItem(QStringLiteral("limit"), QString::number(apiPageSize));
    addText(query, QStringLiteral("cursor"), cursor);
}

ApiError garbled(const QUrl &server)
{
    ApiError error;
    error.failure = ApiFailure::Garbled;
    error.server = server;
    return error;
}

Then<ApiReply> asBytes(Then<QByteArray> then)
{
    return [then = std::move(then)](const Answer<ApiReply> &reply) {
        then(reply.map([](const ApiReply &found) { return found.bytes; }));
    };
}

Then<ApiReply> asPdf(const QUrl &server, Then<QByteArray> then)
{
    return [server, then = std::move(then)](const Answer<ApiReply> &reply) {
        if (!reply)
            then(tl::unexpected(reply.error()));
        else if (!reply->bytes.startsWith("%PDF-"))
            then(tl::unexpected(garbled(server)));
        else
            then(reply->bytes);
    };
}

} // namespace kai

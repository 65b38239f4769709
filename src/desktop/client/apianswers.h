#pragma once

#include "desktop/client/apipage.h"
#include "desktop/client/apitransport.h"

#include <QJsonArray>

/// How calls are worded and answers are read, for the typed clients of the contract.
namespace kai {

constexpr int apiPageSize = 100;
/// A gateway may take its time, and so may the drawing of a document.
constexpr std::chrono::seconds gatewayTimeout {30};

/// Adds a member that is not empty.
void addText(QUrlQuery &query, const QString &name, const QString &value);
void addDate(QUrlQuery &query, const QString &name, const QDate &date);
/// The size of a page, and where it begins.
void addPaging(QUrlQuery &query, const QString &cursor);

/// The error for an answer that is not of this contract.
ApiError garbled(const QUrl &server);

/// An answer with one object as data.
template<class T, class Read> Then<ApiReply> asObject(const QUrl &server, Read read, Then<T> then)
{
    return [server, read, then = std::move(then)](const Answer<ApiReply> &reply) {
        if (!reply)
            then(tl::unexpected(reply.error()));
        else if (!reply->data.isObject())
            then(tl::unexpected(garbled(server)));
        else
            then(read(reply->data.toObject()));
    };
}

/// An answer with an array of objects as data.
template<class T, class Read>
Then<ApiReply> asPage(const QUrl &server, Read read, Then<ApiPage<T>> then)
{
    return [server, read, then = std::move(then)](const Answer<ApiReply> &reply) {
        if (!reply) {
            then(tl::unexpected(reply.error()));
            return;
        }
        if (!reply->data.isArray()) {
            then(tl::unexpected(garbled(server)));
            return;
        }
        ApiPage<T> page;
        page.nextCursor = reply->nextCursor;
        for (const QJsonValue &item : reply->data.toArray())
            page.items.append(read(item.toObject()));
        then(page);
    };
}

template<class T, class Read>
Then<ApiReply> asList(const QUrl &server, Read read, Then<QList<T>> then)
{
    return asPage<T>(server, read, [then = std::move(then)](const Answer<ApiPage<T>> &page) {
        then(page.map([](const ApiPage<T> &found) { return found.items; }));
    });
}

/// An answer whose body is wanted as it came.
Then<ApiReply> asBytes(Then<QByteArray> then);
/// The same of a document; anything else is garbled.
Then<ApiReply> asPdf(const QUrl &server, Then<QByteArray> then);

} // namespace kai

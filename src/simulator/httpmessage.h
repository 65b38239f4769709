#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <chrono>
#include <functional>
#include <utility>

namespace kai::simulator {

/// One parsed request. Header names are lower case; the path is still percent-encoded.
struct HttpRequest
{
    QByteArray method;
    QByteArray path;
    QByteArray query;
    QByteArray version;
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;

    QByteArray header(const QByteArray &lowerName) const { return headers.value(lowerName); }
    /// The decoded parts of the path: "/v2/A%2D1/status" is v2, A-1, status.
    QStringList segments() const;
    bool wantsClose() const;
};

/// What becomes of an answer: written, held back for ever, or replaced by a reset.
enum class Fate { Send, Hang, Reset };

struct HttpReply
{
    int status = 200;
    QByteArray contentType;
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;
    Fate fate = Fate::Send;
    std::chrono::milliseconds delay {0};

    static HttpReply json(int status, const QJsonObject &object);
    static HttpReply json(int status, const QJsonArray &array);
    static HttpReply html(int status, const QString &document);
    /// 303: the browser follows with GET.
    static HttpReply seeOther(const QByteArray &location);

    QByteArray serialized(const HttpRequest &request) const;
};

using HttpHandler = std::function<HttpReply(const HttpRequest &)>;

/// The standard phrase of the status codes that are used here.
QByteArray reasonPhrase(int status);

} // namespace kai::simulator

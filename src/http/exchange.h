#pragma once

#include "api/routes.h"
#include "base/error.h"
#include "http/replyhandle.h"

#include <QHash>
#include <QJsonObject>

#include <chrono>

namespace kai::http {

/// By what a request proved who sent it.
enum class Credential { None, Bearer, Cookie };

/// What becomes of an answer that goes on: its head is the handler's Response, the rest comes
/// through the handle.
struct StreamPlan
{
    StreamOptions options;
    std::function<void(const StreamHandle &)> begin; ///< called once the head is on its way
};

/// One request on its way through the chain, with what the layers have learned of it.
struct Exchange
{
    Request request;
    std::chrono::steady_clock::time_point arrived = std::chrono::steady_clock::now(); ///< whole
    QString requestId; ///< the client's if it is well-formed, else ours
    QByteArray traceparent; ///< where in the caller's trace this is, or empty
    QString clientAddress; ///< of the client itself, behind trusted proxies
    const api::Route *route = nullptr; ///< null when no route fits
    QHash<QString, QString> pathParameters;
    std::optional<Error> refusal; ///< why it never reaches a handler: no route, a full queue

    Credential credential = Credential::None;
    std::optional<Actor> actor; ///< set by the session layer on routes that are not public
    QJsonObject query; ///< set by the validation layer: the query parameters with their types
    QJsonObject body; ///< set by the validation layer on routes with a JSON body
    std::optional<StreamPlan> stream; ///< set by a handler whose answer is a stream
    QByteArray entityTag; ///< set by a handler that knows its answer's, which need not be made then
    std::optional<Error> error; ///< what the error handler answered with, for the log

    /// How long it has been here, its wait for a thread included.
    std::chrono::nanoseconds elapsed() const { return std::chrono::steady_clock::now() - arrived; }
    /// The route's template for logs and metrics, never the path itself: "unmatched" for none.
    QLatin1String routeTemplate() const { return QLatin1String(route ? route->path : "unmatched"); }
};

} // namespace kai::http

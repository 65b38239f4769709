#pragma once

#include <QList>
#include <QString>
#include <QUrl>

#include <tl/expected.hpp>

#include <chrono>
#include <functional>

namespace kai {

/// One field that the server did not accept.
struct ApiFieldError
{
    QString pointer; ///< JSON pointer into the body that was sent, or a query parameter's name
    QString code; ///< stable, "required"
    QString detail; ///< the server's own words, for what we have no text of

    friend bool operator==(const ApiFieldError &, const ApiFieldError &) = default;
};

/// How a call failed.
enum class ApiFailure {
    Unreachable, ///< no connection: nothing was done, or (see mayHaveHappened) nobody knows
    Untrusted, ///< the server's certificate was not accepted: nothing was sent
    TimedOut, ///< no answer in time
    Refused, ///< the server answered with a problem
    Garbled ///< an answer that is not of this contract
};

/// Why a call has no value.
struct ApiError
{
    ApiFailure failure = ApiFailure::Refused;
    int status = 0; ///< HTTP status; 0 without an answer
    QString code; ///< stable, "seat.taken"
    QString title;
    QString detail;
    QString subject; ///< what it is about: a seat's label, an order's code
    QList<ApiFieldError> fields;
    QStringList orders; ///< codes of those that stand in the way
    QString requestId; ///< to find it in the server's log
    std::chrono::seconds retryAfter {0};
    QUrl server;

    bool isConnectionFailure() const
    {
        return failure == ApiFailure::Unreachable || failure == ApiFailure::Untrusted
               || failure == ApiFailure::TimedOut;
    }
    /// True when nobody knows whether a command was carried out.
    bool mayHaveHappened() const
    {
        return (isConnectionFailure() && failure != ApiFailure::Untrusted)
               || failure == ApiFailure::Garbled || status >= 500;
    }
    friend bool operator==(const ApiError &, const ApiError &) = default;
};

template<class T> using Answer = tl::expected<T, ApiError>;

/// What is called with the answer, on the GUI thread, once; never when its receiver is gone.
template<class T> using Then = std::function<void(const Answer<T> &)>;

/// What a person reads about the failure, in his language.
QString textFor(const ApiError &error);
/// What stands beside a field.
QString textFor(const ApiFieldError &error);

} // namespace kai

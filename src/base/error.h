#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>

namespace kai {

/// What kind of failure it is. The kind decides the HTTP status and the log category, in one place
/// each (src/http/errorhandler, src/base/logging).
enum class ErrorKind {
    Malformed, ///< not readable as what it claims to be (400)
    Validation, ///< readable, but a field breaks a rule (400)
    Unauthenticated, ///< nobody is logged in, or not with these credentials (401)
    Forbidden, ///< logged in, but not allowed (403)
    NotFound, ///< absent, or not the caller's (404)
    MethodNotAllowed, ///< the path exists, this method of it does not (405)
    Conflict, ///< the state of things forbids it now (409)
    TooLarge, ///< more bytes than the limit (413)
    UnsupportedMedia, ///< another content type than JSON (415)
    Unprocessable, ///< understood, but contradicts an earlier command (422)
    RateLimited, ///< too many, come back later (429)
    Internal, ///< a bug or a broken part; the caller learns nothing of it (500)
    Gateway, ///< a service we depend on refused or did not answer (502)
    Unavailable ///< the database or a queue cannot take it now, come back later (503)
};

/// One field of the input that breaks a rule.
struct FieldError
{
    QString pointer; ///< JSON pointer (RFC 6901) into the body, or the query parameter's name
    QString code; ///< stable, for example "required" or "station.unknown"

    friend bool operator==(const FieldError &, const FieldError &) = default;
};

/// An expected failure. It carries codes, never text for people: texts are made and translated
/// where they are shown.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString code; ///< stable, for example "seat.taken"
    QList<FieldError> fields {};
    QString internal {}; ///< for the log alone; never sent to a client
    std::chrono::seconds retryAfter {0}; ///< for RateLimited and Unavailable; 0 where unknown
    QString subject {}; ///< what it is about, shown to the caller: a seat's label, an order's code
    QStringList orders {}; ///< codes of the orders that stand in the way, shown to operators

    friend bool operator==(const Error &, const Error &) = default;
};

Error validationError(QList<FieldError> fields);
Error validationError(const QString &pointer, const QString &code);
Error notFound();
Error forbidden();
Error conflict(const QString &code, const QString &subject = {});
Error unavailable(const QString &code, std::chrono::seconds retryAfter,
                  const QString &internal = {});
Error internalError(const QString &internal);

} // namespace kai

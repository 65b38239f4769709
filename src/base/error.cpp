#include "base/error.h"

namespace kai {

Error validationError(QList<FieldError> fields)
{
    return {ErrorKind::Validation, QStringLiteral("validation.failed"), std::move(fields)};
}

Error validationError(const QString &pointer, const QString &code)
{
    return validationError(QList<FieldError> {{pointer, code}});
}

Error notFound()
{
    return {ErrorKind::NotFound, QStringLiteral("resource.notFound")};
}

Error forbidden()
{
    return {ErrorKind::Forbidden, QStringLiteral("auth.forbidden")};
}

Error conflict(const QString &code, const QString &subject)
{
    Error error {ErrorKind::Conflict, code};
    error.subject = subject;
    return error;
}

Error unavailable(const QString &code, std::chrono::seconds retryAfter, const QString &internal)
{
    Error error {ErrorKind::Unavailable, code};
    error.internal = internal;
    error.retryAfter = retryAfter;
    return error;
}

Error internalError(const QString &internal)
{
    Error error {ErrorKind::Internal, QStringLiteral("internal")};
    error.internal = internal;
    return error;
}

} // namespace kai

#include "storage/sqlstate.h"

namespace kai {

namespace {

using namespace std::chrono_literals;

bool isAnyOf(QStringView state, std::initializer_list<QLatin1String> states)
{
    return std::find(states.begin(), states.end(), state) != states.end();
}

/// Class 23: what the data itself forbids. A duplicate or a missing parent comes from two callers
/// at once; a broken CHECK or NOT NULL comes from our own code.
ErrorKind integrityKind(QStringView state)
{
    return isAnyOf(state, {QLatin1String("23505"), QLatin1String("23503"), QLatin1String("23P01")})
               ? ErrorKind::Conflict
               : ErrorKind::Internal;
}

} // namespace

ErrorKind errorKindOf(QStringView sqlState)
{
    if (isConnectionLoss(sqlState) || isRetryable(sqlState))
        return ErrorKind::Unavailable;
    // 22021, 22P05: characters that PostgreSQL's text cannot hold.
    if (isAnyOf(sqlState, {QLatin1String("22021"), QLatin1String("22P05")}))
        return ErrorKind::Malformed;
    // 25006: the server has become a standby. 55P03: lock time-out. 57014: statement time-out.
    // Classes 53 (no memory, disk or connections left) and 58 (the system below failed) may pass.
    if (isAnyOf(sqlState, {QLatin1String("25006"), QLatin1String("55P03"), QLatin1String("57014")})
        || sqlState.startsWith(u"53") || sqlState.startsWith(u"58"))
        return ErrorKind::Unavailable;
    if (sqlState.startsWith(u"23"))
        return integrityKind(sqlState);
    return ErrorKind::Internal;
}

bool isConnectionLoss(QStringView sqlState)
{
    // 57P01 … 57P05: shut down, crashed, not yet ready, database dropped, idle for too long.
    // 25P03: idle in a transaction for too long. Class 08: connection failures.
    // Class 28 and 3D000: the server does not let us in.
    return sqlState.isEmpty() || sqlState.startsWith(u"08") || sqlState.startsWith(u"57P")
           || sqlState.startsWith(u"28") || sqlState == QLatin1String("25P03")
           || sqlState == QLatin1String("3D000");
}

bool isRetryable(QStringView sqlState)
{
    return isAnyOf(sqlState, {QLatin1String("40001"), QLatin1String("40P01")});
}

Error errorOfState(const QString &sqlState, const QString &detail)
{
    const QString internal = QStringLiteral("SQLSTATE %1: %2")
                                 .arg(sqlState.isEmpty() ? QStringLiteral("-") : sqlState, detail);
    switch (errorKindOf(sqlState)) {
    case ErrorKind::Unavailable:
        return isConnectionLoss(sqlState)
                   ? unavailable(QStringLiteral("database.unavailable"), 2s, internal)
                   : unavailable(QStringLiteral("database.busy"), 1s, internal);
    case ErrorKind::Conflict: {
        Error error = conflict(QStringLiteral("database.conflict"));
        error.internal = internal;
        return error;
    }
    case ErrorKind::Malformed: {
        Error error {ErrorKind::Malformed, QStringLiteral("text.invalid")};
        error.internal = internal;
        return error;
    }
    case ErrorKind::Validation:
    case ErrorKind::Unauthenticated:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::MethodNotAllowed:
    case ErrorKind::TooLarge:
    case ErrorKind::UnsupportedMedia:
    case ErrorKind::Unprocessable:
    case ErrorKind::RateLimited:
    case ErrorKind::Internal:
    case ErrorKind::Gateway:
        return internalError(internal);
    }
    Q_UNREACHABLE();
}

} // namespace kai

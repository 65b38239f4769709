#include "http/failuretable.h"

#include "base/logging.h"

namespace kai::http {

// clang-format off
static constexpr FailureRule table[] {
    {ErrorKind::Malformed,        "malformed",        400, logValidation,     LogLevel::Info},
    {ErrorKind::Validation,       "validation",       400, logValidation,     LogLevel::Info},
    {ErrorKind::Unauthenticated,  "unauthenticated",  401, logAuthentication, LogLevel::Info},
    {ErrorKind::Forbidden,        "forbidden",        403, logAuthentication, LogLevel::Info},
    {ErrorKind::NotFound,         "notFound",         404, logBusiness,       LogLevel::Info},
    {ErrorKind::MethodNotAllowed, "methodNotAllowed", 405, logValidation,     LogLevel::Info},
    {ErrorKind::Conflict,         "conflict",         409, logBusiness,       LogLevel::Info},
    {ErrorKind::TooLarge,         "tooLarge",         413, logValidation,     LogLevel::Info},
    {ErrorKind::UnsupportedMedia, "unsupportedMedia", 415, logValidation,     LogLevel::Info},
    {ErrorKind::Unprocessable,    "unprocessable",    422, logValidation,     LogLevel::Info},
    {ErrorKind::RateLimited,      "rateLimited",      429, logAuthentication, LogLevel::Info},
    {ErrorKind::Internal,         "internal",         500, logServer,         LogLevel::Error},
    {ErrorKind::Gateway,          "gateway",          502, logNetwork,        LogLevel::Warning},
    {ErrorKind::Unavailable,      "unavailable",      503, logDatabase,       LogLevel::Warning},
};
// clang-format on

/// A kind is its row's number.
static constexpr bool isInOrder()
{
    for (size_t i = 0; i < std::size(table); ++i) {
        if (size_t(table[i].kind) != i)
            return false;
    }
    return std::size(table) == size_t(ErrorKind::Unavailable) + 1;
}
static_assert(isInOrder(), "every kind has its row, in the order of the enum");

std::span<const FailureRule> failureTable()
{
    return table;
}

const FailureRule &ruleOf(ErrorKind kind)
{
    return table[size_t(kind)];
}

} // namespace kai::http

#pragma once

#include "base/error.h"
#include "base/logline.h"

#include <QLoggingCategory>

#include <span>

namespace kai::http {

/// What becomes of a failure of one kind.
struct FailureRule
{
    ErrorKind kind;
    const char *name; ///< label of the metric http_failures_total
    int status;
    const QLoggingCategory &(*category)();
    LogLevel level;
};

/// The one table: every kind of failure with its status, the category and level of its log line,
/// and the name under which it is counted.
///
/// What a client did wrong is information; what a part that we depend on did wrong is a warning,
/// since it may pass; what we did wrong is an error. Fatal is left to what ends the process.
std::span<const FailureRule> failureTable();

const FailureRule &ruleOf(ErrorKind kind);

} // namespace kai::http

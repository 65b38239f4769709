#pragma once

#include "http/message.h"

#include <functional>
#include <optional>

namespace kai::http {

enum class BodyPlace {
    Memory, ///< Request::body
    File ///< Request::bodyFile
};

/// What becomes of the body of one request.
struct BodyRule
{
    qint64 size = 0; ///< how large it may be; the time for it grows with that
    BodyPlace place = BodyPlace::Memory;
    /// The answer instead of reading it; the connection ends after it.
    std::optional<Response> refusal {};
};

/// Decides by the head alone.
using BodyRuleFor = std::function<BodyRule(const Request &head)>;

} // namespace kai::http

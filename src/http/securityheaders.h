#pragma once

#include "http/message.h"

namespace kai::http {

/// Adds what keeps browsers from misusing an answer, and the request's id. Headers that the answer
/// has already, such as a page's own policy, stay.
void addSecurityHeaders(Response &response, const QString &requestId);

} // namespace kai::http

#pragma once

#include "base/error.h"
#include "http/exchange.h"

namespace kai::http {

/// The one place where a failure becomes an answer, by the failure table: status, problem+json (RFC
/// 9457), Retry-After, and a log line with the request's id. Nothing internal reaches the client.
Response problem(Exchange &exchange, const Error &error);

/// The answer to what never became a request: the engine could not read it, or it was too much.
/// `reason` is the engine's word; the language is English, since no header can be believed.
Response refusal(int status, const QByteArray &reason, const QString &requestId);

/// True when a client that sends this Accept-Language should read Indonesian.
bool prefersIndonesian(const Request &request);

} // namespace kai::http

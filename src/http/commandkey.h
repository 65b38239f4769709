#pragma once

#include "base/result.h"
#include "http/exchange.h"
#include "services/repositories.h"

namespace kai::http {

/// The command's key from the Idempotency-Key header: 1 to 128 visible ASCII characters. It belongs
/// to the actor, and to the path and body that it came with first. Validation "Idempotency-Key"
/// "idempotency.required".
Result<CommandKey> commandKey(const Exchange &exchange, const QString &operation);

/// The same for a command that may come without a key.
Result<std::optional<CommandKey>> optionalCommandKey(const Exchange &exchange,
                                                     const QString &operation);

} // namespace kai::http

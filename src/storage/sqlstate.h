#pragma once

#include "base/error.h"

namespace kai {

/// What kind of failure an SQLSTATE stands for. An empty one means that the server did not speak:
/// the connection is gone. This is the only place that knows.
ErrorKind errorKindOf(QStringView sqlState);

/// True when the connection is of no more use after this state.
bool isConnectionLoss(QStringView sqlState);

/// True when the same transaction may succeed if it is run again: a serialization failure (40001)
/// or a deadlock (40P01). The server has undone it.
bool isRetryable(QStringView sqlState);

/// The Error for a failed statement. `detail` goes to the log only.
Error errorOfState(const QString &sqlState, const QString &detail);

} // namespace kai

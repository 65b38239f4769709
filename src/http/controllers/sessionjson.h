#pragma once

#include "domain/user.h"

#include <QJsonArray>
#include <QList>

namespace kai::http {

/// Sessions as `actor` sees them: his own is marked as the current one.
QJsonArray sessionsToJson(const QList<Session> &sessions, const Actor &actor);

} // namespace kai::http

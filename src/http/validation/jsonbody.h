#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace kai::http {

/// The JSON object that is the body of a request, its texts composed (Unicode NFC).
/// Fails: Malformed "body.notJson", "body.notObject", "body.tooDeep" (more than 32 levels).
Result<QJsonObject> readJsonObject(const QByteArray &body);

} // namespace kai::http

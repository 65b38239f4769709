#pragma once

#include <QString>

namespace kai::http {

/// The code of what is wrong with a text that should have a format of the contract ("date",
/// "email", "phone", "uuid"), or nothing. White space around it is no matter of its format, and an
/// unknown format allows everything, as JSON Schema has it.
QString formatViolation(const QString &format, const QString &text);

} // namespace kai::http

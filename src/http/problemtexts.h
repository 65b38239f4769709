#pragma once

#include "base/error.h"

namespace kai::http {

enum class Language { English, Indonesian };

/// A short name of the kind of failure, for people.
QString titleOf(ErrorKind kind, Language language);
/// What is wrong, for people; the kind's title when the code has no text of its own.
QString detailOf(const Error &error, Language language);
/// What is wrong with a line of an import; the code itself when it has no text.
QString detailOfCode(const QString &code, Language language);
/// What is wrong with one field.
QString detailOf(const FieldError &field, Language language);

} // namespace kai::http

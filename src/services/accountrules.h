#pragma once

#include "base/error.h"
#include "domain/password.h"
#include "services/authservice.h"

/// What an account may be made of, whoever makes or changes it.
namespace kai {

/// Addresses are compared and kept in lower case.
QString normalizedEmail(const QString &email);
/// Without blanks around, the address in lower case.
Registration normalized(Registration registration);
/// "required", "password.tooShort" (8 characters) or "tooLong" at `pointer`.
void checkPassword(QList<FieldError> &errors, const QString &pointer, const QString &password);
/// "required", "tooLong" or "name.invalid" at "/fullName".
void checkFullName(QList<FieldError> &errors, const QString &name);
/// "phone.invalid" at "/phone"; none is fine.
void checkPhone(QList<FieldError> &errors, const QString &phone);
/// All of them, and the address at "/email".
QList<FieldError> violations(const Registration &registration);

} // namespace kai

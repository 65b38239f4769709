#include "services/accountrules.h"

#include "domain/text.h"

namespace kai {

constexpr int maxNameLength = 100;

QString normalizedEmail(const QString &email)
{
    return email.trimmed().toLower();
}

void checkPassword(QList<FieldError> &errors, const QString &pointer, const QString &password)
{
    const int length = characterCount(password);
    if (length == 0)
        errors.append({pointer, QStringLiteral("required")});
    else if (length < minPasswordLength)
        errors.append({pointer, QStringLiteral("password.tooShort")});
    else if (length > maxPasswordLength)
        errors.append({pointer, QStringLiteral("tooLong")});
}

void checkFullName(QList<FieldError> &errors, const QString &name)
{
    const QString pointer = QStringLiteral("/fullName");
    if (name.isEmpty())
        errors.append({pointer, QStringLiteral("required")});
    else if (characterCount(name) > maxNameLength)
        errors.append({pointer, QStringLiteral("tooLong")});
    else if (hasForbiddenCharacters(name))
        errors.append({pointer, QStringLiteral("name.invalid")});
}

void checkPhone(QList<FieldError> &errors, const QString &phone)
{
    if (!phone.isEmpty() && !isPhoneNumber(phone))
        errors.append({QStringLiteral("/phone"), QStringLiteral("phone.invalid")});
}

QList<FieldError> violations(const Registration &registration)
{
    QList<FieldError> errors;
    if (registration.email.isEmpty())
        errors.append({QStringLiteral("/email"), QStringLiteral("required")});
    else if (!isEmailAddress(registration.email))
        errors.append({QStringLiteral("/email"), QStringLiteral("email.invalid")});
    checkPassword(errors, QStringLiteral("/password"), registration.password);
    checkFullName(errors, registration.fullName);
    checkPhone(errors, registration.phone);
    return errors;
}

Registration normalized(Registration registration)
{
    registration.email = normalizedEmail(registration.email);
    registration.fullName = registration.fullName.trimmed();
    registration.phone = registration.phone.trimmed();
    return registration;
}

} // namespace kai

#include "http/validation/textformats.h"

#include "domain/text.h"

#include <QDate>
#include <QUuid>

namespace kai::http {

static bool isDate(const QString &text)
{
    return QDate::fromString(text, QStringLiteral("yyyy-MM-dd")).isValid();
}

static bool isUuid(const QString &text)
{
    return text.size() == 36 && !QUuid::fromString(text).isNull();
}

QString formatViolation(const QString &format, const QString &text)
{
    struct Format
    {
        const char *name;
        bool (*fits)(const QString &);
        const char *code;
    };
    static constexpr Format formats[] {{"date", isDate, "date.invalid"},
                                       {"email", isEmailAddress, "email.invalid"},
                                       {"phone", isPhoneNumber, "phone.invalid"},
                                       {"uuid", isUuid, "value"}};
    for (const Format &known : formats) {
        if (format == QLatin1String(known.name) && !known.fits(text.trimmed()))
            return QString::fromLatin1(known.code);
    }
    return {};
}

} // namespace kai::http

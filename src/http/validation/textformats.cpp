#include "http/validation/textformats.h"

#include "domain/text.h"

#include <QDateTime>
#include <QRegularExpression>
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

/// RFC 3339: with an offset, else nobody knows which moment it is.
static bool isTime(const QString &text)
{
    static const QRegularExpression shape(
        QStringLiteral("\\A\\d{4}-\\d\\d-\\d\\dT[0-9:.]{5,18}(Z|[+-]\\d\\d:\\d\\d)\\z"));
    return shape.match(text).hasMatch() && QDateTime::fromString(text, Qt::ISODateWithMs).isValid();
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
                                       {"date-time", isTime, "time.invalid"},
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

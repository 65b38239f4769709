#include "domain/text.h"

#include <QRegularExpression>

#include <algorithm>

namespace kai {

static bool isForbidden(uint c)
{
    const QChar::Category category = QChar::category(char32_t(c));
    return category == QChar::Other_Control || category == QChar::Separator_Line
           || category == QChar::Separator_Paragraph || c == 0x200E || c == 0x200F
           || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool hasForbiddenCharacters(const QString &text)
{
    const QList<uint> characters = text.toUcs4();
    return std::any_of(characters.begin(), characters.end(), isForbidden);
}

int characterCount(const QString &text)
{
    return int(text.toUcs4().size());
}

bool isEmailAddress(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral(
        R"(\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*)"
        R"(@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]\z)"));
    return text.size() <= 254 && text.indexOf(u'@') <= 64 && shape.match(text).hasMatch();
}

bool isPhoneNumber(const QString &text)
{
    static const QRegularExpression shape(
        QStringLiteral(R"(\A\+?(?:\([0-9]+\)[ ]?)?[0-9]+(?:[ .-][0-9]+)*\z)"));
    const auto digits
        = std::count_if(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return text.size() <= 32 && digits >= 8 && digits <= 15 && shape.match(text).hasMatch();
}

} // namespace kai

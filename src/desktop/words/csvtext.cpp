#include "desktop/words/csvtext.h"

#include <QTimeZone>

namespace kai {

QByteArray csvBegin()
{
    return QByteArrayLiteral("\xEF\xBB\xBF");
}

static bool isFormula(const QString &text)
{
    static constexpr QStringView begins = u"=+-@\t\r";
    return !text.isEmpty() && begins.contains(text[0]);
}

static QString csvCell(QString text)
{
    if (isFormula(text))
        text.prepend(u'\'');
    // Both separators are quoted, so that a file survives a spreadsheet of another locale.
    static constexpr QStringView special = u"\",;\t\r\n";
    const bool isQuoted = std::any_of(text.cbegin(), text.cend(),
                                      [](QChar letter) { return special.contains(letter); });
    if (!isQuoted)
        return text;
    text.replace(u'"', QStringLiteral("\"\""));
    return u'"' + text + u'"';
}

QByteArray csvLine(const QStringList &cells, const QLocale &locale)
{
    const QChar separator = locale.decimalPoint() == QStringLiteral(",") ? u';' : u',';
    QStringList quoted;
    for (const QString &cell : cells)
        quoted.append(csvCell(cell));
    return quoted.join(separator).toUtf8() + "\r\n";
}

QString csvTime(const QDateTime &time, const QByteArray &zone)
{
    if (!time.isValid())
        return {};
    return time.toTimeZone(QTimeZone(zone)).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

} // namespace kai

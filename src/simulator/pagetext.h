#pragma once

#include <QByteArray>
#include <QString>

namespace kai::simulator {

enum class Language { Indonesian, English };

/// The first of id and en that the browser names; Indonesian where it names neither.
Language preferredLanguage(const QByteArray &acceptLanguage);

/// The words of the payment page in one language.
class PageText
{
public:
    explicit PageText(Language language)
        : m_language(language)
    {
    }

    QString code() const
    {
        return m_language == Language::English ? QStringLiteral("en") : QStringLiteral("id");
    }
    QString pick(const char *indonesian, const char *english) const
    {
        return QString::fromUtf8(m_language == Language::English ? english : indonesian);
    }
    /// "Rp 150.000", "-Rp 5.000".
    static QString rupiah(qint64 amount);

private:
    Language m_language;
};

} // namespace kai::simulator

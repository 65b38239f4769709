#include "desktop/window/languageswitch.h"

#include <QCoreApplication>
#include <QLocale>

namespace kai {

static bool isIndonesian(LanguageChoice choice)
{
    switch (choice) {
    case LanguageChoice::System:
        return QLocale::system().language() == QLocale::Indonesian;
    case LanguageChoice::Indonesian:
        return true;
    case LanguageChoice::English:
        return false;
    }
    Q_UNREACHABLE();
}

static QLocale localeOf(bool indonesian)
{
    if (indonesian)
        return QLocale(QLocale::Indonesian, QLocale::Indonesia);
    const QLocale system = QLocale::system();
    if (system.language() == QLocale::English)
        return system;
    return QLocale(QLocale::English, QLocale::UnitedKingdom);
}

LanguageSwitch::~LanguageSwitch()
{
    QCoreApplication::removeTranslator(&m_translator);
}

void LanguageSwitch::apply(LanguageChoice choice)
{
    const bool indonesian = isIndonesian(choice);
    m_code = indonesian ? "id" : "en";
    QCoreApplication::removeTranslator(&m_translator);
    // Before the translator: those who hear of the language also read the locale.
    QLocale::setDefault(localeOf(indonesian));
    if (m_translator.load(QStringLiteral(":/i18n/kai_") + QString::fromLatin1(m_code)))
        QCoreApplication::installTranslator(&m_translator);
}

} // namespace kai

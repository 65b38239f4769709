#pragma once

#include "desktop/client/desktopsettings.h"

#include <QTranslator>

namespace kai {

/// Sets the language of the whole application and the locale of its dates and numbers. Widgets hear
/// of it through QEvent::LanguageChange.
class LanguageSwitch
{
public:
    LanguageSwitch() = default;
    ~LanguageSwitch();
    Q_DISABLE_COPY_MOVE(LanguageSwitch)

    void apply(LanguageChoice choice);
    /// "id" or "en": what was applied.
    QByteArray code() const { return m_code; }

private:
    QTranslator m_translator;
    QByteArray m_code = "en";
};

} // namespace kai

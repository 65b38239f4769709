#include "tickets/ticketfonts.h"

#include <QFontDatabase>

// Q_INIT_RESOURCE does not work inside a namespace.
static void registerFontResource()
{
    Q_INIT_RESOURCE(ticketfonts);
}

namespace kai {

namespace {

QStringList registeredFamilies()
{
    registerFontResource();
    QStringList families;
    for (const auto *file :
         {"NotoSans-Regular", "NotoSans-Bold", "NotoSansArabic-Regular", "NotoSansArabic-Bold",
          "NotoSansJavanese-Regular", "NotoSansJavanese-Bold", "Symbola_hint"}) {
        const int id = QFontDatabase::addApplicationFont(
            QStringLiteral(":/kai/tickets/fonts/%1.ttf").arg(QLatin1String(file)));
        const QStringList found = QFontDatabase::applicationFontFamilies(id);
        if (found.isEmpty())
            return {};
        if (!families.contains(found.constFirst()))
            families.append(found.constFirst());
    }
    return families;
}

} // namespace

Result<QStringList> ticketFontFamilies()
{
    static const QStringList families = registeredFamilies();
    if (families.isEmpty())
        return failure(internalError(QStringLiteral("the fonts of tickets cannot be read")));
    return families;
}

} // namespace kai

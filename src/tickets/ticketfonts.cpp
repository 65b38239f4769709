#include "tickets/ticketfonts.h"

#include <QFontDatabase>

// Q_INIT_RESOURCE does not work inside a namespace.
static void registerFontResource()
{
    Q_INIT_RESOURCE(ticketfonts);
}

namespace kai {

namespace {

QString registeredFamily()
{
    registerFontResource();
    QString family;
    for (const auto *file : {"NotoSans-Regular.ttf", "NotoSans-Bold.ttf"}) {
        const int id = QFontDatabase::addApplicationFont(QStringLiteral(":/kai/tickets/fonts/")
                                                         + QLatin1String(file));
        const QStringList families = QFontDatabase::applicationFontFamilies(id);
        if (families.isEmpty())
            return {};
        family = families.constFirst();
    }
    return family;
}

} // namespace

Result<QString> ticketFontFamily()
{
    static const QString family = registeredFamily();
    if (family.isEmpty())
        return failure(internalError(QStringLiteral("the fonts of tickets cannot be read")));
    return family;
}

} // namespace kai

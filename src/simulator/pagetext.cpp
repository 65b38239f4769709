#include "simulator/pagetext.h"

#include <QList>

namespace kai::simulator {

using namespace Qt::StringLiterals;

Language preferredLanguage(const QByteArray &acceptLanguage)
{
    for (const QByteArray &part : acceptLanguage.toLower().split(',')) {
        const QByteArray tag = part.trimmed();
        if (tag.startsWith("id"))
            return Language::Indonesian;
        if (tag.startsWith("en"))
            return Language::English;
    }
    return Language::Indonesian;
}

QString PageText::rupiah(qint64 amount)
{
    QString digits = QString::number(qAbs(amount));
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, u'.');
    return (amount < 0 ? u"-Rp "_s : u"Rp "_s) + digits;
}

} // namespace kai::simulator

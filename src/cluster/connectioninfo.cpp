#include "cluster/connectioninfo.h"

namespace kai::cluster {

static QString quoted(QString value)
{
    value.replace(u'\\', QLatin1String("\\\\")).replace(u'\'', QLatin1String("\\'"));
    return u'\'' + value + u'\'';
}

QString ConnectionInfo::toKeywordString() const
{
    return QStringLiteral("host=%1 port=%2 user=%3 dbname=%4")
        .arg(quoted(socketDir), quoted(QString::number(port)), quoted(user), quoted(database));
}

} // namespace kai::cluster

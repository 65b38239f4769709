#include "storage/pgrows.h"

namespace kai {

bool PgRows::next()
{
    m_column = 0;
    return m_query->next();
}

QDateTime PgRows::time()
{
    const QVariant milliseconds = take();
    if (milliseconds.isNull())
        return {};
    return QDateTime::fromMSecsSinceEpoch(milliseconds.toLongLong(), Qt::UTC);
}

} // namespace kai

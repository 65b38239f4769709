#pragma once

#include <QList>
#include <QString>

namespace kai {

/// One page of a list that is read by cursor.
template<class T> struct ApiPage
{
    QList<T> items;
    QString nextCursor; ///< empty on the last page
};

} // namespace kai

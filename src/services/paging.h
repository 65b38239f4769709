#pragma once

#include <QList>
#include <QString>

namespace kai {

/// One page of a list that is read by key. `limit` is 1 to 200.
struct PageRequest
{
    int limit = 50;
    QString cursor; ///< opaque, from the page before; empty for the first
};

template<class T> struct Page
{
    QList<T> items;
    QString nextCursor; ///< empty on the last page
};

/// How something is found while its row is locked until the end of the transaction.
enum class Lock { None, ForUpdate };

} // namespace kai

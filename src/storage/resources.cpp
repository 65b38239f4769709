#include "storage/resources.h"

#include <QtGlobal>

// Q_INIT_RESOURCE declares a function and so must stand outside any namespace.
static void initResource()
{
    Q_INIT_RESOURCE(kai_storage);
}

namespace kai {

void initStorageResources()
{
    initResource();
}

} // namespace kai

#include "http/resources.h"

#include <QFile>

// Q_INIT_RESOURCE declares a function and so must stand outside any namespace.
static void initHttpResources()
{
    Q_INIT_RESOURCE(kai_http);
}

namespace kai::http {

QByteArray resource(const QString &name)
{
    initHttpResources();
    QFile file(QStringLiteral(":/http/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace kai::http

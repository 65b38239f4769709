#include "http/middleware/middlewares.h"

#include "http/answers.h"

#include <algorithm>

namespace kai::http {

HostCheck::HostCheck(const QStringList &names, const QList<QHostAddress> &listening)
    : m_names {"localhost", "127.0.0.1", "::1"}
    , m_listening(listening)
{
    for (const QString &name : names)
        m_names.insert(name.toLower().toLatin1());
}

/// "Shop.example:443" → "shop.example", "[::1]:80" → "::1".
static QByteArray nameOf(const QByteArray &host)
{
    if (host.startsWith('['))
        return host.mid(1, host.indexOf(']') - 1).toLower();
    const qsizetype colon = host.indexOf(':');
    return host.first(colon < 0 ? host.size() : colon).toLower();
}

/// 0.0.0.0 and ::, which stand for every address of the machine.
static bool isEverywhere(const QHostAddress &listening)
{
    return listening == QHostAddress(QHostAddress::Any)
           || listening == QHostAddress(QHostAddress::AnyIPv4)
           || listening == QHostAddress(QHostAddress::AnyIPv6);
}

bool HostCheck::isOurs(const QByteArray &host) const
{
    const QByteArray name = nameOf(host);
    if (m_names.contains(name))
        return true;
    const QHostAddress address(QString::fromLatin1(name));
    if (address.isNull())
        return false;
    // A page elsewhere can make a name of its own point here, but never an address.
    return address.isLoopback()
           || std::any_of(m_listening.begin(), m_listening.end(), [&](const QHostAddress &ours) {
                  return ours == address || isEverywhere(ours);
              });
}

Response HostCheck::handle(Exchange &exchange, const Next &next) const
{
    // HTTP/1.0 may leave it out; the engine refuses that of anything later.
    const QByteArray host = exchange.request.headers.value("Host");
    if (host.isEmpty() || isOurs(host))
        return next(exchange);
    return problem(exchange, {ErrorKind::Malformed, QStringLiteral("host.unknown")});
}

} // namespace kai::http

#include "http/middleware/middlewares.h"

#include "http/answers.h"

#include <algorithm>

namespace kai::http {

HostCheck::HostCheck(const QStringList &names, const QList<QHostAddress> &listening)
    : m_names {"localhost", "127.0.0.1", "::1"}
    , m_listening(listening)
{
    for (const QString &name : names)
        m_names.append(name.toLatin1());
}

/// "shop.example:443" → "shop.example", "[::1]:80" → "::1".
static QByteArrayView nameOf(QByteArrayView host)
{
    if (host.startsWith('[')) {
        const qsizetype end = host.indexOf(']');
        return end < 0 ? host : host.sliced(1, end - 1);
    }
    const qsizetype colon = host.indexOf(':');
    return colon < 0 ? host : host.first(colon);
}

/// 0.0.0.0 and ::, which stand for every address of the machine.
static bool isEverywhere(const QHostAddress &listening)
{
    return listening == QHostAddress(QHostAddress::Any)
           || listening == QHostAddress(QHostAddress::AnyIPv4)
           || listening == QHostAddress(QHostAddress::AnyIPv6);
}

bool HostCheck::isOurs(QByteArrayView host) const
{
    const QByteArrayView name = nameOf(host);
    const auto isName = [&](const QByteArray &ours) {
        return ours.size() == name.size() && ours.compare(name, Qt::CaseInsensitive) == 0;
    };
    if (std::any_of(m_names.begin(), m_names.end(), isName))
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
    const QByteArrayView host = exchange.request.headers.view("Host");
    if (host.isEmpty() || isOurs(host))
        return next(exchange);
    return problem(exchange, {ErrorKind::Malformed, QStringLiteral("host.unknown")});
}

} // namespace kai::http

#include "http/credentials.h"

namespace kai::http {

std::optional<QByteArray> sessionCookie(const Request &request)
{
    for (const QByteArray &pair : request.headers.value("Cookie").split(';')) {
        const QByteArray trimmed = pair.trimmed();
        if (trimmed.startsWith(sessionCookieName + '='))
            return trimmed.mid(sessionCookieName.size() + 1);
    }
    return std::nullopt;
}

std::optional<QString> bearerToken(const Request &request)
{
    const QByteArray value = request.headers.value("Authorization");
    if (value.size() < 7 || value.left(7).compare("Bearer ", Qt::CaseInsensitive) != 0)
        return std::nullopt;
    return QString::fromLatin1(value.mid(7).trimmed());
}

} // namespace kai::http

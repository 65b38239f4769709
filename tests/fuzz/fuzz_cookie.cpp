// Any Cookie and Authorization: what is found stood there, under the one name or scheme.

#include "http/credentials.h"
#include "require.h"

#include <cstdint>

using namespace kai::http;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const qsizetype cut = bytes.indexOf('\n');
    Request request;
    request.headers.append("Cookie", cut < 0 ? bytes : bytes.left(cut));
    if (cut >= 0)
        request.headers.append("Authorization", bytes.mid(cut + 1));

    const auto cookie = sessionCookie(request);
    if (cookie) {
        require(!cookie->contains(';'));
        require(request.headers.value("Cookie").contains(sessionCookieName + '=' + *cookie));
    }
    const auto token = bearerToken(request);
    if (token) {
        require(cut >= 0);
        require(request.headers.value("Authorization").size() >= token->size() + 7);
        require(token->toLatin1().trimmed() == token->toLatin1());
    }
    return 0;
}

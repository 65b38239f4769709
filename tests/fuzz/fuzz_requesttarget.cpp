// Any bytes as a target: what is taken has one meaning only, and its query can be asked for
// anything.

#include "http/engine/requesttarget.h"
#include "http/message.h"
#include "require.h"

#include <cstdint>

using namespace kai::http;

namespace {

void checkPath(const QString &path)
{
    require(path.startsWith(u'/'));
    require(!path.contains(u"//") && !path.contains(u'\\'));
    for (const QChar c : path)
        require(c >= QChar(0x20) && c != QChar(0x7f));
    for (const QString &segment : path.split(u'/'))
        require(segment != u"." && segment != u"..");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    const auto strict = parseTarget(bytes, Asterisk::Refused);
    const auto lax = parseTarget(bytes, Asterisk::Allowed);
    require(strict.has_value() == lax.has_value() || bytes == "*");
    if (!strict)
        return 0;
    require(bytes.startsWith('/'));
    checkPath(strict->path);
    // The same text means the same again.
    require(strict->path == lax->path && strict->query == lax->query);
    Request request;
    request.query = strict->query;
    for (const auto &[name, value] : strict->query.queryItems(QUrl::FullyDecoded)) {
        const std::optional<QString> found = request.parameter(name);
        require(!found || found->size() <= bytes.size());
    }
    request.parameter(QStringLiteral("from"));
    return 0;
}

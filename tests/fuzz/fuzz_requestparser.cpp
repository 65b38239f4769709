// Any bytes, in any pieces, must be read as the same requests or refused, and what is read must
// keep the promises of Request.

#include "http/engine/requestparser.h"
#include "require.h"

#include <algorithm>
#include <cstdint>

using namespace kai::http;

namespace {

void checkPromises(const Request &request)
{
    require(!request.method.isEmpty());
    require(request.path.startsWith(u'/') || request.path == u"*");
    require(request.path == u"*" || !request.path.contains(u"//"));
    require(!request.path.contains(u'\\'));
    const auto control = [](QChar c) { return c < QChar(0x20) || c == QChar(0x7f); };
    require(std::none_of(request.path.cbegin(), request.path.cend(), control));
    for (const QString &segment : request.path.split(u'/'))
        require(segment != u"." && segment != u"..");
    require(request.headers.count("Host") <= 1);
    require(request.headers.count("Content-Length") <= 1);
    require(!request.headers.contains("Content-Length")
            || !request.headers.contains("Transfer-Encoding"));
    for (const auto &[name, value] : request.headers) {
        require(!name.isEmpty());
        require(!value.contains('\r') && !value.contains('\n') && !value.contains('\0'));
    }
}

QByteArray read(const ParserLimits &limits, QByteArrayView bytes, qsizetype pieceSize)
{
    RequestParser parser(limits);
    QByteArray seen;
    while (!bytes.isEmpty()) {
        QByteArrayView piece = bytes.first(std::min(pieceSize, bytes.size()));
        bytes = bytes.sliced(piece.size());
        while (!piece.isEmpty()) {
            const qsizetype used = parser.feed(piece);
            require(used >= 0 && used <= piece.size());
            piece = piece.sliced(used);
            if (parser.state() == RequestParser::State::Rejected)
                return seen + rejectName(parser.reason());
            if (parser.state() != RequestParser::State::Complete) {
                require(piece.isEmpty());
                continue;
            }
            require(parser.request().body.size() <= limits.bodySize);
            const Request request = parser.take();
            checkPromises(request);
            seen += request.method + request.target + request.body + '\n';
        }
    }
    return seen + (parser.isIdle() ? "end" : "unfinished");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    static const ParserLimits limits {1024, 16, 256, 4096};
    // The first byte says how the others are cut.
    const QByteArrayView bytes(data + 1, static_cast<qsizetype>(size - 1));
    const QByteArray whole = read(limits, bytes, bytes.size());
    require(read(limits, bytes, 1 + data[0] % 64) == whole);
    return 0;
}

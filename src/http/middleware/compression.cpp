#include "http/middleware/middlewares.h"

#include "http/headerlists.h"

#include <zlib.h>

namespace kai::http {

/// Below it the answer fits one packet anyway.
static constexpr qsizetype worthwhile = 1024;
/// Half the time of the default for answers that are one part in a hundred larger.
static constexpr int level = 4;

static bool isText(const QByteArray &contentType)
{
    return contentType.startsWith("application/json") || contentType.startsWith("text/");
}

static bool acceptsGzip(const Request &request)
{
    double gzip = -1;
    double any = 0;
    double identity = 0;
    for (const auto &[coding, weight] : weightedList(request.headers.value("Accept-Encoding"))) {
        if (coding == "gzip" || coding == "x-gzip")
            gzip = weight;
        else if (coding == "*")
            any = weight;
        else if (coding == "identity")
            identity = weight;
    }
    const double wanted = gzip >= 0 ? gzip : any;
    return wanted > 0 && wanted >= identity;
}

/// An empty array when zlib has no memory.
static QByteArray gzipped(const QByteArray &bytes)
{
    constexpr int gzipFormat = 15 + 16;
    z_stream stream {};
    if (deflateInit2(&stream, level, Z_DEFLATED, gzipFormat, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray out(qsizetype(deflateBound(&stream, uLong(bytes.size()))), Qt::Uninitialized);
    // zlib's interface of old takes what it does not change as changeable.
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    const bool done = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    out.truncate(done ? qsizetype(stream.total_out) : 0);
    deflateEnd(&stream);
    return out;
}

Response Compression::handle(Exchange &exchange, const Next &next) const
{
    Response response = next(exchange);
    const bool suits = exchange.route && exchange.route->answer == api::Answer::Public
                       && response.status == 200 && isText(response.headers.value("Content-Type"))
                       && response.body.size() >= worthwhile;
    if (!suits)
        return response;
    response.headers.append("Vary", "Accept-Encoding");
    if (!acceptsGzip(exchange.request))
        return response;
    const QByteArray smaller = gzipped(response.body);
    if (smaller.isEmpty() || smaller.size() >= response.body.size())
        return response;
    response.body = smaller;
    response.headers.append("Content-Encoding", "gzip");
    return response;
}

} // namespace kai::http

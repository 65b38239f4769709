#include "gateways/httpsclient.h"

#include "gateways/curlhandle.h"

#include <QHostAddress>

namespace kai {

constexpr long connectTimeoutMs = 3000;
constexpr qsizetype maxReplySize = 1024 * 1024;

/// The thread's own handle: it keeps connections open from one call to the next.
static CURL *threadHandle()
{
    thread_local const CurlHandle handle(curl_easy_init());
    if (handle)
        curl_easy_reset(handle.get());
    return handle.get();
}

static bool isOnThisMachine(const QUrl &url)
{
    return url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback();
}

static Error gatewayError(const QString &internal)
{
    Error error {ErrorKind::Gateway, QStringLiteral("gateway.failed")};
    error.internal = internal;
    return error;
}

/// Refusing more than the limit ends the transfer with an error.
static size_t appendTo(char *data, size_t, size_t size, void *target)
{
    auto *body = static_cast<QByteArray *>(target);
    if (body->size() + qsizetype(size) > maxReplySize)
        return 0;
    body->append(data, qsizetype(size));
    return size;
}

static void setLimits(CURL *handle, std::chrono::milliseconds timeout)
{
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, connectTimeoutMs);
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, long(timeout.count()));
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
}

static void setBody(CURL *handle, const GatewayRequest &request)
{
    switch (request.method) {
    case HttpMethod::Get:
        curl_easy_setopt(handle, CURLOPT_HTTPGET, 1L);
        return;
    case HttpMethod::Post:
        // On a kept connection that turns out to be dead libcurl would send a command again by
        // itself, although it may have been carried out.
        curl_easy_setopt(handle, CURLOPT_FRESH_CONNECT, 1L);
        curl_easy_setopt(handle, CURLOPT_POST, 1L);
        curl_easy_setopt(handle, CURLOPT_POSTFIELDS, request.body.constData());
        curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.size()));
        return;
    }
    Q_UNREACHABLE();
}

static CurlList headersOf(const GatewayRequest &request)
{
    curl_slist *list = curl_slist_append(nullptr, "Accept: application/json");
    list = curl_slist_append(list, ("Content-Type: " + request.contentType).constData());
    // Without this a body over 1 kB waits a second for "100 Continue".
    list = curl_slist_append(list, "Expect:");
    for (const QByteArray &header : request.headers)
        list = curl_slist_append(list, header.constData());
    return CurlList(list);
}

HttpsClient::HttpsClient(const QByteArray &user)
    : m_credentials(user.isEmpty() ? user : user + ':')
{
    initCurl();
}

Result<GatewayReply> HttpsClient::send(const GatewayRequest &request) const
{
    const bool isLocal = isOnThisMachine(request.url);
    if (request.url.scheme() != QLatin1String("https") && !isLocal)
        return failure(gatewayError(QStringLiteral("a secret does not go over plain HTTP")));
    CURL *handle = threadHandle();
    if (!handle)
        return failure(gatewayError(QStringLiteral("no memory for a connection")));

    GatewayReply reply;
    const QByteArray url = request.url.toEncoded();
    const auto headers = headersOf(request);
    setLimits(handle, request.timeout);
    setBody(handle, request);
    curl_easy_setopt(handle, CURLOPT_URL, url.constData());
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers.get());
    if (!m_credentials.isEmpty()) {
        curl_easy_setopt(handle, CURLOPT_HTTPAUTH, CURLAUTH_BASIC);
        curl_easy_setopt(handle, CURLOPT_USERPWD, m_credentials.constData());
    }
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, appendTo);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &reply.body);
    if (isLocal)
        curl_easy_setopt(handle, CURLOPT_PROXY, "");

    const CURLcode code = curl_easy_perform(handle);
    if (code != CURLE_OK)
        return failure(gatewayError(QString::fromLatin1(curl_easy_strerror(code))));
    long status = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    reply.status = int(status);
    return reply;
}

} // namespace kai

#include "gateways/curlwebhookprobe.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <curl/curl.h>

#include <memory>

namespace kai {

constexpr long connectTimeoutMs = 3000;
constexpr long totalTimeoutMs = 10000;
constexpr qsizetype maxReplySize = 64 * 1024;

/// What came back, whoever sent it.
struct ProbeAnswer
{
    QByteArray body;
    QByteArray headers;
};

static size_t appendTo(char *data, size_t, size_t size, void *target)
{
    auto *bytes = static_cast<QByteArray *>(target);
    if (bytes->size() + qsizetype(size) <= maxReplySize)
        bytes->append(data, qsizetype(size));
    return size;
}

static ProbeReply failedAt(ProbeStage stage, const char *code, const QString &detail)
{
    return {stage, QLatin1String(code), detail, {}};
}

/// At which stage a transfer broke off.
static ProbeReply brokenReply(CURLcode code, bool wasConnected)
{
    const QString detail = QString::fromLatin1(curl_easy_strerror(code));
    switch (int(code)) { // an open set of numbers, not an enum of ours
    case CURLE_COULDNT_RESOLVE_HOST:
        return failedAt(ProbeStage::Name, "probe.nameUnknown", detail);
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_CACERT_BADFILE:
        return failedAt(ProbeStage::Encryption, "probe.certificate", detail);
    default:
        return wasConnected ? failedAt(ProbeStage::Proxy, "probe.noAnswer", detail)
                            : failedAt(ProbeStage::Connection, "probe.noConnection", detail);
    }
}

/// Every answer of our own server carries a request id, and a proxy's own answer does not.
static bool isOurs(const ProbeAnswer &answer)
{
    return answer.headers.toLower().contains("\nx-request-id:");
}

static ProbeReply replyOf(long status, const ProbeAnswer &answer)
{
    const QString detail = QStringLiteral("HTTP %1").arg(status);
    if (status / 100 == 3)
        return failedAt(ProbeStage::Proxy, "probe.redirected", detail);
    if (!isOurs(answer)) {
        const bool isBehind = status == 502 || status == 503 || status == 504;
        return failedAt(ProbeStage::Proxy,
                        isBehind ? "probe.serverUnreached" : "probe.notForwarded", detail);
    }
    const bool isStored = QJsonDocument::fromJson(answer.body)[u"data"][u"stored"].toBool();
    if (status == 200 && isStored)
        return {};
    return failedAt(ProbeStage::Server, "probe.refused", detail);
}

ProbeReply CurlWebhookProbe::post(const QUrl &url, const QByteArray &body)
{
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> handle(curl_easy_init(),
                                                                     &curl_easy_cleanup);
    const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> headers(
        curl_slist_append(curl_slist_append(nullptr, "Content-Type: application/json"), "Expect:"),
        &curl_slist_free_all);
    if (!handle)
        return failedAt(ProbeStage::Connection, "probe.noConnection", {});
    ProbeAnswer answer;
    const QByteArray address = url.toEncoded();
    CURL *curl = handle.get();
    curl_easy_setopt(curl, CURLOPT_URL, address.constData());
    curl_easy_setopt(curl, CURLOPT_USERAGENT, "Veritrans");
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(curl, CURLOPT_POST, 1L);
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body.constData());
    curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.size()));
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, connectTimeoutMs);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, totalTimeoutMs);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, appendTo);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &answer.body);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, appendTo);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, &answer.headers);
    const CURLcode code = curl_easy_perform(curl);
    curl_off_t connectedAfter = 0;
    curl_easy_getinfo(curl, CURLINFO_CONNECT_TIME_T, &connectedAfter);
    curl_off_t total = 0;
    curl_easy_getinfo(curl, CURLINFO_TOTAL_TIME_T, &total);
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    ProbeReply reply
        = code == CURLE_OK ? replyOf(status, answer) : brokenReply(code, connectedAfter > 0);
    reply.elapsed = std::chrono::milliseconds(total / 1000);
    return reply;
}

} // namespace kai

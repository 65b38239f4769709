#include "gateways/alertwebhook.h"

#include "gateways/curlhandle.h"
#include "gateways/publicaddress.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <sodium.h>
#include <unistd.h>

namespace kai {

constexpr long connectTimeoutMs = 3000;
constexpr long totalTimeoutMs = 8000;

namespace {

/// What one transfer shares with the function that opens its sockets.
struct Door
{
    WebhookReach reach;
    bool refused = false;
};

curl_socket_t openSocket(void *door, curlsocktype, curl_sockaddr *target)
{
    Door &own = *static_cast<Door *>(door);
    const QHostAddress address(&target->addr);
    if (own.reach == WebhookReach::Public && !isPublicAddress(address)) {
        own.refused = true;
        return CURL_SOCKET_BAD;
    }
    return ::socket(target->family, target->socktype | SOCK_CLOEXEC, target->protocol);
}

/// Nobody reads the answer's body.
size_t ignore(char *, size_t, size_t size, void *)
{
    return size;
}

QByteArray signatureOf(const QByteArray &secret, const QByteArray &message)
{
    QByteArray hash(crypto_auth_hmacsha256_BYTES, '\0');
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, reinterpret_cast<const uchar *>(secret.constData()),
                                size_t(secret.size()));
    crypto_auth_hmacsha256_update(&state, reinterpret_cast<const uchar *>(message.constData()),
                                  size_t(message.size()));
    crypto_auth_hmacsha256_final(&state, reinterpret_cast<uchar *>(hash.data()));
    return "sha256=" + hash.toHex();
}

Error notTold(const QString &cause)
{
    Error error {ErrorKind::Gateway, QStringLiteral("alert.notTold")};
    error.internal = cause;
    return error;
}

QJsonValue timeOrNull(const std::optional<QDateTime> &time)
{
    return time ? QJsonValue(time->toString(Qt::ISODateWithMs)) : QJsonValue();
}

} // namespace

AlertWebhook::AlertWebhook(AlertWebhookConfig config, const Clock &clock)
    : m_config(std::move(config))
    , m_clock(clock)
{
    initCurl();
}

QByteArray AlertWebhook::bodyOf(const Alert &alert) const
{
    const QJsonObject body {
        {QStringLiteral("server"), m_config.server},
        {QStringLiteral("id"), alert.id.value()},
        {QStringLiteral("kind"), wireName(alert.kind)},
        {QStringLiteral("severity"), wireName(alert.severity)},
        {QStringLiteral("state"),
         alert.isActive() ? QStringLiteral("raised") : QStringLiteral("cleared")},
        {QStringLiteral("subject"), alert.subject},
        {QStringLiteral("detail"), alert.detail},
        {QStringLiteral("raisedAt"), alert.raisedAt.toString(Qt::ISODateWithMs)},
        {QStringLiteral("clearedAt"), timeOrNull(alert.clearedAt)}};
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

Result<void> AlertWebhook::tell(const Alert &alert)
{
    const CurlHandle handle(curl_easy_init());
    if (!handle)
        return failure(notTold(QStringLiteral("no memory")));
    const QByteArray body = bodyOf(alert);
    const QByteArray time = QByteArray::number(m_clock.now().toSecsSinceEpoch());
    curl_slist *list = curl_slist_append(nullptr, "Content-Type: application/json");
    list = curl_slist_append(list, ("X-Kai-Timestamp: " + time).constData());
    list = curl_slist_append(
        list, ("X-Kai-Signature: " + signatureOf(m_config.secret, time + '.' + body)).constData());
    const CurlList headers(list);
    const QByteArray url = m_config.url.toEncoded();
    Door door {m_config.reach};
    CURL *curl = handle.get();
    curl_easy_setopt(curl, CURLOPT_URL, url.constData());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR,
                     m_config.reach == WebhookReach::Public ? "https" : "http,https");
    curl_easy_setopt(curl, CURLOPT_PROXY, ""); // a proxy would connect where we cannot look
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, connectTimeoutMs);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, totalTimeoutMs);
    curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, openSocket);
    curl_easy_setopt(curl, CURLOPT_OPENSOCKETDATA, &door);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, ignore);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body.constData());
    curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.size()));

    const CURLcode code = curl_easy_perform(curl);
    if (door.refused && code != CURLE_OK)
        return failure(notTold(QStringLiteral("private address")));
    if (code != CURLE_OK)
        return failure(notTold(QString::fromLatin1(curl_easy_strerror(code))));
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    if (status >= 200 && status < 300)
        return {};
    return failure(notTold(QStringLiteral("HTTP %1").arg(status)));
}

} // namespace kai

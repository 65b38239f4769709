#include "gateways/smtpmailer.h"

#include "gateways/curlhandle.h"

#include <algorithm>
#include <cstring>

namespace kai {

constexpr long connectTimeoutMs = 5000;
constexpr long totalTimeoutMs = 20'000;

/// What libcurl has still to read.
struct Upload
{
    QByteArray bytes;
    qsizetype taken = 0;
};

static size_t readUpload(char *target, size_t size, size_t count, void *source)
{
    auto *upload = static_cast<Upload *>(source);
    const qsizetype length
        = std::min(qsizetype(size * count), upload->bytes.size() - upload->taken);
    std::memcpy(target, upload->bytes.constData() + upload->taken, size_t(length));
    upload->taken += length;
    return size_t(length);
}

static Error notSent(CURLcode code, long reply)
{
    // 5xx is an answer to this mail. A refused login is one to our settings, which somebody mends.
    const bool refused = reply >= 500 && reply < 600 && code != CURLE_LOGIN_DENIED;
    Error error {refused ? ErrorKind::Gateway : ErrorKind::Unavailable,
                 refused ? QStringLiteral("mail.refused") : QStringLiteral("mail.notSent")};
    error.internal = QStringLiteral("%1, reply %2")
                         .arg(QString::fromLatin1(curl_easy_strerror(code)))
                         .arg(reply);
    return error;
}

SmtpMailer::SmtpMailer(SmtpConfig config)
    : m_config(std::move(config))
{
    initCurl();
}

QByteArray SmtpMailer::rendered(const MailMessage &message) const
{
    return mimeMessage(message, m_config.sender);
}

static void setSecurity(CURL *handle, const SmtpConfig &config)
{
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 2L);
    const bool plain = config.security == SmtpSecurity::None;
    curl_easy_setopt(handle, CURLOPT_USE_SSL, long(plain ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    if (!config.certificates.isEmpty())
        curl_easy_setopt(handle, CURLOPT_CAINFO, config.certificates.toLocal8Bit().constData());
    if (config.user.isEmpty())
        return;
    curl_easy_setopt(handle, CURLOPT_USERNAME, config.user.toUtf8().constData());
    curl_easy_setopt(handle, CURLOPT_PASSWORD, config.password.constData());
}

static void setConnection(CURL *handle, const SmtpConfig &config)
{
    curl_easy_setopt(handle, CURLOPT_URL, config.url.toEncoded().constData());
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, connectTimeoutMs);
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, totalTimeoutMs);
    setSecurity(handle, config);
}

Result<void> SmtpMailer::tryLogin() const
{
    const CurlHandle handle(curl_easy_init());
    if (!handle)
        return failure(notSent(CURLE_OUT_OF_MEMORY, 0));
    setConnection(handle.get(), m_config);
    curl_easy_setopt(handle.get(), CURLOPT_NOBODY, 1L);
    curl_easy_setopt(handle.get(), CURLOPT_CUSTOMREQUEST, "NOOP");
    const CURLcode code = curl_easy_perform(handle.get());
    if (code == CURLE_OK)
        return {};
    long reply = 0;
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &reply);
    Error error = notSent(code, reply);
    error.kind = ErrorKind::Unavailable;
    error.code = QStringLiteral("mail.notSent");
    return failure(error);
}

Result<MailStatus> SmtpMailer::send(const MailMessage &message)
{
    const CurlHandle handle(curl_easy_init());
    const QByteArray recipient = '<' + message.toAddress.toLatin1() + '>';
    const QByteArray sender = '<' + m_config.sender.address.toLatin1() + '>';
    const CurlList recipients(curl_slist_append(nullptr, recipient.constData()));
    if (!handle || !recipients)
        return failure(notSent(CURLE_OUT_OF_MEMORY, 0));
    Upload upload {rendered(message)};
    setConnection(handle.get(), m_config);
    curl_easy_setopt(handle.get(), CURLOPT_MAIL_FROM, sender.constData());
    curl_easy_setopt(handle.get(), CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(handle.get(), CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(handle.get(), CURLOPT_READFUNCTION, readUpload);
    curl_easy_setopt(handle.get(), CURLOPT_READDATA, &upload);

    const CURLcode code = curl_easy_perform(handle.get());
    if (code == CURLE_OK)
        return MailStatus::Sent;
    long reply = 0;
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &reply);
    return failure(notSent(code, reply));
}

} // namespace kai

#pragma once

#include "simulator/httpmessage.h"
#include "simulator/paymentdesk.h"

namespace kai::simulator {

/// POST /snap/v1/transactions and POST /snap/v1/transactions/{token}/cancel.
class SnapApi
{
public:
    SnapApi(const Settings &settings, Store &store, PaymentDesk &desk);

    /// `path` is what follows /snap/v1.
    HttpReply handle(const HttpRequest &request, const QStringList &path, const QString &baseUrl);

    static HttpReply errors(int status, const QStringList &messages);

private:
    HttpReply create(const HttpRequest &request, const QString &baseUrl);
    HttpReply cancel(const QString &token);

    const Settings &m_settings;
    Store &m_store;
    PaymentDesk &m_desk;
};

/// Where the customer pays.
QString redirectUrl(const QString &baseUrl, const Session &session);

/// The addresses of an order's notifications: the configured one and those of the headers.
QList<QUrl> notificationUrls(const HttpRequest &request, const QUrl &configured);

} // namespace kai::simulator

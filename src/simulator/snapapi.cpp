#include "simulator/snapapi.h"

#include "simulator/snapvalidation.h"

#include <QJsonDocument>

namespace kai::simulator {

using namespace Qt::StringLiterals;

namespace {

constexpr int maximumUrls = 2;

QList<QUrl> urlsIn(const QByteArray &header)
{
    QList<QUrl> urls;
    for (const QByteArray &part : header.split(',')) {
        const QUrl url(QString::fromUtf8(part.trimmed()), QUrl::StrictMode);
        const bool web = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
        if (url.isValid() && web && !url.host().isEmpty() && urls.size() < maximumUrls)
            urls.append(url);
    }
    return urls;
}

} // namespace

QString redirectUrl(const QString &baseUrl, const Session &session)
{
    return baseUrl + u"/snap/v3/redirection/"_s + session.token;
}

QList<QUrl> notificationUrls(const HttpRequest &request, const QUrl &configured)
{
    const QList<QUrl> instead = urlsIn(request.header("x-override-notification"));
    if (!instead.isEmpty())
        return instead;
    QList<QUrl> urls = urlsIn(request.header("x-append-notification"));
    if (configured.isValid() && !configured.isEmpty() && !urls.contains(configured))
        urls.prepend(configured);
    return urls;
}

SnapApi::SnapApi(const Settings &settings, Store &store, PaymentDesk &desk)
    : m_settings(settings)
    , m_store(store)
    , m_desk(desk)
{
}

HttpReply SnapApi::errors(int status, const QStringList &messages)
{
    return HttpReply::json(
        status, QJsonObject {{u"error_messages"_s, QJsonArray::fromStringList(messages)}});
}

HttpReply SnapApi::handle(const HttpRequest &request, const QStringList &path,
                          const QString &baseUrl)
{
    const bool creates = path.size() == 1 && path[0] == "transactions"_L1;
    const bool cancels = path.size() == 3 && path[0] == "transactions"_L1 && path[2] == "cancel"_L1;
    if (!creates && !cancels)
        return errors(404, {u"there is no such page"_s});
    if (request.method != "POST")
        return errors(405, {u"this method is not allowed here"_s});
    return creates ? create(request, baseUrl) : cancel(path[1]);
}

HttpReply SnapApi::create(const HttpRequest &request, const QString &baseUrl)
{
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    if (!document.isObject())
        return errors(400, {u"the request body is not a JSON object"_s});
    ParsedOrder parsed = parseSnapOrder(document.object(), QDateTime::currentDateTimeUtc());
    if (!parsed.errors.isEmpty())
        return errors(400, parsed.errors);
    if (m_store.isPaid(parsed.order.orderId)) {
        return errors(400,
                      {u"transaction_details.order_id has been paid and utilized, please use "_s
                       u"another order ID"_s});
    }
    parsed.order.notifyUrls = notificationUrls(request, m_settings.notifyUrl);
    const Session &session = m_desk.open(parsed.order);
    return HttpReply::json(201, QJsonObject {{u"token"_s, session.token},
                                             {u"redirect_url"_s, redirectUrl(baseUrl, session)}});
}

HttpReply SnapApi::cancel(const QString &token)
{
    Session *session = m_store.sessionByToken(token);
    if (!session)
        return errors(404, {u"token not found"_s});
    if (session->state != SessionState::Open)
        return errors(400, {u"token already canceled"_s});
    if (m_store.transactionOf(*session))
        return errors(400, {u"Transaction is on progress"_s});
    m_desk.cancelPage(*session);
    const QString at = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    return HttpReply::json(200, QJsonObject {{u"canceled_at"_s, at}});
}

} // namespace kai::simulator

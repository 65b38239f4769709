#include "desktop/client/apitransport.h"

#include "api/json.h"
#include "desktop/client/apiexchange.h"

#include <QJsonDocument>
#include <QLocale>
#include <QNetworkReply>

namespace kai {

ApiSession sessionFromJson(const QJsonObject &data)
{
    ApiSession session;
    session.accessToken = data[u"accessToken"].toString();
    session.refreshToken = data[u"refreshToken"].toString();
    session.accessEnds = QDeadlineTimer(std::chrono::seconds(data[u"expiresIn"].toInt(600)));
    session.user = api::userFromJson(data[u"user"].toObject());
    return session;
}

ApiCall callOf(api::Operation operation, const QStringList &pathValues)
{
    for (const api::Route &route : api::routes()) {
        if (route.operation != operation)
            continue;
        ApiCall call;
        call.method = route.method;
        call.access = route.access;
        QStringList segments = QString::fromLatin1(route.path).split(u'/');
        qsizetype next = 0;
        for (QString &segment : segments) {
            if (segment.startsWith(u'{'))
                segment = QString::fromLatin1(QUrl::toPercentEncoding(pathValues.value(next++)));
        }
        call.path = segments.join(u'/');
        return call;
    }
    Q_UNREACHABLE();
}

ApiTransport::ApiTransport(QObject *parent)
    : QObject(parent)
{
    // The program shows where it talks to: an address that sends it elsewhere is an error.
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

ApiTransport::~ApiTransport()
{
    qDeleteAll(findChildren<ApiExchange *>(QString(), Qt::FindDirectChildrenOnly));
}

void ApiTransport::setServer(const QUrl &server)
{
    // Cancelled, not deleted: one of them may be calling us.
    for (ApiExchange *exchange : findChildren<ApiExchange *>(QString(), Qt::FindDirectChildrenOnly))
        exchange->cancel();
    m_waitingForRefresh.clear();
    m_session.reset();
    m_clockOffsetMs = 0;
    m_server = server;
}

void ApiTransport::setSession(const ApiSession &session)
{
    m_session = session;
}

void ApiTransport::clearSession()
{
    m_session.reset();
}

QDateTime ApiTransport::serverTime() const
{
    return QDateTime::currentDateTimeUtc().addMSecs(m_clockOffsetMs);
}

void ApiTransport::noteServerTime(const QNetworkReply &reply)
{
    QDateTime told = QLocale::c().toDateTime(QString::fromLatin1(reply.rawHeader("Date")),
                                             QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!told.isValid())
        return;
    told.setTimeSpec(Qt::UTC);
    const qint64 offset = QDateTime::currentDateTimeUtc().msecsTo(told);
    // The header has whole seconds: a smaller difference is none.
    m_clockOffsetMs = qAbs(offset) < 1500 ? 0 : offset;
}

void ApiTransport::send(const ApiCall &call, QObject *receiver, Then<ApiReply> then)
{
    auto *exchange = new ApiExchange(*this, call, receiver, std::move(then));
    exchange->begin();
}

QNetworkReply *ApiTransport::start(const ApiCall &call)
{
    QUrl url = m_server;
    url.setPath(url.path(QUrl::FullyEncoded).chopped(url.path().endsWith(u'/') ? 1 : 0) + call.path,
                QUrl::StrictMode);
    url.setQuery(call.query);
    QNetworkRequest request(url);
    // The login also sets a cookie for browsers; a bearer token and a cookie together are refused.
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    request.setRawHeader("Accept-Language", m_language);
    request.setHeader(QNetworkRequest::UserAgentHeader,
                      QStringLiteral("KAI-Ticketing/" KAI_VERSION));
    if (call.access != api::Access::Public && m_session)
        request.setRawHeader("Authorization", "Bearer " + m_session->accessToken.toLatin1());
    if (!call.idempotencyKey.isEmpty())
        request.setRawHeader("Idempotency-Key", call.idempotencyKey);
    QByteArray body;
    if (call.body) {
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        body = QJsonDocument(*call.body).toJson(QJsonDocument::Compact);
    }
    if (call.file) {
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/zip"));
        call.file->seek(0); // it may be sent again
        return m_network.post(request, call.file.get());
    }
    switch (call.method) {
    case api::Method::Get:
        return m_network.get(request);
    case api::Method::Post:
        return m_network.post(request, body);
    case api::Method::Put:
        return m_network.put(request, body);
    case api::Method::Delete:
        return m_network.deleteResource(request);
    case api::Method::Patch:
        return m_network.sendCustomRequest(request, "PATCH", body);
    }
    Q_UNREACHABLE();
}

void ApiTransport::refreshSession(QObject *receiver, Then<ApiSession> then)
{
    m_waitingForRefresh.append({receiver, std::move(then)});
    if (m_waitingForRefresh.size() > 1)
        return; // one is under way: a refresh token can be used once
    ApiCall call = callOf(api::Operation::Refresh);
    call.body = QJsonObject {{QStringLiteral("refreshToken"), m_session->refreshToken}};
    send(call, this, [this, token = m_session->refreshToken](const Answer<ApiReply> &answer) {
        finishRefresh(token, answer);
    });
}

void ApiTransport::finishRefresh(const QString &token, const Answer<ApiReply> &answer)
{
    const QList<Waiting> waiting = std::exchange(m_waitingForRefresh, {});
    // A logout, or another login, may have happened since: then the answer belongs to nobody.
    const bool current = m_session && m_session->refreshToken == token;
    const bool lost = current && !answer && !answer.error().mayHaveHappened();
    ApiError error;
    error.status = 401;
    error.code = QStringLiteral("auth.sessionEnded");
    if (!answer)
        error = answer.error();
    Answer<ApiSession> result = tl::unexpected(error);
    if (current && answer) {
        m_session = sessionFromJson(answer->data.toObject());
        result = *m_session;
    }
    if (lost)
        m_session.reset();
    for (const Waiting &one : waiting) {
        if (one.receiver)
            one.then(result);
    }
    if (lost)
        Q_EMIT sessionLost();
}

} // namespace kai

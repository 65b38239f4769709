#include "desktop/client/apiexchange.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace kai {

// A token that ends within this time is exchanged before it is used.
static constexpr std::chrono::seconds refreshMargin {30};
// The pauses before a lost answer is asked for again.
static constexpr std::chrono::milliseconds repeatPause {800};

ApiExchange::ApiExchange(ApiTransport &transport, const ApiCall &call, QObject *receiver,
                         Then<ApiReply> then)
    : QObject(&transport)
    , m_transport(transport)
    , m_call(call)
    , m_receiver(receiver)
    , m_then(std::move(then))
    , m_repeatsLeft(call.repeats)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        m_timedOut = true;
        if (m_reply)
            m_reply->abort();
    });
    connect(receiver, &QObject::destroyed, this, &ApiExchange::cancel);
}

ApiExchange::~ApiExchange()
{
    cancel();
}

void ApiExchange::cancel()
{
    m_receiver.clear();
    m_deadline.stop();
    deleteLater();
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply.clear();
}

void ApiExchange::begin()
{
    if (!needsSession()) {
        perform();
        return;
    }
    const std::optional<ApiSession> &session = m_transport.session();
    if (!session) {
        ApiError error;
        error.status = 401;
        error.code = QStringLiteral("auth.required");
        // Never before send() has returned: callers may not be ready for their answer.
        QTimer::singleShot(0, this, [this, error] { fail(error); });
        return;
    }
    if (session->accessEnds.remainingTimeAsDuration() < refreshMargin)
        refreshThenPerform();
    else
        perform();
}

void ApiExchange::perform()
{
    m_timedOut = false;
    m_reply = m_transport.start(m_call);
    connect(m_reply, &QNetworkReply::finished, this, &ApiExchange::handleFinished);
    m_deadline.start(m_call.timeout);
    if (!m_call.file)
        return;
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this](qint64 sent, qint64 all) {
        m_deadline.start(m_call.timeout); // as long as it moves it may take its time
        if (m_receiver && m_call.uploaded)
            m_call.uploaded(sent, all);
    });
}

void ApiExchange::refreshThenPerform()
{
    m_refreshed = Refreshed::Once;
    m_transport.refreshSession(this, [this](const Answer<ApiSession> &session) {
        if (session)
            perform();
        else
            fail(session.error());
    });
}

void ApiExchange::handleFinished()
{
    m_deadline.stop();
    QNetworkReply &reply = *m_reply;
    reply.deleteLater();
    m_reply = nullptr;
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // An answer that broke off in the middle is no answer.
    const bool cut = reply.error() != QNetworkReply::NoError && reply.error() < 200;
    if (status == 0 || m_timedOut || cut) {
        // Without a certificate it was no TLS at all that answered.
        const bool untrusted = reply.error() == QNetworkReply::SslHandshakeFailedError
                               && !reply.sslConfiguration().peerCertificate().isNull();
        failConnection(untrusted ? ApiFailure::Untrusted : ApiFailure::Unreachable);
        return;
    }
    m_transport.noteServerTime(reply);
    const QByteArray body = reply.readAll();
    if (status >= 200 && status < 300) {
        ApiReply result {status, {}, {}, body};
        const QString type = reply.header(QNetworkRequest::ContentTypeHeader).toString();
        if (type.contains(QLatin1String("json"))) {
            const QJsonObject document = QJsonDocument::fromJson(body).object();
            result.data = document[u"data"];
            result.nextCursor = document[u"meta"][u"nextCursor"].toString();
        }
        succeed(result);
        return;
    }
    handleProblem(status, body, reply);
}

static ApiError problemError(int status, const QByteArray &body)
{
    ApiError error;
    error.status = status;
    const QJsonObject problem = QJsonDocument::fromJson(body).object();
    error.code = problem[u"code"].toString();
    if (error.code.isEmpty()) {
        error.failure = ApiFailure::Garbled;
        return error;
    }
    error.title = problem[u"title"].toString();
    error.detail = problem[u"detail"].toString();
    error.subject = problem[u"subject"].toString();
    error.orders = problem[u"orders"].toVariant().toStringList();
    error.requestId = problem[u"requestId"].toString();
    for (const QJsonValue &field : problem[u"errors"].toArray()) {
        error.fields.append(
            {field[u"pointer"].toString(), field[u"code"].toString(), field[u"detail"].toString()});
    }
    return error;
}

void ApiExchange::handleProblem(int status, const QByteArray &body, const QNetworkReply &reply)
{
    if (status == 401 && needsSession() && m_refreshed == Refreshed::NotYet
        && m_transport.hasSession()) {
        refreshThenPerform();
        return;
    }
    ApiError error = problemError(status, body);
    error.retryAfter = std::chrono::seconds(reply.rawHeader("Retry-After").toInt());
    const bool lost = status == 401 && needsSession() && m_transport.hasSession();
    if (lost)
        m_transport.clearSession();
    fail(error);
    if (lost)
        Q_EMIT m_transport.sessionLost();
}

void ApiExchange::failConnection(ApiFailure failure)
{
    if (m_repeatsLeft > 0 && failure != ApiFailure::Untrusted) {
        --m_repeatsLeft;
        QTimer::singleShot(repeatPause, this, &ApiExchange::perform);
        return;
    }
    ApiError error;
    error.failure = m_timedOut ? ApiFailure::TimedOut : failure;
    fail(error);
}

void ApiExchange::succeed(const ApiReply &reply)
{
    deleteLater();
    if (m_receiver)
        std::exchange(m_then, nullptr)(reply);
}

void ApiExchange::fail(ApiError error)
{
    deleteLater();
    error.server = m_transport.server();
    if (m_receiver)
        std::exchange(m_then, nullptr)(tl::unexpected(error));
}

} // namespace kai

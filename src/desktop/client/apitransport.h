#pragma once

#include "api/routes.h"
#include "desktop/client/apierror.h"
#include "domain/user.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QFile>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QPointer>
#include <QUrlQuery>

#include <memory>
#include <optional>

namespace kai {

/// A login as the server granted it. Held in memory only.
struct ApiSession
{
    QString accessToken;
    QString refreshToken;
    QDeadlineTimer accessEnds; ///< by this machine's steady clock
    User user;
};

/// What a login and a refresh answer.
ApiSession sessionFromJson(const QJsonObject &data);

/// One request of the contract, not yet sent.
struct ApiCall
{
    api::Method method = api::Method::Get;
    api::Access access = api::Access::Public;
    QString path;
    QUrlQuery query;
    std::optional<QJsonObject> body;
    std::shared_ptr<QFile> file; ///< open for reading; goes instead of a body
    std::function<void(qint64 sent, qint64 all)> uploaded; ///< bytes of the file so far
    QByteArray idempotencyKey; ///< empty where the route takes none
    std::chrono::milliseconds timeout {15000};
    int repeats
        = 0; ///< how often it is sent again after a lost answer; only where that is harmless
};

/// The call of one row of the route table, with the values of its path in order.
ApiCall callOf(api::Operation operation, const QStringList &pathValues = {});

struct ApiReply
{
    int status = 0;
    QJsonValue data;
    QString nextCursor;
    QByteArray bytes; ///< the body as it came
};

/// Sends calls to one server, with the session's token where the route needs it. Everything happens
/// on the GUI thread and never blocks. A session is refreshed shortly before its token ends, and
/// once after a 401; when that fails it is over.
class ApiTransport : public QObject
{
    Q_OBJECT

public:
    explicit ApiTransport(QObject *parent = nullptr);
    ~ApiTransport() override;

    QUrl server() const { return m_server; }
    /// Drops the session and everything in flight.
    void setServer(const QUrl &server);
    /// For who decides about certificates.
    QNetworkAccessManager &network() { return m_network; }
    /// The language in which the server writes details, "id" or "en".
    void setLanguage(const QByteArray &language) { m_language = language; }

    bool hasSession() const { return m_session.has_value(); }
    const std::optional<ApiSession> &session() const { return m_session; }
    void setSession(const ApiSession &session);
    void clearSession();
    /// The server's clock, as far as its answers told; this machine's until the first one.
    QDateTime serverTime() const;

    /// `then` is called once on this thread unless `receiver` is destroyed before: then the request
    /// is aborted.
    void send(const ApiCall &call, QObject *receiver, Then<ApiReply> then);

Q_SIGNALS:
    /// The server does not accept the session any more; it has been dropped.
    void sessionLost();

private:
    friend class ApiExchange;
    friend class EventStream;

    QNetworkReply *start(const ApiCall &call);
    void noteServerTime(const QNetworkReply &reply);
    void refreshSession(QObject *receiver, Then<ApiSession> then);
    void finishRefresh(const QString &token, const Answer<ApiReply> &answer);

    struct Waiting
    {
        QPointer<QObject> receiver;
        Then<ApiSession> then;
    };

    QNetworkAccessManager m_network;
    QUrl m_server;
    QByteArray m_language = "en";
    std::optional<ApiSession> m_session;
    QList<Waiting> m_waitingForRefresh;
    qint64 m_clockOffsetMs = 0;
};

} // namespace kai

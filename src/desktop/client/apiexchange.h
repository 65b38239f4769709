#pragma once

#include "desktop/client/apitransport.h"

#include <QPointer>
#include <QTimer>

class QNetworkReply;

namespace kai {

/// One call from its sending to its answer: waits for a fresh token, sends, repeats after a lost
/// answer where that is allowed, refreshes once after a 401. Deletes itself. A child of the
/// transport, so that a change of server ends it.
class ApiExchange : public QObject
{
    Q_OBJECT

public:
    ApiExchange(ApiTransport &transport, const ApiCall &call, QObject *receiver,
                Then<ApiReply> then);
    ~ApiExchange() override;

    void begin();
    /// Ends it without an answer.
    void cancel();

private:
    void perform();
    void refreshThenPerform();
    void handleFinished();
    void handleProblem(int status, const QByteArray &body, const QNetworkReply &reply);
    void failConnection(ApiFailure failure);
    void succeed(const ApiReply &reply);
    void fail(ApiError error);
    bool needsSession() const { return m_call.access != api::Access::Public; }

    enum class Refreshed { NotYet, Once };

    ApiTransport &m_transport;
    ApiCall m_call;
    QPointer<QObject> m_receiver;
    Then<ApiReply> m_then;
    QPointer<QNetworkReply> m_reply;
    QTimer m_deadline;
    int m_repeatsLeft = 0;
    bool m_timedOut = false;
    Refreshed m_refreshed = Refreshed::NotYet;
};

} // namespace kai

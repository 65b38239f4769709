#pragma once

#include "domain/order.h"
#include "http/httpclient.h"

#include <QJsonArray>

#include <atomic>

/// A cashier at a server that may go away: logs in, orders under a key of his own until he has an
/// answer, and looks at the alerts. Blocking; for one thread.
class FaultClient
{
public:
    /// `port` may change while the server is started again.
    explicit FaultClient(const std::atomic<quint16> &port);

    /// As supervisor of the demonstration. False when it did not work within half a minute.
    bool login();
    Answer get(const QByteArray &target);
    Answer post(const QByteArray &target, const QJsonObject &body, const QByteArray &key = {});

    /// The runs of the next days from Gambir to Surabaya Gubeng.
    QList<qint64> schedules();
    /// One adult, repeated under the same key until an answer other than 503 came, for a minute.
    Answer order(qint64 schedule);
    /// What the answer told, for the history's checker.
    static kai::Order orderOf(const Answer &answer);

    /// True once such an alert was raised, within a minute from the call.
    bool sees(const QString &kind);
    /// True once none of this kind is active any more, within three minutes.
    bool seesTheEndOf(const QString &kind);

    int refusals = 0; ///< answers 503 to orders
    int refusalsWithoutRetryAfter = 0;

private:
    Answer send(const QByteArray &method, const QByteArray &target,
                const QList<std::pair<QByteArray, QByteArray>> &headers, const QByteArray &body);
    QJsonArray alerts();

    const std::atomic<quint16> &m_port;
    QByteArray m_token;
};

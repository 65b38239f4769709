#pragma once

#include "simulator/httpmessage.h"
#include "simulator/paymentdesk.h"

namespace kai::simulator {

/// /control: what a test or a demonstrator does in place of the customer, the bank and the
/// network. Unlike the gateway's own routes, `pay` and `transition` may move a payment anywhere;
/// the answer says in `legal` whether the real gateway could have done so.
///
/// GET  transactions, transactions/{order_id}
/// POST transactions/{order_id}/pay: payment_type (a Snap name, or a payment_type with `bank` or
///      `store`), fraud_status (cards: "challenge" stays in review), gross_amount (a wrong one)
/// POST transactions/{order_id}/transition: transaction_status (also an undocumented one),
///      fraud_status, payment_type (where none was chosen yet), refund_amount
/// GET, POST faults: see FaultPlan
/// GET  notifications?order_id=, POST notifications/{id}/resend
class ControlApi
{
public:
    ControlApi(Store &store, PaymentDesk &desk, Faults &faults, Notifier &notifier);

    /// `path` is what follows /control.
    HttpReply handle(const HttpRequest &request, const QStringList &path, const QString &baseUrl);

private:
    HttpReply list(const QString &baseUrl) const;
    HttpReply act(const QString &orderId, const QString &action, const HttpRequest &request,
                  const QString &baseUrl);
    HttpReply pay(Session &session, const QJsonObject &json, const QString &baseUrl);
    HttpReply payByCard(Session &session, Fraud fraud, const QString &baseUrl);
    HttpReply transition(Session &session, const QJsonObject &json, const QString &baseUrl);
    HttpReply faults(const HttpRequest &request);
    HttpReply notifications(const HttpRequest &request, const QStringList &path);
    bool begin(Session &session, const QJsonObject &json, const Channel &channel,
               std::optional<Fraud> fraud);
    bool moveOn(Session &session, const QJsonObject &json, std::optional<Fraud> fraud);
    QJsonObject row(const Session &session, const QString &baseUrl) const;
    HttpReply changed(const Session &session, bool legal, const QString &baseUrl) const;

    Store &m_store;
    PaymentDesk &m_desk;
    Faults &m_faults;
    Notifier &m_notifier;
};

} // namespace kai::simulator

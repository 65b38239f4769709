#pragma once

#include "simulator/httpmessage.h"
#include "simulator/paymentdesk.h"

namespace kai::simulator {

/// /v2: status and the commands on a transaction. Refusals come under HTTP 200 with the code in
/// the body, as the real gateway sends them.
class CoreApi
{
public:
    CoreApi(Store &store, PaymentDesk &desk);

    /// `path` is what follows /v2.
    HttpReply handle(const HttpRequest &request, const QStringList &path);

    static HttpReply error(int httpStatus, const QString &code, const QString &message);

private:
    HttpReply status(const QString &id, bool b2b) const;
    HttpReply command(const QString &name, Transaction &transaction, const QByteArray &body);
    HttpReply cancel(Transaction &transaction);
    HttpReply expire(Transaction &transaction);
    HttpReply decide(Transaction &transaction, Fraud decision);
    HttpReply refund(Transaction &transaction, const QByteArray &body, bool direct);
    HttpReply refunded(const Transaction &transaction, const QString &code, const QString &message);
    HttpReply capture(const QByteArray &body);
    Transaction *find(const QString &id) const;

    Store &m_store;
    PaymentDesk &m_desk;
};

} // namespace kai::simulator

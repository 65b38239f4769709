#pragma once

#include "api/json.h"
#include "desktop/client/apitransport.h"

namespace kai {

/// A cancellation as the server tells of it.
struct CancellationAnswer
{
    CancellationQuote quote;
    Order order; ///< as it is, or was, after it
};

/// The contract's calls that change an order, and its history. As ApiClient: each answers once,
/// unless its receiver is gone. Commands with a key may be repeated.
class OrderClient
{
public:
    explicit OrderClient(ApiTransport &transport)
        : m_transport(transport)
    {
    }

    void quoteChange(const QString &code, const OrderChange &change, QObject *receiver,
                     Then<ChangeQuote> then);
    void change(const QString &code, const OrderChange &change, const QByteArray &idempotencyKey,
                QObject *receiver, Then<Order> then);
    /// `command` says whether it is to be done or only to be told what it would cost; then the key
    /// is empty.
    void cancel(const QString &code, const api::CancellationCommand &command,
                const QByteArray &idempotencyKey, QObject *receiver, Then<CancellationAnswer> then);
    /// Oldest first.
    void history(const QString &code, QObject *receiver, Then<QList<HistoryEntry>> then);

private:
    ApiTransport &m_transport;
};

} // namespace kai

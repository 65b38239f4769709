#include "desktop/client/orderclient.h"

#include "desktop/client/apianswers.h"

namespace kai {

using api::Operation;

static ApiCall commandCall(Operation operation, const QString &code, const QJsonObject &body,
                           const QByteArray &idempotencyKey)
{
    ApiCall call = callOf(operation, {code});
    call.body = body;
    call.idempotencyKey = idempotencyKey;
    call.timeout = gatewayTimeout;
    call.repeats = idempotencyKey.isEmpty() ? 0 : 1;
    return call;
}

void OrderClient::quoteChange(const QString &code, const OrderChange &change, QObject *receiver,
                              Then<ChangeQuote> then)
{
    const QJsonObject body = api::toJson(api::ChangeCommand {change, api::Purpose::Quote});
    m_transport.send(
        commandCall(Operation::ChangeOrder, code, body, {}), receiver,
        asObject<ChangeQuote>(m_transport.server(), api::changeQuoteFromJson, std::move(then)));
}

void OrderClient::change(const QString &code, const OrderChange &change,
                         const QByteArray &idempotencyKey, QObject *receiver, Then<Order> then)
{
    const QJsonObject body = api::toJson(api::ChangeCommand {change, api::Purpose::Commit});
    m_transport.send(commandCall(Operation::ChangeOrder, code, body, idempotencyKey), receiver,
                     asObject<Order>(m_transport.server(), api::orderFromJson, std::move(then)));
}

static CancellationAnswer cancellationFromJson(const QJsonObject &json)
{
    return {api::cancellationQuoteFromJson(json), api::orderFromJson(json[u"order"].toObject())};
}

void OrderClient::cancel(const QString &code, const api::CancellationCommand &command,
                         const QByteArray &idempotencyKey, QObject *receiver,
                         Then<CancellationAnswer> then)
{
    m_transport.send(
        commandCall(Operation::CancelOrder, code, api::toJson(command), idempotencyKey), receiver,
        asObject<CancellationAnswer>(m_transport.server(), cancellationFromJson, std::move(then)));
}

void OrderClient::history(const QString &code, QObject *receiver, Then<QList<HistoryEntry>> then)
{
    m_transport.send(
        callOf(Operation::GetOrderHistory, {code}), receiver,
        asList<HistoryEntry>(m_transport.server(), api::historyEntryFromJson, std::move(then)));
}

} // namespace kai

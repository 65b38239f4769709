#pragma once

#include "services/gateways.h"

#include <QJsonObject>

#include <optional>

/// The texts that go to Midtrans and come from it. Pure functions.
namespace kai {

/// The body of a Snap transaction: its items sum to the order's total, and what it opens can be
/// paid for whole minutes and until the order's hold ends at the latest. The page sends the payer
/// to `finishUrl` unless that is empty. An internal error when the fares do not sum to the total.
Result<QJsonObject> snapRequest(const GatewayCharge &charge, const QString &finishUrl = {});

/// "10000.00" as 10000, without a detour through floating point. Nothing for any other shape and
/// for parts of a rupiah.
std::optional<Money> amountFromText(const QString &text);

/// The transaction in an answer of the Status API; nothing when it is not one.
std::optional<GatewayTransaction> transactionFrom(const QJsonObject &json);

/// True when the notification's signature_key is hex SHA-512 of order_id, status_code, gross_amount
/// and the server key, all as received. In constant time.
bool hasValidSignature(const QByteArray &notificationBody, const QByteArray &serverKey);

/// A notification of an order that nobody paid, signed like a genuine one.
QByteArray signedNotification(const QString &gatewayOrderId, const QByteArray &serverKey);

} // namespace kai

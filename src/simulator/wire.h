#pragma once

#include "simulator/transaction.h"

#include <QJsonObject>

namespace kai::simulator {

/// The gateway's zone; it never writes an offset.
constexpr int gmt7Seconds = 7 * 3600;

/// Whole rupiah as the gateway writes them: 10000 is "10000.00".
QString wireAmount(qint64 rupiah);
/// GMT+7 without an offset, "2026-12-01 08:30:00"; empty for an invalid time.
QString wireTime(const QDateTime &time);
/// hex SHA-512 of order_id, status_code, gross_amount and the server key in this order.
QString signatureKey(const QString &orderId, const QString &statusCode, const QString &grossAmount,
                     const QByteArray &serverKey);

/// Who signs: the merchant's number and key.
struct Merchant
{
    QString id;
    QByteArray serverKey;
};

/// The body of a notification; every scalar in it is a string.
QJsonObject notificationBody(const Transaction &transaction, const Merchant &merchant);
/// The body of GET /v2/{id}/status.
QJsonObject statusBody(const Transaction &transaction, const Merchant &merchant);
/// The short object that answers a command such as cancel, with the given code and message.
QJsonObject commandBody(const Transaction &transaction, const QString &statusCode,
                        const QString &message);
/// A row of GET /control/transactions; a page without a transaction has null in its place.
QJsonObject controlRow(const Session &session, const Transaction *transaction,
                       const QString &redirectUrl);

} // namespace kai::simulator

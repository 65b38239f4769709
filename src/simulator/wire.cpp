#include "simulator/wire.h"

#include <QCryptographicHash>
#include <QJsonArray>

namespace kai::simulator {

using namespace Qt::StringLiterals;

namespace {

QString notificationCode(const Transaction &transaction)
{
    switch (transaction.status()) {
    case Status::Pending:
        return u"201"_s;
    case Status::Authorize:
    case Status::Capture:
        return transaction.fraud() == Fraud::Challenge ? u"201"_s : u"200"_s;
    case Status::Settlement:
    case Status::Refund:
    case Status::PartialRefund:
    case Status::Chargeback:
    case Status::PartialChargeback:
    case Status::Foreign:
        return u"200"_s;
    case Status::Deny:
    case Status::Cancel:
    case Status::Expire:
    case Status::Failure:
        return u"202"_s;
    }
    return {};
}

// The status call differs from the notification for what did not succeed.
QString statusCallCode(const Transaction &transaction)
{
    if (transaction.status() == Status::Expire)
        return u"407"_s;
    if (transaction.status() == Status::Cancel)
        return u"200"_s;
    return notificationCode(transaction);
}

bool hasSettled(const Transaction &transaction)
{
    return transaction.settledAt().isValid();
}

bool showsFraud(const Transaction &transaction)
{
    const bool expired = transaction.status() == Status::Expire;
    switch (transaction.channel().kind) {
    case ChannelKind::Store:
        return transaction.channel().partner != "indomaret"_L1 && !expired;
    case ChannelKind::VirtualAccount:
    case ChannelKind::PermataAccount:
    case ChannelKind::MandiriBill:
        return !expired;
    case ChannelKind::Card:
    case ChannelKind::Qris:
    case ChannelKind::Wallet:
        return true;
    }
    return true;
}

void addCard(QJsonObject &body, const Transaction &transaction)
{
    const bool denied = transaction.status() == Status::Deny;
    body[u"masked_card"_s] = u"48111111-1114"_s;
    body[u"bank"_s] = transaction.channel().partner;
    body[u"eci"_s] = u"05"_s;
    body[u"card_type"_s] = u"credit"_s;
    body[u"channel_response_code"_s] = denied ? u"05"_s : u"00"_s;
    body[u"channel_response_message"_s] = denied ? u"Do not honour"_s : u"Approved"_s;
    if (!denied)
        body[u"approval_code"_s] = transaction.approvalCode();
}

void addAccount(QJsonObject &body, const Transaction &transaction)
{
    const QString bank = transaction.channel().partner;
    body[u"va_numbers"_s]
        = QJsonArray {QJsonObject {{u"va_number"_s, transaction.paymentCode()}, {u"bank"_s, bank}}};
    QJsonArray payments;
    if (bank == "bni"_L1 && hasSettled(transaction)) {
        payments.append(QJsonObject {{u"paid_at"_s, wireTime(transaction.settledAt())},
                                     {u"amount"_s, wireAmount(transaction.grossAmount())}});
    }
    if (transaction.status() != Status::Pending)
        body[u"payment_amounts"_s] = payments;
}

void addQris(QJsonObject &body, const Transaction &transaction)
{
    body[u"acquirer"_s] = transaction.channel().partner;
    if (!hasSettled(transaction))
        return;
    body[u"issuer"_s] = u"gopay"_s;
    body[u"transaction_type"_s] = u"on-us"_s;
    body[u"merchant_cross_reference_id"_s] = transaction.approvalCode();
}

void addStore(QJsonObject &body, const Transaction &transaction)
{
    body[u"store"_s] = transaction.channel().partner;
    body[u"payment_code"_s] = transaction.paymentCode();
    body[u"expiry_time"_s] = wireTime(transaction.expiresAt());
    if (hasSettled(transaction) && transaction.channel().partner == "indomaret"_L1)
        body[u"approval_code"_s] = transaction.approvalCode();
}

void addChannelFields(QJsonObject &body, const Transaction &transaction)
{
    switch (transaction.channel().kind) {
    case ChannelKind::Card:
        return addCard(body, transaction);
    case ChannelKind::VirtualAccount:
        return addAccount(body, transaction);
    case ChannelKind::PermataAccount:
        body[u"permata_va_number"_s] = transaction.paymentCode();
        return;
    case ChannelKind::MandiriBill:
        body[u"biller_code"_s] = u"70012"_s;
        body[u"bill_key"_s] = transaction.paymentCode();
        return;
    case ChannelKind::Qris:
        return addQris(body, transaction);
    case ChannelKind::Store:
        return addStore(body, transaction);
    case ChannelKind::Wallet:
        if (transaction.channel().name == "gopay"_L1 && hasSettled(transaction))
            body[u"payment_option_type"_s] = u"GOPAY_WALLET"_s;
        return;
    }
}

QJsonObject refundObject(const Refund &refund)
{
    QJsonObject object {{u"refund_chargeback_id"_s, refund.id},
                        {u"refund_amount"_s, wireAmount(refund.amount)},
                        {u"created_at"_s, wireTime(refund.createdAt)},
                        {u"reason"_s, refund.reason},
                        {u"refund_key"_s, refund.key},
                        {u"refund_method"_s, refund.method}};
    if (refund.state == RefundState::Confirmed)
        object[u"bank_confirmed_at"_s] = wireTime(refund.confirmedAt);
    return object;
}

QJsonArray refundArray(const Transaction &transaction)
{
    QJsonArray array;
    for (const Refund &refund : transaction.refunds()) {
        if (refund.state != RefundState::Refused)
            array.append(refundObject(refund));
    }
    return array;
}

QJsonObject transactionBody(const Transaction &transaction, const Merchant &merchant,
                            const QString &code)
{
    const QString amount = wireAmount(transaction.grossAmount());
    QJsonObject body {{u"transaction_time"_s, wireTime(transaction.createdAt())},
                      {u"transaction_status"_s, transaction.statusName()},
                      {u"transaction_id"_s, transaction.id()},
                      {u"status_code"_s, code},
                      {u"payment_type"_s, transaction.channel().paymentType},
                      {u"order_id"_s, transaction.orderId()},
                      {u"merchant_id"_s, merchant.id},
                      {u"gross_amount"_s, amount},
                      {u"currency"_s, u"IDR"_s}};
    body[u"signature_key"_s]
        = signatureKey(transaction.orderId(), code, amount, merchant.serverKey);
    if (showsFraud(transaction))
        body[u"fraud_status"_s] = wireName(transaction.fraud());
    if (hasSettled(transaction))
        body[u"settlement_time"_s] = wireTime(transaction.settledAt());
    if (transaction.status() == Status::Pending)
        body[u"expiry_time"_s] = wireTime(transaction.expiresAt());
    for (const auto &[name, value] : transaction.session().order.customFields)
        body[name] = value;
    addChannelFields(body, transaction);
    const QJsonArray refunds = refundArray(transaction);
    if (!refunds.isEmpty()) {
        body[u"refund_amount"_s] = wireAmount(transaction.refundedAmount());
        body[u"refunds"_s] = refunds;
    }
    return body;
}

QJsonValue withStringScalars(const QJsonValue &value)
{
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            it.value() = withStringScalars(it.value());
        return object;
    }
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &element : value.toArray())
            array.append(withStringScalars(element));
        return array;
    }
    return value.isString() ? value : QJsonValue(value.toVariant().toString());
}

} // namespace

QString wireAmount(qint64 rupiah)
{
    return QString::number(rupiah) + u".00"_s;
}

QString wireTime(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    return time.toUTC().addSecs(gmt7Seconds).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

QString signatureKey(const QString &orderId, const QString &statusCode, const QString &grossAmount,
                     const QByteArray &serverKey)
{
    const QByteArray text = (orderId + statusCode + grossAmount).toUtf8() + serverKey;
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha512).toHex());
}

QJsonObject notificationBody(const Transaction &transaction, const Merchant &merchant)
{
    QJsonObject body = transactionBody(transaction, merchant, notificationCode(transaction));
    body[u"status_message"_s] = u"midtrans payment notification"_s;
    return withStringScalars(body).toObject();
}

QJsonObject statusBody(const Transaction &transaction, const Merchant &merchant)
{
    QJsonObject body = transactionBody(transaction, merchant, statusCallCode(transaction));
    body[u"status_message"_s] = u"Success, transaction is found"_s;
    return body;
}

QJsonObject commandBody(const Transaction &transaction, const QString &statusCode,
                        const QString &message)
{
    QJsonObject body {{u"status_code"_s, statusCode},
                      {u"status_message"_s, message},
                      {u"transaction_id"_s, transaction.id()},
                      {u"order_id"_s, transaction.orderId()},
                      {u"payment_type"_s, transaction.channel().paymentType},
                      {u"transaction_time"_s, wireTime(transaction.createdAt())},
                      {u"transaction_status"_s, transaction.statusName()},
                      {u"gross_amount"_s, wireAmount(transaction.grossAmount())},
                      {u"currency"_s, u"IDR"_s}};
    if (showsFraud(transaction))
        body[u"fraud_status"_s] = wireName(transaction.fraud());
    if (transaction.channel().kind == ChannelKind::Card) {
        body[u"masked_card"_s] = u"48111111-1114"_s;
        body[u"bank"_s] = transaction.channel().partner;
    }
    return body;
}

QJsonObject controlRow(const Session &session, const Transaction *transaction,
                       const QString &redirectUrl)
{
    const qint64 amount = transaction ? transaction->grossAmount() : session.order.grossAmount;
    QJsonObject row {{u"order_id"_s, session.order.orderId},
                     {u"gross_amount"_s, wireAmount(amount)},
                     {u"token"_s, session.token},
                     {u"redirect_url"_s, redirectUrl},
                     {u"page_expires_at"_s, session.pageExpiresAt.toString(Qt::ISODateWithMs)},
                     {u"transaction_id"_s, QJsonValue::Null},
                     {u"transaction_status"_s, QJsonValue::Null},
                     {u"fraud_status"_s, QJsonValue::Null},
                     {u"payment_type"_s, QJsonValue::Null},
                     {u"refunds"_s, QJsonArray()}};
    if (!transaction)
        return row;
    row[u"transaction_id"_s] = transaction->id();
    row[u"transaction_status"_s] = transaction->statusName();
    row[u"fraud_status"_s] = wireName(transaction->fraud());
    row[u"payment_type"_s] = transaction->channel().paymentType;
    row[u"refund_amount"_s] = wireAmount(transaction->refundedAmount());
    row[u"refunds"_s] = refundArray(*transaction);
    row[u"expires_at"_s] = transaction->expiresAt().toString(Qt::ISODateWithMs);
    return row;
}

} // namespace kai::simulator
